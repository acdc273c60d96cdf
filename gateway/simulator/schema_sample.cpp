#include "gateway/simulator/schema_sample.h"

#include <algorithm>
#include <boost/json.hpp>
#include <cctype>
#include <string>

namespace gc::simulator {
namespace {

namespace json = boost::json;

constexpr int kDeepest = 16;

std::string lower(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return result;
}

double numberOr(const json::object& schema, std::string_view key, double otherwise) {
  const json::value* value = schema.if_contains(key);
  return value != nullptr && value->is_number() ? value->to_number<double>() : otherwise;
}

/// Walks one schema with its root at hand for references.
class Sampler {
 public:
  Sampler(const json::value& root, std::string_view hint) : m_root(root), m_hint(hint) {}

  json::value sample(const json::value& schema, int depth) const {
    const json::object* object = schema.if_object();
    if (object == nullptr || depth > kDeepest) return json::value(m_hint);
    if (const json::value* constant = object->if_contains("const")) return *constant;
    if (const json::value* list = object->if_contains("enum");
        list && list->is_array() && !list->get_array().empty())
      return list->get_array().front();
    if (const json::value* reference = object->if_contains("$ref"); reference && reference->is_string())
      return sample(resolve(reference->get_string()), depth + 1);
    for (const std::string_view key : {"anyOf", "oneOf", "allOf"}) {
      const json::value* list = object->if_contains(key);
      if (list && list->is_array() && !list->get_array().empty())
        return sample(firstNonNull(*list), depth + 1);
    }
    return ofType(*object, typeOf(*object), depth);
  }

 private:
  const json::value& resolve(std::string_view reference) const {
    if (!reference.starts_with('#')) return m_root;
    boost::system::error_code ec;
    const json::value* found = m_root.find_pointer(reference.substr(1), ec);
    return found != nullptr ? *found : m_root;
  }

  static const json::value& firstNonNull(const json::value& list) {
    for (const json::value& entry : list.get_array()) {
      const json::object* object = entry.if_object();
      if (object == nullptr || typeOf(*object) != "null") return entry;
    }
    return list.get_array().front();
  }

  static std::string typeOf(const json::object& schema) {
    const json::value* type = schema.if_contains("type");
    if (type != nullptr && type->is_string()) return lower(type->get_string());
    if (type != nullptr && type->is_array()) {
      for (const json::value& one : type->get_array()) {
        if (one.is_string() && one.get_string() != "null") return lower(one.get_string());
      }
      return "null";
    }
    if (schema.contains("properties")) return "object";
    return schema.contains("items") ? "array" : "string";
  }

  json::value ofType(const json::object& schema, const std::string& type, int depth) const {
    if (type == "object") return objectOf(schema, depth);
    if (type == "array") return arrayOf(schema, depth);
    if (type == "boolean") return true;
    if (type == "null") return nullptr;
    if (type == "integer") return static_cast<std::int64_t>(numberOf(schema));
    if (type == "number") return numberOf(schema);
    return stringOf(schema);
  }

  json::value objectOf(const json::object& schema, int depth) const {
    json::object result;
    const json::value* properties = schema.if_contains("properties");
    const json::value* required = schema.if_contains("required");
    if (required == nullptr || !required->is_array()) return result;
    for (const json::value& name : required->get_array()) {
      if (!name.is_string()) continue;
      const json::value* property = properties && properties->is_object()
                                        ? properties->get_object().if_contains(name.get_string())
                                        : nullptr;
      result[name.get_string()] = property != nullptr ? sample(*property, depth + 1) : json::value(m_hint);
    }
    return result;
  }

  json::value arrayOf(const json::object& schema, int depth) const {
    json::array result;
    const json::value* items = schema.if_contains("items");
    const auto count =
        static_cast<std::size_t>(std::clamp(std::max(1.0, numberOr(schema, "minItems", 1)), 0.0,
                                            std::min(100.0, numberOr(schema, "maxItems", 100))));
    for (std::size_t i = 0; i < count; ++i) {
      result.push_back(items != nullptr ? sample(*items, depth + 1) : json::value(m_hint));
    }
    return result;
  }

  static double numberOf(const json::object& schema) {
    double low = numberOr(schema, "minimum", numberOr(schema, "exclusiveMinimum", -1) + 1);
    if (!schema.contains("minimum") && !schema.contains("exclusiveMinimum")) low = 1;
    const double high = numberOr(schema, "maximum", numberOr(schema, "exclusiveMaximum", low + 1) - 1);
    const double step = numberOr(schema, "multipleOf", 0);
    const double value = std::min(low, high);
    if (step <= 0) return value;
    const double up = static_cast<double>(static_cast<std::int64_t>(value / step)) * step;
    return up < value ? up + step : up;
  }

  json::value stringOf(const json::object& schema) const {
    const json::value* format = schema.if_contains("format");
    if (format != nullptr && format->is_string()) {
      const std::string_view name = format->get_string();
      if (name == "date-time") return "2026-11-20T12:00:00Z";
      if (name == "date") return "2026-11-20";
      if (name == "time") return "12:00:00Z";
      if (name == "email") return "someone@example.com";
      if (name == "uri") return "https://example.com/";
      if (name == "uuid") return "00000000-0000-4000-8000-000000000000";
    }
    std::string text(m_hint);
    const auto longest = static_cast<std::size_t>(std::clamp(numberOr(schema, "maxLength", 1e6), 0.0, 1e6));
    const auto shortest = static_cast<std::size_t>(std::clamp(numberOr(schema, "minLength", 0), 0.0, 1e6));
    if (text.size() > longest) text.resize(longest);
    if (text.size() < shortest) text.resize(shortest, 'x');
    return json::value(text);
  }

  const json::value& m_root;
  std::string_view m_hint;
};

}  // namespace

json::value sampleOf(const json::value& schema, std::string_view hint) {
  return Sampler(schema, hint).sample(schema, 0);
}

}  // namespace gc::simulator
