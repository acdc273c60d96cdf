#include "models/costs/cost_series_model.h"

#include "models/costs/cost_text.h"

namespace gc::console {

void CostSeriesModel::setChart(const CostChart& chart) {
  Usd total;
  for (const CostSeries& series : chart.series) total += series.total.cost;
  const bool same = chart.series.size() == m_series.size();
  if (!same) beginResetModel();
  m_series = chart.series;
  m_decimals = moneyDecimals(total);
  if (!same)
    endResetModel();
  else if (!m_series.isEmpty())
    Q_EMIT dataChanged(index(0), index(int(m_series.size()) - 1));
}

int CostSeriesModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_series.size());
}

QVariant CostSeriesModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const CostSeries& series = m_series[index.row()];
  const QString amount = costText(series.total, m_decimals);
  if (role == Qt::DisplayRole) return series.title;
  if (role == Qt::ToolTipRole)
    return series.total.isUnpriced() ? QStringLiteral("%1: %2").arg(series.title, amount)
                                     : tr("%1: %2 USD").arg(series.title, series.total.cost.exact());
  if (role == Qt::AccessibleDescriptionRole) return amount;
  if (role == Qt::CheckStateRole) return series.visible ? Qt::Checked : Qt::Unchecked;
  if (role == SlotRole) return series.slot;
  return {};
}

bool CostSeriesModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid)) return false;
  Q_EMIT toggled(m_series[index.row()].key, value.toInt() == Qt::Checked);
  return true;
}

Qt::ItemFlags CostSeriesModel::flags(const QModelIndex& index) const {
  const Qt::ItemFlags flags = QAbstractListModel::flags(index);
  return index.isValid() ? flags | Qt::ItemIsUserCheckable : flags;
}

}  // namespace gc::console
