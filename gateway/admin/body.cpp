#include "gateway/admin/body.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "gateway/admin/query.h"

namespace gc::admin {
namespace {

constexpr llm::JsonLimits kLimits{.maxDepth = 4, .maxNodes = 64, .maxBytes = 4096};

ApiError bad(std::string message) { return {400, "invalid_body", std::move(message)}; }

}  // namespace

ApiResult<Body> Body::parse(std::string_view text, std::span<const std::string_view> allowed) {
  Body body;
  if (const auto parsed = body.m_document.parseCopy(text, kLimits); !parsed)
    return bad("The body must be a JSON object with " + listed(allowed) + ": " + parsed.error().detail);
  const llm::JsonValue root = body.m_document.root();
  if (!root.isObject()) return bad("The body must be a JSON object with " + listed(allowed) + ".");
  for (const llm::JsonValue member : root.children()) {
    if (std::ranges::find(allowed, member.key()) == allowed.end())
      return bad(fmt::format("Unknown field '{}'; the body takes {}.", member.key(), listed(allowed)));
  }
  return body;
}

ApiResult<std::string> Body::choice(std::string_view name, std::span<const std::string_view> choices) const {
  const llm::JsonValue value = m_document.root()[name];
  if (value.isString()) {
    std::string text = value.string();
    if (std::ranges::find(choices, text) != choices.end()) return text;
    return bad(fmt::format("Field '{}' must be one of {}, not '{}'.", name, listed(choices), text));
  }
  return bad(fmt::format("Field '{}' must be one of {}.", name, listed(choices)));
}

ApiResult<double> Body::positiveNumber(std::string_view name, double most,
                                       std::optional<double> otherwise) const {
  const llm::JsonValue value = m_document.root()[name];
  if (!value && otherwise) return *otherwise;
  if (value.isNumber()) {
    double number = 0;
    const std::string_view digits = value.raw();
    const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (failure == std::errc() && number > 0 && number <= most) return number;
  }
  return bad(fmt::format("Field '{}' must be a number above 0 and at most {}.", name, most));
}

ApiResult<std::string> Body::text(std::string_view name, std::size_t most) const {
  const llm::JsonValue value = m_document.root()[name];
  if (!value) return std::string();
  if (value.isString())
    if (std::string text = value.string(); text.size() <= most) return text;
  return bad(fmt::format("Field '{}' must be a text of at most {} bytes.", name, most));
}

ApiResult<std::optional<Money>> Body::usd(std::string_view name) const {
  const llm::JsonValue value = m_document.root()[name];
  if (!value || value.isNull()) return std::optional<Money>();
  if (value.isString()) {
    const std::string digits = value.string();
    if (const auto amount = Money::parse(digits); amount && *amount >= Money()) return std::optional(*amount);
  }
  return bad(fmt::format("Field '{}' must be dollars as a text, such as \"2.50\".", name));
}

ApiResult<std::optional<WallTime>> Body::time(std::string_view name) const {
  const llm::JsonValue value = m_document.root()[name];
  if (!value) return std::optional<WallTime>();
  if (value.isString()) {
    const std::string written = value.string();
    if (const auto time = parseRfc3339(written)) return std::optional(*time);
  }
  return bad(fmt::format("Field '{}' must be a time such as 2026-11-20T14:03:20Z.", name));
}

ApiResult<std::int64_t> Body::count(std::string_view name) const {
  const llm::JsonValue value = m_document.root()[name];
  if (!value) return std::int64_t{0};
  if (const auto number = value.integer(); number && *number >= 0) return *number;
  return bad(fmt::format("Field '{}' must be a whole number from 0 on.", name));
}

ApiResult<bool> Body::flag(std::string_view name) const {
  const llm::JsonValue value = m_document.root()[name];
  if (!value) return false;
  if (value.isBool()) return value.isTrue();
  return bad(fmt::format("Field '{}' must be true or false.", name));
}

}  // namespace gc::admin
