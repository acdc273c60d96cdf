#include "gateway/base/money.h"

#include <charconv>

namespace gc {
namespace {
constexpr std::int64_t kNanosPerDollar = 1'000'000'000;
constexpr int kDecimals = 9;
constexpr std::int64_t kTokensPerPrice = 1'000'000;
}  // namespace

void Money::appendTo(std::string& out) const {
  // Unsigned arithmetic: the magnitude of the smallest int64 does not fit an int64.
  const bool negative = m_nanos < 0;
  const std::uint64_t magnitude =
      negative ? 0 - static_cast<std::uint64_t>(m_nanos) : static_cast<std::uint64_t>(m_nanos);
  char digits[32];
  char* end = std::to_chars(digits, digits + sizeof digits, magnitude / kNanosPerDollar).ptr;
  *end++ = '.';
  std::uint64_t fraction = magnitude % kNanosPerDollar;
  for (int i = kDecimals - 1; i >= 0; --i, fraction /= 10) end[i] = static_cast<char>('0' + fraction % 10);
  end += kDecimals;
  if (negative) out += '-';
  out.append(digits, end);
}

std::string Money::toString() const {
  std::string out;
  appendTo(out);
  return out;
}

Result<Money> Money::parse(std::string_view text) {
  const Error bad =
      invalid("not an amount in dollars with at most nine decimals: '" + std::string(text) + "'");
  const bool negative = !text.empty() && text.front() == '-';
  if (negative) text.remove_prefix(1);
  const auto point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  const std::string_view fraction = point == text.npos ? std::string_view() : text.substr(point + 1);
  if (whole.empty() || fraction.size() > kDecimals || (point != text.npos && fraction.empty())) return bad;
  std::string digits(whole);
  digits += fraction;
  digits.append(kDecimals - fraction.size(), '0');
  for (char c : digits)
    if (c < '0' || c > '9') return bad;
  if (negative) digits.insert(digits.begin(), '-');
  std::int64_t nanos = 0;
  const auto [end, ec] = std::from_chars(digits.data(), digits.data() + digits.size(), nanos);
  if (ec != std::errc() || end != digits.data() + digits.size()) return bad;
  return Money(nanos);
}

Money CostSum::rounded() const {
  Wide quotient = m_sum / kTokensPerPrice;
  const Wide remainder = m_sum % kTokensPerPrice;
  const Wide twice = (remainder < 0 ? -remainder : remainder) * 2;
  const bool up = twice > kTokensPerPrice || (twice == kTokensPerPrice && quotient % 2 != 0);
  if (up) quotient += m_sum < 0 ? -1 : 1;
  return Money::fromNanos(static_cast<std::int64_t>(quotient));
}

}  // namespace gc
