#include "gateway/ledger/queries.h"

#include <charconv>

#include "gateway/ledger/usage_columns.h"

namespace gc::ledger {
namespace {
/// Sixteen hexadecimal digits: fixed width keeps people from reading a count into it.
constexpr std::size_t kCursorDigits = 16;
}  // namespace

std::string cursorOf(std::uint64_t sequence) {
  char digits[kCursorDigits];
  const char* end = std::to_chars(digits, digits + sizeof digits, sequence, 16).ptr;
  const auto used = static_cast<std::size_t>(end - digits);
  return std::string(kCursorDigits - used, '0').append(digits, used);
}

Result<std::uint64_t> parseCursor(std::string_view text) {
  std::uint64_t sequence = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), sequence, 16);
  if (text.size() != kCursorDigits || failed != std::errc() || end != text.data() + text.size())
    return invalid("not a cursor this gateway gave out: '" + std::string(text.substr(0, 40)) + "'");
  return sequence;
}

UsageSums& UsageSums::operator+=(const UsageSums& other) {
  for (const CountColumn& column : kCountColumns) this->*column.member += other.*column.member;
  for (const AmountColumn& column : kAmountColumns) this->*column.member += other.*column.member;
  return *this;
}

UsageSums& UsageSums::operator-=(const UsageSums& other) {
  for (const CountColumn& column : kCountColumns) this->*column.member -= other.*column.member;
  for (const AmountColumn& column : kAmountColumns)
    this->*column.member = this->*column.member - other.*column.member;
  return *this;
}

}  // namespace gc::ledger
