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

}  // namespace gc::admin
