#include "gateway/tenancy/json_fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>

namespace gc::tenancy {
namespace {
namespace json = boost::json;

std::optional<std::string> readText(const json::value& value, std::size_t most) {
  const json::string* text = value.if_string();
  if (text == nullptr || text->empty() || text->size() > most) return std::nullopt;
  const bool control = std::any_of(text->begin(), text->end(),
                                   [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
  if (control) return std::nullopt;
  return std::string(text->data(), text->size());
}

std::optional<std::int64_t> readInteger(const json::value& value, std::int64_t least, std::int64_t most) {
  json::error_code failed;
  const auto number = value.is_number() ? value.to_number<std::int64_t>(failed) : 0;
  if (!value.is_number() || failed || number < least || number > most) return std::nullopt;
  return number;
}

}  // namespace

const json::value* JsonFields::find(std::string_view name) {
  m_known.push_back(name);
  return m_problem ? nullptr : m_object.if_contains(name);
}

void JsonFields::fail(std::string_view name, std::string_view rule) {
  if (!m_problem) m_problem = fmt::format("Field '{}' must be {}.", name, rule);
}

void JsonFields::text(std::string_view name, std::size_t most, std::string& into) {
  const json::value* value = find(name);
  if (value == nullptr) return;
  auto read = readText(*value, most);
  if (!read) return fail(name, fmt::format("a text of 1 to {} bytes without control characters", most));
  into = std::move(*read);
}

void JsonFields::text(std::string_view name, std::size_t most, std::optional<std::string>& into) {
  const json::value* value = m_object.if_contains(name);
  if (value != nullptr && value->is_null()) {
    std::ignore = find(name);  // notes the name as known; the value is at hand
    into.reset();
    return;
  }
  std::string read = into.value_or("");
  text(name, most, read);
  if (value != nullptr && !m_problem) into = std::move(read);
}

void JsonFields::integer(std::string_view name, std::int64_t least, std::int64_t most, std::int64_t& into) {
  const json::value* value = find(name);
  if (value == nullptr) return;
  const auto read = readInteger(*value, least, most);
  if (!read) return fail(name, fmt::format("a whole number from {} to {}", least, most));
  into = *read;
}

void JsonFields::integer(std::string_view name, std::int64_t least, std::int64_t most,
                         std::optional<std::int64_t>& into) {
  const json::value* value = find(name);
  if (value == nullptr) return;
  const auto read = readInteger(*value, least, most);
  if (!read && !value->is_null())
    return fail(name, fmt::format("a whole number from {} to {}, or null", least, most));
  into = read;
}

void JsonFields::number(std::string_view name, double least, double most, double& into) {
  const json::value* value = find(name);
  if (value == nullptr) return;
  json::error_code failed;
  const double read = value->is_number() ? value->to_number<double>(failed) : 0;
  if (!value->is_number() || failed || !(read >= least && read <= most))
    return fail(name, fmt::format("a number from {} to {}", least, most));
  into = read;
}

void JsonFields::flag(std::string_view name, bool& into) {
  const json::value* value = find(name);
  if (value == nullptr) return;
  if (!value->is_bool()) return fail(name, "true or false");
  into = value->get_bool();
}

void JsonFields::money(std::string_view name, std::optional<Money>& into) {
  const json::value* value = find(name);
  if (value == nullptr) return;
  if (value->is_null()) return into.reset();
  const json::string* text = value->if_string();
  const auto amount = text == nullptr ? invalid("") : Money::parse({text->data(), text->size()});
  if (!amount || *amount < Money())
    return fail(name, "an amount of dollars as a text such as \"12.50\", or null");
  into = *amount;
}

void JsonFields::time(std::string_view name, std::optional<WallTime>& into) {
  const json::value* value = find(name);
  if (value == nullptr) return;
  if (value->is_null()) return into.reset();
  const json::string* text = value->if_string();
  const auto read = text == nullptr ? invalid("") : parseRfc3339({text->data(), text->size()});
  if (!read) return fail(name, "a time such as 2026-11-20T14:03:20Z, or null");
  into = *read;
}

void JsonFields::choice(std::string_view name, std::span<const std::string_view> choices, std::size_t& into) {
  const json::value* value = find(name);
  if (value == nullptr) return;
  const json::string* text = value->if_string();
  const auto place = text == nullptr ? choices.end()
                                     : std::find(choices.begin(), choices.end(),
                                                 std::string_view(text->data(), text->size()));
  if (place == choices.end()) return fail(name, fmt::format("one of {}", fmt::join(choices, ", ")));
  into = static_cast<std::size_t>(place - choices.begin());
}

void JsonFields::texts(std::string_view name, std::size_t most, std::vector<std::string>& into) {
  const json::value* value = find(name);
  if (value == nullptr) return;
  const json::array* list = value->if_array();
  std::vector<std::string> read;
  for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
    auto one = readText((*list)[i], 200);
    if (!one || read.size() == most || std::find(read.begin(), read.end(), *one) != read.end()) {
      list = nullptr;
      break;
    }
    read.push_back(std::move(*one));
  }
  if (list == nullptr) return fail(name, fmt::format("a list of at most {} different texts", most));
  into = std::move(read);
}

void JsonFields::integers(std::string_view name, std::int64_t least, std::int64_t most,
                          std::vector<std::int64_t>& into) {
  const json::value* value = find(name);
  if (value == nullptr) return;
  const json::array* list = value->if_array();
  std::vector<std::int64_t> read;
  for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
    const auto one = readInteger((*list)[i], least, most);
    if (!one || (!read.empty() && *one <= read.back()) || read.size() == 10) {
      list = nullptr;
      break;
    }
    read.push_back(*one);
  }
  if (list == nullptr)
    return fail(name, fmt::format("a rising list of at most 10 whole numbers from {} to {}", least, most));
  into = std::move(read);
}

const json::object* JsonFields::object(std::string_view name) {
  const json::value* value = find(name);
  if (value == nullptr) return nullptr;
  if (value->if_object() == nullptr) fail(name, "an object");
  return value->if_object();
}

Result<void> JsonFields::finish() {
  for (const auto& member : m_object) {
    const std::string_view key(member.key().data(), member.key().size());
    if (m_problem || std::find(m_known.begin(), m_known.end(), key) != m_known.end()) continue;
    m_problem = fmt::format("Unknown field '{}'; known are {}.", key, fmt::join(m_known, ", "));
  }
  if (m_problem) return invalid(*m_problem);
  return {};
}

json::value moneyJson(const std::optional<Money>& money) {
  return money ? json::value(money->toString()) : json::value(nullptr);
}

json::value timeJson(const std::optional<WallTime>& time) {
  return time ? json::value(formatRfc3339(*time)) : json::value(nullptr);
}

json::value numberJson(const std::optional<std::int64_t>& number) {
  return number ? json::value(*number) : json::value(nullptr);
}

json::array textsJson(const std::vector<std::string>& texts) {
  json::array out;
  for (const std::string& text : texts) out.emplace_back(text);
  return out;
}

Result<json::object> parseObject(std::string_view text) {
  json::error_code failed;
  json::value value = json::parse(json::string_view(text.data(), text.size()), failed);
  if (failed || value.if_object() == nullptr) return invalid("not a JSON object: " + failed.message());
  return std::move(value.as_object());
}

}  // namespace gc::tenancy
