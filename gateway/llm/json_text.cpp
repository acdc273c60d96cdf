#include "gateway/llm/json_text.h"

#include <cstdint>

namespace gc::llm {
namespace {

int hexDigit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

/// The code unit of a `\uXXXX` escape that begins at `at`, or -1 when there is none.
std::int32_t unitAt(std::string_view raw, std::size_t at) {
  if (at + 6 > raw.size() || raw[at] != '\\' || raw[at + 1] != 'u') return -1;
  std::int32_t unit = 0;
  for (std::size_t i = at + 2; i < at + 6; ++i) {
    const int digit = hexDigit(raw[i]);
    if (digit < 0) return -1;
    unit = unit * 16 + digit;
  }
  return unit;
}

bool isHigh(std::int32_t unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
bool isLow(std::int32_t unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

void appendUtf8(std::string& out, std::uint32_t code) {
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xC0 | (code >> 6));
    out += static_cast<char>(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    out += static_cast<char>(0xE0 | (code >> 12));
    out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (code & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | (code >> 18));
    out += static_cast<char>(0x80 | ((code >> 12) & 0x3F));
    out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (code & 0x3F));
  }
}

char simpleEscape(char letter) {
  switch (letter) {
    case 'b':
      return '\b';
    case 'f':
      return '\f';
    case 'n':
      return '\n';
    case 'r':
      return '\r';
    case 't':
      return '\t';
    default:
      return letter;
  }
}

/// Walks over the escapes of `raw`, telling `onText`, `onSimple`, `onUnit` (valid scalar, with its length in
/// the raw text) and `onLone` of each piece in order.
template <class OnText, class OnSimple, class OnScalar, class OnLone>
void walkEscapes(std::string_view raw, OnText onText, OnSimple onSimple, OnScalar onScalar, OnLone onLone) {
  std::size_t at = 0;
  while (at < raw.size()) {
    const std::size_t slash = raw.find('\\', at);
    onText(raw.substr(at, slash == std::string_view::npos ? slash : slash - at));
    if (slash == std::string_view::npos) return;
    const std::int32_t unit = unitAt(raw, slash);
    if (unit < 0) {
      onSimple(raw.substr(slash, 2));
      at = slash + 2;
    } else if (isHigh(unit) && isLow(unitAt(raw, slash + 6))) {
      const std::uint32_t low = static_cast<std::uint32_t>(unitAt(raw, slash + 6));
      const std::uint32_t high = static_cast<std::uint32_t>(unit);
      onScalar(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00), raw.substr(slash, 12));
      at = slash + 12;
    } else {
      if (isHigh(unit) || isLow(unit)) {
        onLone();
      } else {
        onScalar(static_cast<std::uint32_t>(unit), raw.substr(slash, 6));
      }
      at = slash + 6;
    }
  }
}

}  // namespace

std::size_t findBadEscape(std::string_view raw) {
  for (std::size_t at = raw.find('\\'); at != std::string_view::npos; at = raw.find('\\', at)) {
    if (at + 1 >= raw.size()) return at;
    if (raw[at + 1] == 'u') {
      if (unitAt(raw, at) < 0) return at;
      at += 6;
    } else if (std::string_view("\"\\/bfnrt").find(raw[at + 1]) == std::string_view::npos) {
      return at;
    } else {
      at += 2;
    }
  }
  return std::string_view::npos;
}

void appendUnescaped(std::string& out, std::string_view raw) {
  walkEscapes(
      raw, [&](std::string_view text) { out += text; },
      [&](std::string_view escape) { out += simpleEscape(escape.back()); },
      [&](std::uint32_t code, std::string_view) { appendUtf8(out, code); }, [&] { appendUtf8(out, 0xFFFD); });
}

void appendRepaired(std::string& out, std::string_view raw) {
  if (raw.find("\\u") == std::string_view::npos) {
    out += raw;
    return;
  }
  walkEscapes(
      raw, [&](std::string_view text) { out += text; }, [&](std::string_view escape) { out += escape; },
      [&](std::uint32_t, std::string_view escape) { out += escape; }, [&] { out += "\\ufffd"; });
}

bool hasLoneSurrogate(std::string_view raw) {
  bool found = false;
  if (raw.find("\\u") == std::string_view::npos) return false;
  walkEscapes(
      raw, [](std::string_view) {}, [](std::string_view) {}, [](std::uint32_t, std::string_view) {},
      [&] { found = true; });
  return found;
}

bool endsWithHighSurrogate(std::string_view raw) {
  if (raw.size() < 6 || !isHigh(unitAt(raw, raw.size() - 6))) return false;
  // The backslash must itself not be escaped: "\\ud83d" is a backslash and plain letters.
  std::size_t slashes = 0;
  while (slashes < raw.size() - 5 && raw[raw.size() - 6 - slashes] == '\\') {
    if (++slashes == raw.size() - 5) break;
  }
  return slashes % 2 == 1;
}

void appendEscaped(std::string& out, std::string_view text) {
  static constexpr char kHex[] = "0123456789abcdef";
  std::size_t start = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const unsigned char c = static_cast<unsigned char>(text[i]);
    if (c >= 0x20 && c != '"' && c != '\\') continue;
    out += text.substr(start, i - start);
    start = i + 1;
    switch (c) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        out += "\\u00";
        out += kHex[c >> 4];
        out += kHex[c & 15];
    }
  }
  out += text.substr(start);
}

void flattenLines(std::string& json) {
  for (char& c : json) {
    if (c == '\n' || c == '\r') c = ' ';
  }
}

void escapeLineSeparators(std::string& json, std::size_t from) {
  unsigned char high = 0;
  for (std::size_t at = from; at < json.size(); ++at) high |= static_cast<unsigned char>(json[at]);
  if (high < 0x80) return;  // nearly always: ASCII, settled at many bytes a cycle
  for (std::size_t at = from; at < json.size(); ++at) {
    const unsigned char c = static_cast<unsigned char>(json[at]);
    if (c != 0xC2 && c != 0xE2) continue;
    if (json.compare(at, 2, "\xC2\x85") == 0) {
      json.replace(at, 2, "\\u0085");
    } else if (json.compare(at, 3, "\xE2\x80\xA8") == 0) {
      json.replace(at, 3, "\\u2028");
    } else if (json.compare(at, 3, "\xE2\x80\xA9") == 0) {
      json.replace(at, 3, "\\u2029");
    }
  }
}

void appendQuoted(std::string& out, std::string_view text) {
  out += '"';
  appendEscaped(out, text);
  out += '"';
}

}  // namespace gc::llm
