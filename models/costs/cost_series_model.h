#pragma once
// The legend of the cost chart: a row a series, ticked while it is shown.
#include <QAbstractListModel>

#include "models/costs/cost_chart.h"

namespace gc::console {

/// GUI thread only.
class CostSeriesModel final : public QAbstractListModel {
  Q_OBJECT
 public:
  enum Role { SlotRole = Qt::UserRole + 1 };  ///< int: which series colour
  using QAbstractListModel::QAbstractListModel;

  void setChart(const CostChart&);

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;

 Q_SIGNALS:
  void toggled(const QString& key, bool visible);

 private:
  QList<CostSeries> m_series;
  int m_decimals = 2;
};

}  // namespace gc::console
