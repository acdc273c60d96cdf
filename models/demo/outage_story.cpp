#include "models/demo/outage_story.h"

#include <QJsonArray>

#include "models/client/admin_client.h"
#include "models/demo/demo_model.h"
#include "models/format/json_fields.h"

namespace gc::console {

OutageStory::OutageStory(AdminClient& client, DemoModel& demo, QObject* parent)
    : QAbstractTableModel(parent), m_client(client), m_demo(demo) {
  connect(&demo, &DemoModel::changed, this, &OutageStory::follow);
}

void OutageStory::follow() {
  if (m_demo.runStartedAt() != m_run) {
    forget();
    m_run = m_demo.runStartedAt();
  }
  const bool hit = m_demo.figure(QStringLiteral("failover_ms")).value.has_value();
  if (hit && m_rows.empty() && !m_asking && !m_run.isEmpty()) ask();
}

void OutageStory::forget() {
  if (m_rows.empty()) return;
  beginResetModel();
  m_rows.clear();
  endResetModel();
}

void OutageStory::ask() {
  m_asking = true;
  QUrlQuery query;
  query.addQueryItem(QStringLiteral("status"), QStringLiteral("rescued"));
  query.addQueryItem(QStringLiteral("from"), m_run);
  query.addQueryItem(QStringLiteral("limit"), QStringLiteral("1000"));
  const QString requests = QStringLiteral("/admin/v1/requests");
  m_client.get(requests, query, this, [this, requests](const AdminReply& reply) {
    const QJsonArray rescued = reply.body.value(u"requests").toArray();
    m_asking = false;
    if (!reply.ok || rescued.isEmpty()) return;
    // Newest first: the last one was hit first.
    m_client.get(requests + u'/' + rescued.last()[u"id"].toString(), {}, this, [this](const AdminReply& one) {
      if (one.ok) tell(one.body);
    });
  });
}

void OutageStory::tell(const QJsonObject& detail) {
  const QJsonArray attempts = detail.value(u"attempts").toArray();
  const QJsonValue first = attempts.first(), last = attempts.last();
  const auto sum = [](std::optional<double> a, std::optional<double> b) {
    return a && b ? std::optional(*a + *b) : std::nullopt;
  };
  const auto started = [](const QJsonValue& attempt) { return optDouble(attempt[u"started_ms"]); };
  const auto ended = [&](const QJsonValue& attempt) {
    return sum(started(attempt), optDouble(attempt[u"duration_ms"]));
  };
  beginResetModel();
  m_rows = {{tr("Request sent to %1").arg(first[u"provider"].toString()), 0, started(first)},
            {tr("%1 failed").arg(first[u"provider"].toString()), 500, ended(first)},
            {tr("Breaker opened"), 520, m_demo.figure(QStringLiteral("detect_ms")).value},
            {tr("Sent on to %1").arg(last[u"provider"].toString()), 550, started(last)},
            {tr("%1 answered").arg(last[u"provider"].toString()), 1800, ended(last)},
            {tr("Client had it all"), 1820, optDouble(detail.value(u"request")[u"latency_ms"])}};
  endResetModel();
}

int OutageStory::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_rows.size());
}

int OutageStory::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant OutageStory::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  if (role == Qt::TextAlignmentRole)
    return int(Qt::AlignVCenter | (index.column() == Moment ? Qt::AlignLeft : Qt::AlignRight));
  if (role != Qt::DisplayRole) return {};
  const Row& row = m_rows[std::size_t(index.row())];
  const auto after = [this](std::optional<double> ms) {
    return ms ? QStringLiteral("T+%1 ms").arg(m_format.number(ms, 0)) : kUnknown;
  };
  switch (index.column()) {
    case Moment:
      return row.moment;
    case Promised:
      return after(row.promisedMs);
    case Measured:
      return after(row.measuredMs);
    default:
      return {};
  }
}

QVariant OutageStory::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
    case Moment:
      return tr("Outage, first request hit");
    case Promised:
      return tr("FAQ");
    case Measured:
      return tr("Measured");
    default:
      return {};
  }
}

}  // namespace gc::console
