#pragma once
// The timeline's markers as a table, oldest first.
#include <QAbstractTableModel>
#include <vector>

#include "models/failover/timeline_snapshot.h"

namespace gc::console {

class DisplayZone;

/// Rows are keyed by sequence: new ones are appended, old ones leave at the front. GUI thread only.
class TimelineEventsModel final : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column : quint8 { Time, Provider, Event, ColumnCount };
  enum Role { MicrosRole = Qt::UserRole + 1, KindRole, SequenceRole };
  explicit TimelineEventsModel(const DisplayZone& zone, QObject* parent = nullptr);
  void setMarkers(const std::vector<TimelineMarker>& markers);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

 private:
  const DisplayZone& m_zone;
  std::vector<TimelineMarker> m_rows;
};

}  // namespace gc::console
