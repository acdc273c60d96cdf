#include "models/costs/cost_steps_model.h"

#include "models/costs/cost_calendar.h"
#include "models/costs/cost_text.h"

namespace gc::console {

void CostStepsModel::setChart(const CostChart& chart, const QTimeZone& zone, const QString& zoneLabel) {
  CostChart shown = chart;
  shown.series.removeIf([](const CostSeries& series) { return !series.visible; });
  while (!shown.columns.isEmpty() && !shown.columns.last().known) shown.columns.removeLast();
  const bool same =
      shown.columns.size() == m_chart.columns.size() && shown.series.size() == m_chart.series.size();
  if (!same) beginResetModel();
  m_chart = shown;
  m_zone = zone;
  m_zoneLabel = zoneLabel;
  m_decimals = moneyDecimals(shown.shown());
  if (!same) return endResetModel();
  Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
  if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int CostStepsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_chart.columns.size());
}

int CostStepsModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_chart.series.size()) + 3;
}

QVariant CostStepsModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const int series = int(m_chart.series.size());
  if (role == Qt::TextAlignmentRole)
    return int((index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  const CostColumn& step = m_chart.columns[index.row()];
  if (role == Qt::DisplayRole && index.column() == 0)
    return stepLabel(m_chart.step, step.fromUs, m_zone, true);
  if (!step.known) return role == Qt::DisplayRole ? QVariant(kUnknown) : QVariant();
  if (index.column() == series + 2)
    return role == Qt::DisplayRole ? QVariant(Format().count(step.total.unpriced)) : QVariant();
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  const bool all = index.column() == series + 1;
  if (index.column() == 0) return {};
  const CostSums sums = all ? CostSums() : m_chart.series[index.column() - 1].values[index.row()];
  const Usd cost = all ? m_chart.shown(index.row()) : sums.cost;
  if (role == Qt::ToolTipRole) return cost.exact() + QStringLiteral(" USD");
  return sums.isUnpriced() ? costText(sums, m_decimals) : cost.rounded(m_decimals, QLocale());
}

QVariant CostStepsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  const int series = int(m_chart.series.size());
  if (section == 0) return QStringLiteral("%1 (%2)").arg(title(m_chart.step), m_zoneLabel);
  if (section <= series) return tr("%1 USD").arg(m_chart.series[section - 1].title);
  return section == series + 1 ? tr("Together USD") : tr("Unpriced");
}

}  // namespace gc::console
