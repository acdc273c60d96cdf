#include "models/costs/cost_savings_model.h"

#include "models/costs/cost_text.h"

namespace gc::console {

void CostSavingsModel::setSums(const CostSums& sums) {
  if (sums == m_sums) return;
  m_sums = sums;
  Q_EMIT dataChanged(index(0, 0), index(RowCount - 1, ColumnCount - 1));
}

Usd CostSavingsModel::amount(int row) const {
  if (row == Baseline) return m_sums.baseline;
  if (row == Actual) return m_sums.cost;
  if (row == Saved) return m_sums.baseline - m_sums.cost;
  if (row == Incomparable) return m_sums.baseline - m_sums.cost - m_sums.savings;
  return m_sums.parts[size_t(row - FirstPart)];
}

int CostSavingsModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : RowCount; }

int CostSavingsModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QString CostSavingsModel::rowTitle(int row) const {
  if (row == Baseline) return tr("At the baseline model's price");
  if (row == Actual) return tr("Really paid");
  if (row == Saved) return tr("Baseline − paid");
  if (row == Incomparable) return tr("Priced on one side only");
  return savingsTitle(row - FirstPart);
}

QString CostSavingsModel::explanation(int row) const {
  switch (row) {
    case Baseline:
      return tr("The same tokens at the tenant's price of its baseline model, without a cache");
    case FirstPart:
      return tr("Baseline minus the same tokens at the first choice's price");
    case FirstPart + kProviderCachePart:
      return tr("The same tokens without a cache minus what was really billed");
    case FirstPart + 3:
      return tr("Other prices after a failover, and attempts that were billed and abandoned");
    case Incomparable:
      return tr("Requests that have a cost or a baseline, but not both");
    default:
      return {};
  }
}

QVariant CostSavingsModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const int row = index.row();
  const bool part = row >= FirstPart && row <= Incomparable;
  if (role == SumRole) return !part;
  if (role == Qt::TextAlignmentRole)
    return int((index.column() == Part ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  if (role == Qt::ToolTipRole)
    return index.column() == Amount ? amount(row).exact() + QStringLiteral(" USD") : explanation(row);
  if (role != Qt::DisplayRole) return {};
  switch (Column(index.column())) {
    case Part:
      return rowTitle(row);
    case Amount:
      return amount(row).rounded(moneyDecimals(m_sums.baseline), QLocale());
    case Share: {
      if (m_sums.baseline.nanos() <= 0) return kUnknown;
      const double share = double(amount(row).nanos()) / double(m_sums.baseline.nanos()) * 100;
      return QLocale().toString(share, 'f', 1);
    }
    case ColumnCount:
      break;
  }
  return {};
}

QVariant CostSavingsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (Column(section)) {
    case Part:
      return tr("Part");
    case Amount:
      return tr("USD");
    case Share:
      return tr("% of the baseline");
    case ColumnCount:
      break;
  }
  return {};
}

}  // namespace gc::console
