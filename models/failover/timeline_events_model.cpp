#include "models/failover/timeline_events_model.h"

#include <algorithm>

#include "models/client/gateway_words.h"
#include "models/format/display_zone.h"

namespace gc::console {

TimelineEventsModel::TimelineEventsModel(const DisplayZone& zone, QObject* parent)
    : QAbstractTableModel(parent), m_zone(zone) {
  connect(&zone, &DisplayZone::changed, this, [this] {
    if (!m_rows.empty()) Q_EMIT dataChanged(index(0, Time), index(rowCount() - 1, Time));
  });
}

void TimelineEventsModel::setMarkers(const std::vector<TimelineMarker>& markers) {
  // Markers come sorted by time and slide out at the front: the kept ones are one contiguous run.
  const auto same = [](const TimelineMarker& a, const TimelineMarker& b) {
    return a.sequence == b.sequence && a.atUs == b.atUs && a.kind == b.kind;
  };
  std::size_t gone = m_rows.size(), kept = 0;
  if (!markers.empty()) {
    const auto first = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&](const TimelineMarker& row) { return same(row, markers.front()); });
    gone = std::size_t(first - m_rows.begin());
    while (gone + kept < m_rows.size() && kept < markers.size() && same(m_rows[gone + kept], markers[kept]))
      ++kept;
    if (gone + kept < m_rows.size()) gone = m_rows.size(), kept = 0;
  }
  if (gone > 0) {
    beginRemoveRows({}, 0, int(gone) - 1);
    m_rows.erase(m_rows.begin(), m_rows.begin() + std::ptrdiff_t(gone));
    endRemoveRows();
  }
  if (kept < markers.size()) {
    beginInsertRows({}, int(kept), int(markers.size()) - 1);
    m_rows.insert(m_rows.end(), markers.begin() + std::ptrdiff_t(kept), markers.end());
    endInsertRows();
  }
}

int TimelineEventsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_rows.size());
}

int TimelineEventsModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant TimelineEventsModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const TimelineMarker& row = m_rows[std::size_t(index.row())];
  switch (role) {
    case MicrosRole:
      return row.atUs;
    case KindRole:
      return int(row.kind);
    case SequenceRole:
      return row.sequence;
    case Qt::ToolTipRole:
      return m_zone.dateTime(fromMicros(row.atUs));
    case Qt::DisplayRole:
      break;
    default:
      return {};
  }
  switch (Column(index.column())) {
    case Time:
      return m_zone.time(row.atUs);
    case Provider:
      return row.provider;
    case Event:
      return gatewayWords(row.text);
    case ColumnCount:
      break;
  }
  return {};
}

QVariant TimelineEventsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (Column(section)) {
    case Time:
      return tr("Time");
    case Provider:
      return tr("Provider");
    case Event:
      return tr("Event");
    case ColumnCount:
      break;
  }
  return {};
}

}  // namespace gc::console
