#pragma once
// Numbers appended to a string without a format: the hot path writes a dozen of them per request.
#include <charconv>
#include <cstdint>
#include <string>
#include <type_traits>

namespace gc {

template <class Integer>
requires std::is_integral_v<Integer>
void appendNumber(std::string& out, Integer value) {
  char digits[24];
  out.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
}

/// Microseconds as milliseconds with three decimals: 1234 is "1.234".
inline void appendMillis(std::string& out, std::int64_t micros) {
  appendNumber(out, micros / 1000);
  const auto rest = static_cast<int>(micros % 1000);
  const char decimals[4] = {'.', static_cast<char>('0' + rest / 100), static_cast<char>('0' + rest / 10 % 10),
                            static_cast<char>('0' + rest % 10)};
  out.append(decimals, sizeof decimals);
}

}  // namespace gc
