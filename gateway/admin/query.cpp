#include "gateway/admin/query.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/url/params_encoded_view.hpp>
#include <boost/url/parse_query.hpp>
#include <charconv>

namespace gc::admin {
namespace {

ApiError bad(std::string message) { return {400, "invalid_parameter", std::move(message)}; }

std::string decoded(boost::urls::pct_string_view text) {
  boost::urls::encoding_opts options;
  options.space_as_plus = true;
  return text.decode(options);
}

}  // namespace

std::string listed(std::span<const std::string_view> names) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) out += i + 1 == names.size() ? " and " : ", ";
    out += names[i];
  }
  return out;
}

ApiResult<Query> Query::parse(std::string_view raw, std::span<const std::string_view> allowed) {
  Query query;
  if (raw.empty()) return query;
  // Boost.URL 1.81 reads the last value up to a zero byte, past the end of a view into a larger buffer.
  const std::string terminated(raw);
  const auto params = boost::urls::parse_query(terminated);
  if (!params) return bad("The query is not valid: percent-encode what is not a letter, digit or '-._~'.");
  for (const auto param : *params) {
    std::string name = decoded(param.key);
    if (std::ranges::find(allowed, name) == allowed.end()) {
      const std::string known =
          allowed.empty() ? "this address takes none" : "this address takes " + listed(allowed);
      return ApiError{400, "unknown_parameter", fmt::format("Unknown parameter '{}'; {}.", name, known)};
    }
    if (!param.has_value || param.value.empty())
      return bad(fmt::format("Parameter '{}' has no value; leave it out instead.", name));
    if (!query.m_values.emplace(name, decoded(param.value)).second)
      return bad(fmt::format("Parameter '{}' is given twice.", name));
  }
  return query;
}

std::string_view Query::text(std::string_view name) const {
  const auto value = m_values.find(name);
  return value == m_values.end() ? std::string_view() : std::string_view(value->second);
}

ApiResult<std::int64_t> Query::integer(std::string_view name, std::int64_t least, std::int64_t most,
                                       std::int64_t otherwise) const {
  if (!has(name)) return otherwise;
  const std::string_view digits = text(name);
  std::int64_t value = 0;
  const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (failure != std::errc() || end != digits.data() + digits.size() || value < least || value > most)
    return bad(fmt::format("Parameter '{}' must be a whole number from {} to {}, not '{}'.", name, least,
                           most, digits));
  return value;
}

ApiResult<std::optional<WallTime>> Query::time(std::string_view name) const {
  if (!has(name)) return std::optional<WallTime>();
  const auto parsed = parseRfc3339(text(name));
  if (!parsed)
    return bad(fmt::format("Parameter '{}' must be a time such as 2026-11-20T14:03:20Z, not '{}'.", name,
                           text(name)));
  return std::optional(*parsed);
}

ApiResult<std::size_t> Query::choice(std::string_view name, std::span<const std::string_view> choices,
                                     std::size_t otherwise) const {
  if (!has(name)) return otherwise;
  const auto place = std::ranges::find(choices, text(name));
  if (place == choices.end())
    return bad(fmt::format("Parameter '{}' must be one of {}, not '{}'.", name, listed(choices), text(name)));
  return static_cast<std::size_t>(place - choices.begin());
}

}  // namespace gc::admin
