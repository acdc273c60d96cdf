#include "gateway/admin/json_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

#include "gateway/base/log.h"

namespace gc::admin {
namespace {

/// Length of the well-formed UTF-8 sequence at the start of `text`; 0 when there is none.
std::size_t utf8Length(std::string_view text) {
  const auto byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : static_cast<unsigned char>(0);
  };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return 1;
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  for (std::size_t i = 1; i < length; ++i)
    if ((byte(i) & 0xC0) != 0x80) return 0;
  const bool overlong = (lead == 0xE0 && byte(1) < 0xA0) || (lead == 0xF0 && byte(1) < 0x90);
  const bool outside = (lead == 0xED && byte(1) > 0x9F) || (lead == 0xF4 && byte(1) > 0x8F);
  return overlong || outside ? 0 : length;
}

bool isAscii(std::string_view text) {
  return std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

/// Each byte that is no UTF-8 becomes U+FFFD: header values reach us as any bytes, and JSON is UTF-8.
std::string repaired(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t length = utf8Length(text);
    if (length == 0) out += "\xEF\xBF\xBD";
    out += text.substr(0, length);
    text.remove_prefix(length == 0 ? 1 : length);
  }
  return out;
}

}  // namespace

JsonWriter& JsonWriter::key(std::string_view name) {
  separate();
  m_out += '"';
  m_out += name;
  m_out += "\":";
  m_comma = false;
  return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
  separate();
  m_out += '"';
  if (isAscii(text)) {
    appendJsonEscaped(m_out, text);
  } else {
    appendJsonEscaped(m_out, repaired(text));
  }
  m_out += '"';
  return *this;
}

JsonWriter& JsonWriter::value(bool flag) { return raw(flag ? "true" : "false"); }

JsonWriter& JsonWriter::value(double number) {
  if (!std::isfinite(number)) return raw("null");
  separate();
  fmt::format_to(std::back_inserter(m_out), "{}", number);
  return *this;
}

JsonWriter& JsonWriter::value(Money money) {
  separate();
  m_out += '"';
  money.appendTo(m_out);
  m_out += '"';
  return *this;
}

JsonWriter& JsonWriter::value(WallTime time) { return value(formatRfc3339(time)); }

JsonWriter& JsonWriter::raw(std::string_view json) {
  separate();
  m_out += json;
  return *this;
}

JsonWriter& JsonWriter::open(char bracket) {
  separate();
  m_out += bracket;
  m_comma = false;
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  m_out += bracket;
  m_comma = true;
  return *this;
}

void JsonWriter::separate() {
  if (m_comma) m_out += ',';
  m_comma = true;
}

}  // namespace gc::admin
