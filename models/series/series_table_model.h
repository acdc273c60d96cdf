#pragma once
// The table twin of a chart: the same numbers, one row per point.
#include <QAbstractTableModel>

#include "models/series/series.h"

namespace gc::console {

class DisplayZone;

/// Columns: time, requests of each provider, p50, p95, p99, failed attempts, client failures.
/// Follows the axis: rows that fall out leave by row signals. GUI thread only.
class SeriesTableModel final : public QAbstractTableModel {
  Q_OBJECT
 public:
  explicit SeriesTableModel(const DisplayZone& zone, QObject* parent = nullptr);
  void setSeries(const SeriesSet& series);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

 private:
  double sample(int row, int column) const;
  const DisplayZone& m_zone;
  SeriesSet m_series;
  int m_first = 0;  ///< points already taken away at the front, between two signals of one update
};

}  // namespace gc::console
