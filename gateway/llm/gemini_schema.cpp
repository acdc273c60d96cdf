#include "gateway/llm/gemini_schema.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace gc::llm {
namespace {

constexpr std::array<std::string_view, 22> kKeywords{
    "type",      "format",    "title",      "description", "nullable",      "enum",
    "maxItems",  "minItems",  "properties", "required",    "minProperties", "maxProperties",
    "minLength", "maxLength", "pattern",    "example",     "anyOf",         "propertyOrdering",
    "default",   "items",     "minimum",    "maximum"};

bool isKeyword(std::string_view key) {
  return std::find(kKeywords.begin(), kKeywords.end(), key) != kKeywords.end();
}

/// Appends `"key":value` to the inside of an object.
void appendMember(std::string& inside, std::string_view key, std::string_view value) {
  if (!inside.empty()) inside += ',';
  inside += '"';
  inside += key;
  inside += "\":";
  inside += value;
}

/// `type: [x, "null"]` as Gemini says it; false when it names two types.
bool appendTypeList(std::string& inside, JsonValue types) {
  std::string_view only;
  bool nullable = false;
  for (JsonValue type : types.children()) {
    if (type.equals("null")) {
      nullable = true;
    } else if (only.empty()) {
      only = type.raw();
    } else {
      return false;
    }
  }
  if (!only.empty()) appendMember(inside, "type", only);
  if (nullable) appendMember(inside, "nullable", "true");
  return true;
}

bool appendCleaned(std::string& out, JsonValue schema);

bool appendProperties(std::string& out, JsonValue properties) {
  std::string inside;
  for (JsonValue property : properties.children()) {
    std::string cleaned;
    if (!appendCleaned(cleaned, property)) return false;
    appendMember(inside, property.rawKey(), cleaned);
  }
  out += '{' + inside + '}';
  return true;
}

bool appendList(std::string& out, JsonValue schemas) {
  out += '[';
  for (JsonValue schema : schemas.children()) {
    if (out.back() != '[') out += ',';
    if (!appendCleaned(out, schema)) return false;
  }
  out += ']';
  return true;
}

bool appendCleaned(std::string& out, JsonValue schema) {
  std::string inside;
  for (JsonValue member : schema.children()) {
    const std::string_view key = member.rawKey();
    std::string value;
    if (key == "$ref" || key == "allOf" || key == "oneOf" || key == "not") return false;
    if (key == "const") {
      appendMember(inside, "enum", '[' + std::string(member.raw()) + ']');
    } else if (!isKeyword(key)) {
      continue;
    } else if (key == "type" && member.isArray()) {
      if (!appendTypeList(inside, member)) return false;
    } else if (key == "properties") {
      if (!appendProperties(value, member)) return false;
      appendMember(inside, key, value);
    } else if (key == "items") {
      if (!appendCleaned(value, member)) return false;
      appendMember(inside, key, value);
    } else if (key == "anyOf") {
      if (!appendList(value, member)) return false;
      appendMember(inside, key, value);
    } else {
      appendMember(inside, key, member.raw());
    }
  }
  out += '{' + inside + '}';
  return true;
}

}  // namespace

bool isGeminiSchema(JsonValue schema) {
  for (JsonValue member : schema.children()) {
    const std::string_view key = member.rawKey();
    if (!isKeyword(key) || (key == "type" && !member.isString())) return false;
    if (key == "properties" || key == "anyOf") {
      for (JsonValue inner : member.children()) {
        if (!isGeminiSchema(inner)) return false;
      }
    } else if (key == "items" && !isGeminiSchema(member)) {
      return false;
    }
  }
  return schema.isObject();
}

std::optional<std::string> cleanedGeminiSchema(JsonValue schema) {
  std::string out;
  if (!appendCleaned(out, schema)) return std::nullopt;
  return out;
}

int geminiVersion(std::string_view model) {
  const std::size_t at = model.find("gemini-");
  if (at == std::string_view::npos) return 99;
  double version = 0;
  const std::string_view digits = model.substr(at + 7);
  const auto read =
      std::from_chars(digits.data(), digits.data() + digits.size(), version, std::chars_format::fixed);
  return read.ec == std::errc() ? static_cast<int>(version * 10 + 0.5) : 99;
}

}  // namespace gc::llm
