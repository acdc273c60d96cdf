#include "ui/widgets/table_setup.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QHeaderView>
#include <QShortcut>
#include <QTableView>
#include <QTreeView>

#include "models/format/csv.h"
#include "ui/widgets/aligned_header.h"

namespace gc::console {
namespace {

class TableText {
  Q_DECLARE_TR_FUNCTIONS(gc::console::TableText)
};

void offerCopy(QAbstractItemView& view, const QKeySequence& keys, QChar separator, const QString& what) {
  auto* shortcut = new QShortcut(keys, &view, nullptr, nullptr, Qt::WidgetShortcut);
  shortcut->setWhatsThis(what);
  QObject::connect(shortcut, &QShortcut::activated, &view, [&view, separator] {
    QGuiApplication::clipboard()->setText(tableText(view, separator));
  });
}

}  // namespace

void offerCopies(QAbstractItemView& view) {
  offerCopy(view, QKeySequence::Copy, QLatin1Char('\t'), TableText::tr("Copy rows as text"));
  offerCopy(view, Qt::CTRL | Qt::SHIFT | Qt::Key_C, QLatin1Char(','),
            TableText::tr("Copy rows as CSV with headers"));
}

void setUpTable(QTableView& table, const QString& accessibleName) {
  table.setAccessibleName(accessibleName);
  table.setFrameShape(QFrame::NoFrame);
  table.setShowGrid(false);
  table.setWordWrap(false);
  table.setSelectionBehavior(QAbstractItemView::SelectRows);
  table.setEditTriggers(QAbstractItemView::NoEditTriggers);
  table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  table.setTabKeyNavigation(false);
  table.verticalHeader()->hide();
  table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  table.verticalHeader()->setDefaultSectionSize(28);
  table.setHorizontalHeader(new AlignedHeader(&table));
}

void setUpTree(QTreeView& tree, const QString& accessibleName) {
  tree.setAccessibleName(accessibleName);
  tree.setFrameShape(QFrame::NoFrame);
  tree.setHeader(new AlignedHeader(&tree));
  tree.setUniformRowHeights(true);
  tree.setSelectionBehavior(QAbstractItemView::SelectRows);
  tree.setEditTriggers(QAbstractItemView::NoEditTriggers);
  tree.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  tree.header()->setStretchLastSection(false);
}

static QString cell(const QModelIndex& index, QChar separator) {
  const QString text = index.data(Qt::DisplayRole).toString();
  const bool right = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()) & Qt::AlignRight;
  return quotedCell(right ? text : guardedText(text), separator);
}

QString tableText(const QAbstractItemView& view, QChar separator) {
  const QAbstractItemModel& model = *view.model();
  QList<int> columns;
  for (int column = 0; column < model.columnCount(); ++column) {
    const auto* table = qobject_cast<const QTableView*>(&view);
    const auto* tree = qobject_cast<const QTreeView*>(&view);
    if ((!table || !table->isColumnHidden(column)) && (!tree || !tree->isColumnHidden(column)))
      columns << column;
  }
  QModelIndexList rows = view.selectionModel()->selectedRows();
  if (rows.isEmpty())
    for (int row = 0; row < model.rowCount(); ++row) rows << model.index(row, 0);
  std::sort(rows.begin(), rows.end());
  QStringList lines, header;
  for (const int column : columns) header << model.headerData(column, Qt::Horizontal).toString();
  lines << header.join(separator);
  for (const QModelIndex& row : rows) {
    QStringList cells;
    for (const int column : columns) cells << cell(row.siblingAtColumn(column), separator);
    lines << cells.join(separator);
  }
  return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

}  // namespace gc::console
