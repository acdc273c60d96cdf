#pragma once
// The table twin of the cost chart: the same numbers, a row an hour, day or month.
#include <QAbstractTableModel>

#include "models/costs/cost_chart.h"

namespace gc::console {

/// Columns: the step, each visible series, their sum, requests without a price. GUI thread only.
class CostStepsModel final : public QAbstractTableModel {
  Q_OBJECT
 public:
  using QAbstractTableModel::QAbstractTableModel;

  void setChart(const CostChart&, const QTimeZone&, const QString& zoneLabel);
  Usd sum() const { return m_chart.shown(); }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

 private:
  CostChart m_chart;  ///< without what is hidden and what is still to come
  QTimeZone m_zone = QTimeZone::utc();
  QString m_zoneLabel;
  int m_decimals = 2;
};

}  // namespace gc::console
