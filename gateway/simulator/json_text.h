#pragma once
// Short names for what the dialects' readers and writers do with JSON all the time.
#include <boost/json.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gc::simulator {

namespace json = boost::json;

/// The member when it is there and not null.
inline const json::value* member(const json::value& value, std::string_view key) {
  const json::object* object = value.if_object();
  const json::value* found = object != nullptr ? object->if_contains(key) : nullptr;
  return found != nullptr && !found->is_null() ? found : nullptr;
}

/// The member's text; empty when it is absent or no string.
inline std::string_view text(const json::value& value, std::string_view key) {
  const json::value* found = member(value, key);
  return found != nullptr && found->is_string() ? std::string_view(found->get_string()) : std::string_view();
}

inline bool isTrue(const json::value& value, std::string_view key) {
  const json::value* found = member(value, key);
  return found != nullptr && found->is_bool() && found->get_bool();
}

inline std::optional<std::int64_t> integer(const json::value& value, std::string_view key) {
  const json::value* found = member(value, key);
  if (found == nullptr || !found->is_number()) return std::nullopt;
  return found->is_double() ? static_cast<std::int64_t>(found->get_double())
                            : found->to_number<std::int64_t>();
}

/// The elements of an array member; empty for anything else.
inline const json::array& elements(const json::value& value, std::string_view key) {
  static const json::array kNone;
  const json::value* found = member(value, key);
  return found != nullptr && found->is_array() ? found->get_array() : kNone;
}

inline void appendStrings(std::vector<std::string>& out, const json::array& array) {
  for (const json::value& entry : array) {
    if (entry.is_string()) out.emplace_back(entry.get_string());
  }
}

}  // namespace gc::simulator
