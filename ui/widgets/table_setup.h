#pragma once
#include <QByteArray>
#include <QString>

#include "ui/widgets/table_text.h"

class QAbstractItemView;
class QTableView;
class QTreeView;

namespace gc::console {

/// The looks and manners all tables share: 28 px rows, no grid, whole rows selected, no word wrap; columns
/// that move, hide and fit (the menu of the header); rows that copy (Ctrl+C, Ctrl+Shift+C, the menu of the
/// table).
void setUpTable(QTableView&, const QString& accessibleName);
void setUpTree(QTreeView&, const QString& accessibleName);

/// Puts the rows that tableText() means by "selected" on the clipboard.
void copyRows(const QAbstractItemView&, TableFormat);

/// Order, widths, hidden columns and sort of a table, for the settings. What came from a table with other
/// columns is not taken: returns false and changes nothing.
QByteArray columnsOf(const QAbstractItemView&);
bool restoreColumns(QAbstractItemView&, const QByteArray&);

}  // namespace gc::console
