#include "ui/shell/table_memory.h"

#include <QAbstractItemView>
#include <QSettings>

#include "ui/panes/pane.h"
#include "ui/widgets/table_setup.h"

namespace gc::console {
namespace {

constexpr char kAsMade[] = "columnsAsMade";

/// Tables are told apart by their place in the pane. When one is added in front, restoreColumns() takes only
/// what fits.
QString keyOf(const Pane& pane, qsizetype place) {
  return QStringLiteral("tables/%1/%2").arg(pane.id()).arg(place);
}

}  // namespace

void restoreTables(Pane& pane, QSettings& settings) {
  const QList<QAbstractItemView*> tables = pane.findChildren<QAbstractItemView*>();
  for (qsizetype place = 0; place < tables.size(); ++place) {
    tables[place]->setProperty(kAsMade, columnsOf(*tables[place]));
    restoreColumns(*tables[place], settings.value(keyOf(pane, place)).toByteArray());
  }
}

void saveTables(const Pane& pane, QSettings& settings) {
  const QList<QAbstractItemView*> tables = pane.findChildren<QAbstractItemView*>();
  for (qsizetype place = 0; place < tables.size(); ++place)
    if (const QByteArray columns = columnsOf(*tables[place]); !columns.isEmpty())
      settings.setValue(keyOf(pane, place), columns);
}

void resetTables(Pane& pane) {
  for (QAbstractItemView* table : pane.findChildren<QAbstractItemView*>())
    restoreColumns(*table, table->property(kAsMade).toByteArray());
}

}  // namespace gc::console
