#pragma once
#include <QString>

class QAbstractItemView;
class QTableView;
class QTreeView;

namespace gc::console {

/// The looks and manners all tables share: 28 px rows, no grid, whole rows selected, no word wrap.
void setUpTable(QTableView&, const QString& accessibleName);
void setUpTree(QTreeView&, const QString& accessibleName);

/// Ctrl+C copies tableText() with tabs, Ctrl+Shift+C with commas, while the table has the focus.
void offerCopies(QAbstractItemView&);

/// The selected rows (all rows when none is) and the visible columns, with headers, as CSV or TSV. Text
/// that a spreadsheet would run as a formula is neutralised; numbers are not touched.
QString tableText(const QAbstractItemView&, QChar separator);

}  // namespace gc::console
