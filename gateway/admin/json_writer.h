#pragma once
// Writes the JSON of answers and events in the order of the calls.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include "gateway/base/clock.h"
#include "gateway/base/money.h"

namespace gc::admin {

/// Appends to a string it does not own. What is not known is written as null: pass an empty optional.
///
///   JsonWriter json(out);
///   json.beginObject().field("id", id).key("list").beginArray().value(1).endArray().endObject();
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : m_out(out) {}

  JsonWriter& beginObject() { return open('{'); }
  JsonWriter& endObject() { return close('}'); }
  JsonWriter& beginArray() { return open('['); }
  JsonWriter& endArray() { return close(']'); }
  JsonWriter& key(std::string_view name);

  JsonWriter& value(std::string_view text);
  JsonWriter& value(const char* text) { return value(std::string_view(text)); }
  JsonWriter& value(bool flag);
  JsonWriter& value(double number);
  template <class T>
  requires std::is_integral_v<T> JsonWriter& value(T number) { return raw(std::to_string(number)); }
  JsonWriter& value(Money money);
  JsonWriter& value(WallTime time);
  JsonWriter& value(std::nullptr_t) { return raw("null"); }
  template <class T>
  JsonWriter& value(const std::optional<T>& maybe) {
    return maybe ? value(*maybe) : value(nullptr);
  }
  /// Text that is JSON already.
  JsonWriter& raw(std::string_view json);

  template <class T>
  JsonWriter& field(std::string_view name, const T& content) {
    key(name);
    return value(content);
  }

 private:
  JsonWriter& open(char bracket);
  JsonWriter& close(char bracket);
  void separate();

  std::string& m_out;
  bool m_comma = false;  ///< something stands before on this level
};

/// Milliseconds of a number of microseconds.
inline double toMs(std::int64_t micros) { return static_cast<double>(micros) / 1000.0; }
inline std::optional<double> toMs(std::optional<std::int64_t> micros) {
  return micros ? std::optional(toMs(*micros)) : std::nullopt;
}
/// The ledger writes -1 where nothing is known.
inline std::optional<std::int64_t> known(std::int64_t value) {
  return value < 0 ? std::nullopt : std::optional(value);
}
/// Empty text is nothing.
inline std::optional<std::string_view> known(std::string_view text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

}  // namespace gc::admin
