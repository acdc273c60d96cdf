#pragma once
// Cells of a CSV or TSV file that a spreadsheet will open.
#include <QString>

namespace gc::console {

/// Text that a spreadsheet would run as a formula (=cmd, +1, -1, @SUM) gets an apostrophe before it. For text
/// only: a number of our own keeps its sign.
QString guardedText(QString text);
/// The cell in quotes where the separator, a quote or a line break is in it.
QString quotedCell(QString text, QChar separator);

}  // namespace gc::console
