#pragma once
// Money as an integer count of nano-dollars (1 USD = 1'000'000'000). Never binary floating point.
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "gateway/base/result.h"

namespace gc {

/// A signed amount in nano-dollars; the range is about ±9.2 billion dollars. Immutable value.
class Money {
 public:
  constexpr Money() = default;
  static constexpr Money fromNanos(std::int64_t nanos) { return Money(nanos); }
  constexpr std::int64_t nanos() const { return m_nanos; }

  friend constexpr Money operator+(Money a, Money b) { return Money(a.m_nanos + b.m_nanos); }
  friend constexpr Money operator-(Money a, Money b) { return Money(a.m_nanos - b.m_nanos); }
  constexpr Money& operator+=(Money b) {
    m_nanos += b.m_nanos;
    return *this;
  }
  friend constexpr auto operator<=>(Money, Money) = default;

  /// Dollars with nine decimals, "-0.006890000": the form of every JSON answer and export.
  std::string toString() const;
  /// Appends toString() to `out` without a temporary.
  void appendTo(std::string& out) const;
  /// Reads "12", "12.5", "-0.000000001"; more than nine decimals or other characters are an error.
  static Result<Money> parse(std::string_view text);

 private:
  constexpr explicit Money(std::int64_t nanos) : m_nanos(nanos) {}
  std::int64_t m_nanos = 0;
};

/// A price in nano-dollars per 1,000,000 tokens: 2.50 USD per million tokens is 2'500'000'000.
using PricePerMillion = std::int64_t;

/// Adds up token × price products exactly and rounds once, half to even, at the end.
/// 128 bits hold 2^63 tokens × 2^63 nano-dollars. Immutable value semantics; not thread-safe.
class CostSum {
  __extension__ typedef __int128 Wide;

 public:
  void add(std::int64_t tokens, PricePerMillion price) { m_sum += static_cast<Wide>(tokens) * price; }
  Money rounded() const;

 private:
  Wide m_sum = 0;
};

}  // namespace gc
