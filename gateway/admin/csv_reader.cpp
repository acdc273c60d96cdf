#include "gateway/admin/csv_reader.h"

namespace gc::admin {
namespace {

/// Takes one cell off `text`, up to its comma or line end.
Result<std::string> takeCell(std::string_view& text, std::size_t& line) {
  std::string cell;
  if (!text.starts_with('"')) {
    const std::string_view plain = text.substr(0, text.find_first_of(",\r\n"));
    if (plain.find('"') != plain.npos)
      return invalid("line " + std::to_string(line) + ": a quotation mark within an unquoted cell");
    text.remove_prefix(plain.size());
    return std::string(plain);
  }
  for (std::size_t at = 1; at < text.size(); ++at) {
    if (text[at] == '\n') ++line;
    if (text[at] != '"') {
      cell += text[at];
    } else if (at + 1 < text.size() && text[at + 1] == '"') {
      cell += text[at++];
    } else {
      text.remove_prefix(at + 1);
      if (!text.empty() && std::string_view(",\r\n").find(text.front()) == std::string_view::npos) break;
      return cell;
    }
  }
  return invalid("line " + std::to_string(line) + ": a quoted cell that does not end well");
}

}  // namespace

Result<CsvRows> parseCsv(std::string_view text) {
  CsvRows rows;
  std::size_t line = 1;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  std::vector<std::string> row;
  while (!text.empty()) {
    Result<std::string> cell = takeCell(text, line);
    if (!cell) return cell.error();
    row.push_back(std::move(*cell));
    if (text.starts_with(',')) {
      text.remove_prefix(1);
      if (!text.empty()) continue;
      row.emplace_back();
    }
    if (text.starts_with('\r')) text.remove_prefix(1);
    if (text.starts_with('\n')) text.remove_prefix(1), ++line;
    if (row.size() > 1 || !row.front().empty()) rows.push_back(std::move(row));
    row.clear();
  }
  return rows;
}

}  // namespace gc::admin
