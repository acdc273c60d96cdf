#pragma once
// Tables as RFC 4180 text that a spreadsheet may open without running anything.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include "gateway/base/clock.h"
#include "gateway/base/money.h"

namespace gc::admin {

inline constexpr std::string_view kCsvType = "text/csv; charset=utf-8";

/// Appends cells and rows to a string it does not own. A text that begins with = + - @ tab or CR is a formula
/// to a spreadsheet: an apostrophe before it makes it text (OWASP, "CSV Injection"). Numbers and amounts are
/// ours and stay numbers, negative ones included.
class CsvWriter {
 public:
  explicit CsvWriter(std::string& out) : m_out(out) {}

  CsvWriter& cell(std::string_view text);
  CsvWriter& cell(const char* text) { return cell(std::string_view(text)); }
  CsvWriter& cell(bool flag) { return plain(flag ? "true" : "false"); }
  CsvWriter& cell(Money money) { return plain(money.toString()); }
  CsvWriter& cell(WallTime time) { return plain(formatRfc3339(time)); }
  template <class T>
  requires std::is_integral_v<T> CsvWriter& cell(T number) { return plain(std::to_string(number)); }
  /// What is not known is an empty cell.
  template <class T>
  CsvWriter& cell(const std::optional<T>& maybe) {
    return maybe ? cell(*maybe) : plain({});
  }
  CsvWriter& endRow();

 private:
  CsvWriter& plain(std::string_view text);
  std::string& m_out;
  bool m_first = true;
};

}  // namespace gc::admin
