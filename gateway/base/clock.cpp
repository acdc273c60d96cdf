#include "gateway/base/clock.h"

#include <cstdio>
#include <ctime>

namespace gc {

std::string formatRfc3339(WallTime time) {
  const std::int64_t micros = toMicros(time);
  std::int64_t seconds = micros / 1'000'000;
  std::int64_t rest = micros % 1'000'000;
  if (rest < 0) rest += 1'000'000, --seconds;
  const std::time_t t = static_cast<std::time_t>(seconds);
  std::tm utc{};
  gmtime_r(&t, &utc);
  char text[64];
  std::snprintf(text, sizeof text, "%04d-%02d-%02dT%02d:%02d:%02d.%06dZ", utc.tm_year + 1900, utc.tm_mon + 1,
                utc.tm_mday, utc.tm_hour, utc.tm_min, utc.tm_sec, static_cast<int>(rest));
  return text;
}

Result<WallTime> parseRfc3339(std::string_view text) {
  const Error bad = invalid("not an RFC 3339 time with a zone: '" + std::string(text) + "'");
  std::tm utc{};
  int used = 0;
  const std::string copy(text);
  if (std::sscanf(copy.c_str(), "%4d-%2d-%2d%*1[Tt ]%2d:%2d:%2d%n", &utc.tm_year, &utc.tm_mon, &utc.tm_mday,
                  &utc.tm_hour, &utc.tm_min, &utc.tm_sec, &used) != 6)
    return bad;
  std::string_view rest = std::string_view(copy).substr(static_cast<std::size_t>(used));
  std::int64_t micros = 0;
  if (!rest.empty() && rest.front() == '.') {
    rest.remove_prefix(1);
    std::int64_t unit = 100'000;
    std::size_t digits = 0;
    for (; digits < rest.size() && rest[digits] >= '0' && rest[digits] <= '9'; ++digits, unit /= 10)
      micros += (rest[digits] - '0') * unit;
    if (digits == 0) return bad;
    rest.remove_prefix(digits);
  }
  int offsetMinutes = 0;
  if (rest != "Z" && rest != "z") {
    int hours = 0, minutes = 0;
    char sign = 0;
    if (rest.size() != 6 ||
        std::sscanf(std::string(rest).c_str(), "%c%2d:%2d", &sign, &hours, &minutes) != 3 ||
        (sign != '+' && sign != '-'))
      return bad;
    offsetMinutes = (sign == '-' ? -1 : 1) * (hours * 60 + minutes);
  }
  if (utc.tm_mon < 1 || utc.tm_mon > 12 || utc.tm_mday < 1 || utc.tm_mday > 31 || utc.tm_hour > 23 ||
      utc.tm_min > 59 || utc.tm_sec > 60)
    return bad;
  utc.tm_year -= 1900;
  utc.tm_mon -= 1;
  const std::int64_t seconds = static_cast<std::int64_t>(timegm(&utc)) - offsetMinutes * 60;
  return wallFromMicros(seconds * 1'000'000 + micros);
}

}  // namespace gc
