#pragma once
// Reads the values of one TOML table, and notices what is wrong or not known.
#include <toml++/toml.h>

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/base/result.h"
#include "gateway/config/problems.h"

namespace gc::config {

/// A value and the line it stands on. Plain value.
template <class T>
struct Located {
  T value;
  int line;
};

/// Every reading method names a key the table may have; what no method named is reported by `finish`.
/// A value of the wrong type or out of range is reported and then treated as absent.
/// Lives for one table. Confined to its thread.
class TableReader {
 public:
  /// `where` is how messages name the table: "[gateway]", "[[providers]]".
  TableReader(const toml::table& table, std::string where, int line, Problems& problems)
      : m_table(table), m_where(std::move(where)), m_line(line), m_problems(problems) {}

  std::optional<Located<std::string>> text(std::string_view key);
  /// A text that must be there; `remedy` tells what to write.
  std::optional<Located<std::string>> requiredText(std::string_view key, std::string_view remedy);
  std::optional<Located<std::int64_t>> integer(std::string_view key, std::int64_t least, std::int64_t most);
  /// A whole or decimal number.
  std::optional<Located<double>> number(std::string_view key, double least, double most);
  /// A whole or decimal number of seconds.
  std::optional<Located<double>> seconds(std::string_view key, double least, double most);
  std::optional<std::vector<Located<std::string>>> texts(std::string_view key);
  /// The index of the text among `choices`.
  std::optional<std::size_t> choice(std::string_view key, std::span<const std::string_view> choices);
  /// The elements of [[key]]; nothing when absent.
  std::vector<Located<const toml::table*>> tables(std::string_view key);
  /// The table [key]; nothing when absent.
  std::optional<Located<const toml::table*>> table(std::string_view key);

  bool has(std::string_view key) const { return m_table.contains(key); }
  int line() const { return m_line; }
  /// The line of a key's value, or of the table when there is no such key.
  int lineOf(std::string_view key) const;
  /// Reports each key that no reading method named, with the nearest one that exists.
  void finish();

 private:
  const toml::node* find(std::string_view key);
  std::optional<Located<double>> numberOf(std::string_view key, double least, double most,
                                          std::string_view what);
  void wrongType(std::string_view key, const toml::node& node, std::string_view expected);

  const toml::table& m_table;
  std::string m_where;
  int m_line;
  Problems& m_problems;
  std::vector<std::string_view> m_known;
};

/// `value is not known; did you mean ...?`-style ending for lists of names: the nearest and then all of them.
std::string suggestion(std::string_view typed, std::span<const std::string_view> choices);

int lineOf(const toml::node& node);

/// The text as a table; errors name `name` and the line.
Result<toml::table> parseToml(std::string_view text, const std::string& name);

}  // namespace gc::config
