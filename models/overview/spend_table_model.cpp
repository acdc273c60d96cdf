#include "models/overview/spend_table_model.h"

#include <algorithm>

#include "models/format/format.h"
#include "models/lists/keyed_rows.h"

namespace gc::console {

SpendTableModel::SpendTableModel(QObject* parent) : QAbstractTableModel(parent) {}

void SpendTableModel::setRows(const QList<TenantSpend>& rows) {
  QList<TenantSpend> sorted = rows;
  // Unpriced spend is unknown, not small: it stands at the end.
  std::stable_sort(sorted.begin(), sorted.end(), [](const TenantSpend& a, const TenantSpend& b) {
    return (a.cost ? a.cost->nanos() : -1) > (b.cost ? b.cost->nanos() : -1);
  });
  const Usd largest = sorted.isEmpty() ? Usd() : sorted.front().cost.value_or(Usd());
  const bool scaleChanged = largest != m_largest;
  m_largest = largest;
  mergeRows(*this, m_rows, sorted, [](const TenantSpend& row) { return row.tenant; });
  if (scaleChanged && !m_rows.isEmpty())
    Q_EMIT dataChanged(index(0, Cost), index(int(m_rows.size()) - 1, Cost), {ShareRole});
}

int SpendTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_rows.size());
}

int SpendTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant SpendTableModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const TenantSpend& row = m_rows[index.row()];
  if (role == ShareRole) {
    if (!row.cost || m_largest.nanos() <= 0) return 0.0;
    return double(row.cost->nanos()) / double(m_largest.nanos());
  }
  if (role == Qt::TextAlignmentRole)
    return int((index.column() == Tenant ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  if (role == Qt::ToolTipRole && index.column() == Cost)
    return row.cost ? row.cost->exact() + QStringLiteral(" USD") : tr("No call of this tenant has a price");
  if (role != Qt::DisplayRole) return {};
  switch (Column(index.column())) {
    case Tenant:
      return row.tenant;
    case Cost:
      return row.cost ? row.cost->rounded(2, QLocale()) : tr("unpriced");
    case Requests:
      return Format().count(row.requests);
    case ColumnCount:
      break;
  }
  return {};
}

QVariant SpendTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (Column(section)) {
    case Tenant:
      return tr("Tenant");
    case Cost:
      return tr("Spend USD");
    case Requests:
      return tr("Requests");
    case ColumnCount:
      break;
  }
  return {};
}

}  // namespace gc::console
