#pragma once
// The head of an HTTP/1.1 message as views into the buffer it was read into.
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace gc::http {

/// One header field. Views into the connection's buffer.
struct Field {
  std::string_view name;
  std::string_view value;
};

/// ASCII only, as header names are.
inline bool equalsIgnoreCase(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; };
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (a[i] != b[i] && lower(a[i]) != lower(b[i])) return false;
  return true;
}

/// Fields in the order they came. Trailers never join them. Confined to its io thread.
class Fields {
 public:
  /// The first value of a field, names compared without case; empty when absent.
  std::string_view get(std::string_view name) const {
    for (const Field& field : m_fields)
      if (equalsIgnoreCase(field.name, name)) return field.value;
    return {};
  }
  bool has(std::string_view name) const { return count(name) > 0; }
  std::size_t count(std::string_view name) const {
    std::size_t n = 0;
    for (const Field& field : m_fields) n += equalsIgnoreCase(field.name, name) ? 1 : 0;
    return n;
  }
  void add(std::string_view name, std::string_view value) { m_fields.push_back({name, value}); }
  void clear() { m_fields.clear(); }
  auto begin() const { return m_fields.begin(); }
  auto end() const { return m_fields.end(); }
  std::size_t size() const { return m_fields.size(); }
  /// Moves every view by the distance the buffer moved.
  void rebase(const char* from, const char* to);

 private:
  std::vector<Field> m_fields;
};

/// How a body is delimited (RFC 9112 §6).
struct Framing {
  enum class Kind : std::uint8_t { None, Length, Chunked, UntilClose };
  Kind kind = Kind::None;
  std::uint64_t length = 0;
};

/// A request whose body has been read whole. Views stay valid until its Exchange ends.
struct Request {
  std::string_view method;
  std::string_view target;  ///< as sent, origin form
  std::string_view path;    ///< target up to '?', not decoded
  std::string_view query;   ///< after '?', may be empty
  int minorVersion = 1;
  bool keepAlive = true;
  bool expectContinue = false;
  Fields fields;
  Framing framing;
  /// The decoded body; at least kBodyPadding readable bytes follow it.
  std::string_view body;
};

/// Bytes that may be read (not interpreted) past the end of every body, as the JSON parser wants.
inline constexpr std::size_t kBodyPadding = 64;

/// The head of an answer.
struct ResponseHead {
  int status = 0;
  int minorVersion = 1;
  bool keepAlive = true;
  Fields fields;
  Framing framing;
};

}  // namespace gc::http
