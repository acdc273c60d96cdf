#include "gateway/llm/wait_text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>
#include <string>

#include "gateway/llm/rate_limit_headers.h"

namespace gc::llm {
namespace {

constexpr double kLongestMs = 366.0 * 86400 * 1000;

std::optional<std::int64_t> roundedUp(double ms) {
  if (!(ms >= 0) || ms > kLongestMs) return std::nullopt;
  // A thousandth of slack keeps 0.06 s, which is 60.000000000000001 ms, at 60.
  return static_cast<std::int64_t>(std::ceil(ms - 1e-3));
}

/// Reads a plain decimal number at the front of `text` and takes it off.
std::optional<double> takeNumber(std::string_view& text) {
  std::size_t end = 0;
  while (end < text.size() && (std::isdigit(static_cast<unsigned char>(text[end])) || text[end] == '.'))
    ++end;
  // A full stop behind the number belongs to the sentence.
  if (end > 0 && text[end - 1] == '.') --end;
  double value = 0;
  const auto read = std::from_chars(text.data(), text.data() + end, value, std::chars_format::fixed);
  if (end == 0 || read.ec != std::errc() || read.ptr != text.data() + end) return std::nullopt;
  text.remove_prefix(end);
  return value;
}

/// Milliseconds of the unit at the front of `text`, taken off; 0 when there is none.
double takeUnit(std::string_view& text) {
  struct Unit {
    std::string_view name;
    double ms;
  };
  static constexpr std::array<Unit, 18> kUnits{{{"milliseconds", 1},
                                                {"millisecond", 1},
                                                {"ms", 1},
                                                {"us", 1e-3},
                                                {"\xC2\xB5s", 1e-3},
                                                {"ns", 1e-6},
                                                {"seconds", 1e3},
                                                {"second", 1e3},
                                                {"secs", 1e3},
                                                {"sec", 1e3},
                                                {"s", 1e3},
                                                {"minutes", 6e4},
                                                {"minute", 6e4},
                                                {"min", 6e4},
                                                {"m", 6e4},
                                                {"hours", 36e5},
                                                {"hour", 36e5},
                                                {"h", 36e5}}};
  for (const Unit& unit : kUnits) {
    if (!text.starts_with(unit.name)) continue;
    const std::size_t size = unit.name.size();
    if (size < text.size() && std::isalpha(static_cast<unsigned char>(text[size]))) continue;
    text.remove_prefix(size);
    return unit.ms;
  }
  return 0;
}

/// "6m0s", "17 seconds": numbers with units, one behind the other.
std::optional<double> takeDuration(std::string_view& text, bool allowSpace) {
  double total = 0;
  bool any = false;
  while (true) {
    std::string_view rest = text;
    const auto number = takeNumber(rest);
    if (!number) break;
    while (allowSpace && rest.starts_with(' ')) rest.remove_prefix(1);
    const double unit = takeUnit(rest);
    if (unit == 0) break;
    total += *number * unit;
    any = true;
    text = rest;
  }
  return any ? std::optional(total) : std::nullopt;
}

std::optional<double> wholeNumber(std::string_view text) {
  const auto number = takeNumber(text);
  return number && text.empty() ? number : std::nullopt;
}

}  // namespace

std::optional<std::int64_t> parseSeconds(std::string_view text) {
  const auto number = wholeNumber(text);
  return number ? roundedUp(*number * 1000) : std::nullopt;
}

std::optional<std::int64_t> parseMilliseconds(std::string_view text) {
  const auto number = wholeNumber(text);
  return number ? roundedUp(*number) : std::nullopt;
}

std::optional<std::int64_t> parseGoDuration(std::string_view text) {
  const auto duration = takeDuration(text, false);
  return duration && text.empty() ? roundedUp(*duration) : std::nullopt;
}

std::optional<std::int64_t> retryInfoWait(std::string_view body) {
  std::size_t at = body.find("\"retryDelay\"");
  if (at == std::string_view::npos) return std::nullopt;
  at = body.find_first_not_of(" \t\r\n:", at + 12);
  if (at == std::string_view::npos || body[at] != '"') return std::nullopt;
  std::string_view rest = body.substr(at + 1);
  const auto duration = takeDuration(rest, false);
  return duration ? roundedUp(*duration) : std::nullopt;
}

std::optional<std::int64_t> waitInText(std::string_view text) {
  std::string lower(text.substr(0, 4096));
  std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) { return std::tolower(c); });
  for (const std::string_view phrase : {"try again in ", "retry after ", "retry in ", "resets in "}) {
    const std::size_t at = lower.find(phrase);
    if (at == std::string::npos) continue;
    std::string_view rest = std::string_view(lower).substr(at + phrase.size());
    if (rest.starts_with('~')) rest.remove_prefix(1);
    if (const auto duration = takeDuration(rest, true)) return roundedUp(*duration);
  }
  return std::nullopt;
}

std::optional<WallTime> parseHttpDate(std::string_view text) {
  // "Wed, 19 Aug 2026 10:06:30 GMT": fixed columns.
  static constexpr std::string_view kMonths = "JanFebMarAprMayJunJulAugSepOctNovDec";
  if (text.size() != 29 || !text.ends_with(" GMT") || text.substr(3, 2) != ", ") return std::nullopt;
  const std::size_t month = kMonths.find(text.substr(8, 3));
  if (month == std::string_view::npos || month % 3 != 0) return std::nullopt;
  const std::string monthText = std::to_string(month / 3 + 101).substr(1);
  const std::string rfc3339 = std::string(text.substr(12, 4)) + '-' + monthText + '-' +
                              std::string(text.substr(5, 2)) + 'T' + std::string(text.substr(17, 8)) + 'Z';
  const auto time = parseRfc3339(rfc3339);
  return time ? std::optional(*time) : std::nullopt;
}

}  // namespace gc::llm
