#pragma once
// The rows of a table as text: for the clipboard and for files.
#include <QString>

class QAbstractItemView;

namespace gc::console {

enum class TableFormat : unsigned char { Tsv, Csv, Json, Markdown };
enum class TableRows : unsigned char {
  Selected,  ///< all rows when none is selected
  All
};

/// Exactly the visible columns, as they stand from left to right, with their titles (TSV: without). Text
/// that a spreadsheet would run as a formula is neutralised; numbers are not touched. JSON: objects by
/// title.
QString tableText(const QAbstractItemView&, TableFormat, TableRows);
/// What a file gets: all rows as CSV.
QString tableText(const QAbstractItemView&, QChar separator);

}  // namespace gc::console
