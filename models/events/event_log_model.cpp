#include "models/events/event_log_model.h"

#include <algorithm>

#include "models/client/admin_client.h"
#include "models/format/display_zone.h"

namespace gc::console {

static constexpr int kBatchMs = 100;

EventLogModel::EventLogModel(AdminClient& client, const DisplayZone& zone, int capacity, QObject* parent)
    : QAbstractTableModel(parent), m_zone(zone), m_capacity(capacity) {
  m_batch.setSingleShot(true);
  m_batch.setInterval(kBatchMs);
  connect(&m_batch, &QTimer::timeout, this, &EventLogModel::publish);
  connect(&client, &AdminClient::eventReceived, this, &EventLogModel::take);
  connect(&client, &AdminClient::reopened, this, &EventLogModel::clear);
  connect(&zone, &DisplayZone::changed, this, [this] {
    if (!m_rows.empty()) Q_EMIT dataChanged(index(0, Time), index(rowCount() - 1, Time));
  });
}

void EventLogModel::take(const AdminEvent& event) {
  if (event.type == u"request" && !m_withRequests) return;
  m_waiting.push_back(
      {event.sequence, parseMicros(event.at).value_or(0), event.type, eventText(event.data)});
  if (!m_batch.isActive()) m_batch.start();
}

void EventLogModel::publish() {
  const auto most = std::size_t(m_capacity);
  if (m_waiting.size() > most) m_waiting.erase(m_waiting.begin(), m_waiting.end() - m_capacity);
  const std::size_t together = m_rows.size() + m_waiting.size();
  if (together > most) {
    const auto gone = std::ptrdiff_t(together - most);
    beginRemoveRows({}, 0, int(gone) - 1);
    m_rows.erase(m_rows.begin(), m_rows.begin() + gone);
    endRemoveRows();
  }
  if (m_waiting.empty()) return;
  beginInsertRows({}, rowCount(), rowCount() + int(m_waiting.size()) - 1);
  std::move(m_waiting.begin(), m_waiting.end(), std::back_inserter(m_rows));
  m_waiting.clear();
  endInsertRows();
}

void EventLogModel::clear() {
  beginResetModel();
  m_rows.clear();
  m_waiting.clear();
  endResetModel();
}

int EventLogModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_rows.size());
}

int EventLogModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant EventLogModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const Row& row = m_rows[std::size_t(index.row())];
  if (role == TypeRole) return row.type;
  if (role == Qt::ToolTipRole)
    return index.column() == Time ? m_zone.dateTime(fromMicros(row.atUs)) : row.what;
  if (role == Qt::TextAlignmentRole && index.column() == Sequence)
    return int(Qt::AlignRight | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  switch (Column(index.column())) {
    case Time:
      return m_zone.time(row.atUs);
    case Sequence:
      return row.sequence;
    case Type:
      return row.type;
    case What:
      return row.what;
    case ColumnCount:
      break;
  }
  return {};
}

QVariant EventLogModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (Column(section)) {
    case Time:
      return tr("Time");
    case Sequence:
      return tr("No.");
    case Type:
      return tr("Type");
    case What:
      return tr("What happened");
    case ColumnCount:
      break;
  }
  return {};
}

QString eventText(const QJsonObject& data) {
  // These have columns of their own.
  static const QStringList kElsewhere{QStringLiteral("at"), QStringLiteral("sequence"), QStringLiteral("type")};
  QStringList parts;
  for (auto member = data.begin(); member != data.end(); ++member) {
    if (kElsewhere.contains(member.key())) continue;
    const QJsonValue value = member.value();
    if (value.isObject())
      parts << eventText(value.toObject());
    else if (const QString text = value.toVariant().toString(); !text.isEmpty())
      parts << member.key() + QLatin1Char(' ') + text;
  }
  return parts.join(QStringLiteral(" · "));
}

}  // namespace gc::console
