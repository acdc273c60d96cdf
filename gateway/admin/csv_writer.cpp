#include "gateway/admin/csv_writer.h"

namespace gc::admin {

CsvWriter& CsvWriter::plain(std::string_view text) {
  if (!m_first) m_out += ',';
  m_first = false;
  m_out += text;
  return *this;
}

CsvWriter& CsvWriter::cell(std::string_view text) {
  plain({});
  const bool formula = !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != text.npos;
  const bool quoted = formula || text.find_first_of(",\"\r\n") != text.npos;
  if (!quoted) {
    m_out += text;
    return *this;
  }
  m_out += '"';
  if (formula) m_out += '\'';
  for (const char c : text) {
    if (c == '"') m_out += '"';
    m_out += c;
  }
  m_out += '"';
  return *this;
}

CsvWriter& CsvWriter::endRow() {
  m_out += "\r\n";
  m_first = true;
  return *this;
}

}  // namespace gc::admin
