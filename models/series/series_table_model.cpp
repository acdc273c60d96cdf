#include "models/series/series_table_model.h"

#include "models/format/display_zone.h"
#include "models/format/format.h"

namespace gc::console {
namespace {

constexpr int kFixedColumns = 5;  // p50, p95, p99, failed attempts, client failures

}  // namespace

SeriesTableModel::SeriesTableModel(const DisplayZone& zone, QObject* parent)
    : QAbstractTableModel(parent), m_zone(zone) {
  connect(&zone, &DisplayZone::changed, this, [this] {
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
  });
}

void SeriesTableModel::setSeries(const SeriesSet& series) {
  QStringList before, after;
  for (const Series& each : m_series.requestsByProvider) before << each.id;
  for (const Series& each : series.requestsByProvider) after << each.id;
  const qint64 shift = m_series.stepUs > 0 ? (series.fromUs - m_series.fromUs) / m_series.stepUs : 0;
  const bool sameAxis = before == after && series.stepUs == m_series.stepUs && shift >= 0 &&
                        shift < m_series.points &&
                        (series.fromUs - m_series.fromUs) % std::max<qint64>(1, m_series.stepUs) == 0;
  if (!sameAxis) {
    beginResetModel();
    m_series = series;
    endResetModel();
    return;
  }
  if (shift > 0) {
    beginRemoveRows({}, 0, int(shift) - 1);
    m_first += int(shift);
    endRemoveRows();
  }
  const int kept = rowCount();
  if (series.points > kept) {
    beginInsertRows({}, kept, series.points - 1);
    m_series = series;
    m_first = 0;
    endInsertRows();
  } else if (series.points < kept) {
    beginRemoveRows({}, series.points, kept - 1);
    m_series = series;
    m_first = 0;
    endRemoveRows();
  } else {
    m_series = series;
    m_first = 0;
  }
  if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int SeriesTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : m_series.points - m_first;
}

int SeriesTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : 1 + int(m_series.requestsByProvider.size()) + kFixedColumns;
}

double SeriesTableModel::sample(int row, int column) const {
  const int point = row + m_first;
  const int providers = int(m_series.requestsByProvider.size());
  if (column <= providers) return m_series.requestsByProvider[column - 1].samples[point];
  switch (column - providers - 1) {
    case 0:
      return m_series.p50.samples[point];
    case 1:
      return m_series.p95.samples[point];
    case 2:
      return m_series.p99.samples[point];
    case 3:
      return m_series.failedAttempts.samples[point];
    default:
      return m_series.clientFailures.samples[point];
  }
}

QVariant SeriesTableModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  if (role == Qt::TextAlignmentRole)
    return int((index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  if (index.column() == 0) return m_zone.timeSeconds(fromMicros(m_series.timeAt(index.row() + m_first)));
  const double value = sample(index.row(), index.column());
  if (isGap(value)) return kUnknown;
  const bool whole = value == std::floor(value);
  return Format().number(value, whole ? 0 : 1);
}

QVariant SeriesTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  const int providers = int(m_series.requestsByProvider.size());
  if (section == 0) return tr("Time");
  if (section <= providers) return tr("%1 requests").arg(m_series.requestsByProvider[section - 1].id);
  switch (section - providers - 1) {
    case 0:
      return tr("p50 ms");
    case 1:
      return tr("p95 ms");
    case 2:
      return tr("p99 ms");
    case 3:
      return tr("Failed attempts");
    default:
      return tr("Client failures");
  }
}

}  // namespace gc::console
