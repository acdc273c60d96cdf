#include "ui/widgets/table_setup.h"

#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QDataStream>
#include <QGuiApplication>
#include <QIODevice>
#include <QTableView>
#include <QTreeView>

#include "ui/widgets/aligned_header.h"

namespace gc::console {
namespace {

class TableText {
  Q_DECLARE_TR_FUNCTIONS(gc::console::TableText)
};

AlignedHeader* headerOf(const QAbstractItemView& view) {
  const auto* table = qobject_cast<const QTableView*>(&view);
  const auto* tree = qobject_cast<const QTreeView*>(&view);
  return qobject_cast<AlignedHeader*>(table ? table->horizontalHeader() : tree ? tree->header() : nullptr);
}

void offerCopy(QAbstractItemView& view, const QString& text, TableFormat format, const QKeySequence& keys) {
  auto* action = new QAction(text, &view);
  action->setShortcut(keys);
  // Of the table alone: in a line of text the same keys copy what is marked there.
  action->setShortcutContext(Qt::WidgetShortcut);
  QObject::connect(action, &QAction::triggered, &view, [&view, format] { copyRows(view, format); });
  view.addAction(action);
}

void setUp(QAbstractItemView& view, const QString& accessibleName) {
  view.setAccessibleName(accessibleName);
  view.setFrameShape(QFrame::NoFrame);
  view.setSelectionBehavior(QAbstractItemView::SelectRows);
  view.setEditTriggers(QAbstractItemView::NoEditTriggers);
  view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  offerCopy(view, TableText::tr("Copy rows"), TableFormat::Tsv, QKeySequence::Copy);
  offerCopy(view, TableText::tr("Copy as CSV with headers"), TableFormat::Csv,
            Qt::CTRL | Qt::SHIFT | Qt::Key_C);
  offerCopy(view, TableText::tr("Copy as JSON"), TableFormat::Json, {});
  offerCopy(view, TableText::tr("Copy as Markdown"), TableFormat::Markdown, {});
  view.setContextMenuPolicy(Qt::ActionsContextMenu);
}

}  // namespace

void setUpTable(QTableView& table, const QString& accessibleName) {
  setUp(table, accessibleName);
  table.setShowGrid(false);
  table.setWordWrap(false);
  table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  table.setTabKeyNavigation(false);
  table.verticalHeader()->hide();
  table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  table.verticalHeader()->setDefaultSectionSize(28);
  table.setHorizontalHeader(new AlignedHeader(&table));
}

void setUpTree(QTreeView& tree, const QString& accessibleName) {
  setUp(tree, accessibleName);
  tree.setHeader(new AlignedHeader(&tree));
  tree.setUniformRowHeights(true);
  tree.header()->setStretchLastSection(false);
}

void copyRows(const QAbstractItemView& view, TableFormat format) {
  QGuiApplication::clipboard()->setText(tableText(view, format, TableRows::Selected));
}

QByteArray columnsOf(const QAbstractItemView& view) {
  const AlignedHeader* header = headerOf(view);
  if (!header) return {};
  QByteArray out;
  QDataStream(&out, QIODevice::WriteOnly) << header->count() << header->saveState();
  return out;
}

bool restoreColumns(QAbstractItemView& view, const QByteArray& saved) {
  AlignedHeader* header = headerOf(view);
  int count = 0;
  QByteArray state;
  QDataStream in(saved);
  in >> count >> state;
  return header && in.status() == QDataStream::Ok && count == header->count() && header->restoreState(state);
}

}  // namespace gc::console
