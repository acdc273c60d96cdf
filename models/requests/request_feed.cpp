#include "models/requests/request_feed.h"

#include <QJsonArray>
#include <QUrlQuery>
#include <algorithm>
#include <utility>

#include "models/client/admin_client.h"

namespace gc::console {
namespace {

const QString kPath = QStringLiteral("/admin/v1/requests");
constexpr int kMostCatchUpPages = 20;
constexpr int kRemembered = 32'768;
constexpr int kKept = 200;

}  // namespace

RequestFeed::RequestFeed(AdminClient& client, int pageSize, QObject* parent)
    : QObject(parent), m_client(client), m_pageSize(pageSize) {
  connect(&client, &AdminClient::eventReceived, this, &RequestFeed::onEvent);
  connect(&client, &AdminClient::resnapshotNeeded, this, &RequestFeed::load);
  connect(&client, &AdminClient::reopened, this, &RequestFeed::forget);
  connect(&client, &AdminClient::rememberedArrived, this, &RequestFeed::recall);
  connect(&client, &AdminClient::tick, this, &RequestFeed::keepNewest);
  connect(&client, &AdminClient::connectionChanged, this, [this] {
    const bool found = m_client.isConnected() && !m_wasConnected;
    m_wasConnected = m_client.isConnected();
    if (found && (!m_loaded || m_missed)) load();
    Q_EMIT freshnessChanged();
  });
}

void RequestFeed::setActive(bool active) {
  if (active == m_active) return;
  m_active = active;
  if (active && (!m_loaded || m_missed)) load();
}

QUrlQuery RequestFeed::pageQuery(const QString& before) const {
  QUrlQuery query;
  query.addQueryItem(QStringLiteral("limit"), QString::number(m_pageSize));
  if (!before.isEmpty())
    query.addQueryItem(QStringLiteral("before"), QString::fromLatin1(QUrl::toPercentEncoding(before)));
  return query;
}

void RequestFeed::load() {
  m_missed = true;
  if (!m_active || !m_client.isConnected()) return;
  if (m_loading) {
    m_again = true;
    return;
  }
  m_loading = true;
  m_again = false;
  m_missed = false;
  m_pages = 0;
  m_collected.clear();
  loadPage({});
  Q_EMIT freshnessChanged();
}

void RequestFeed::loadPage(const QString& before) {
  ++m_pages;
  m_client.get(kPath, pageQuery(before), this, [this](const AdminReply& reply) { onPage(reply); });
}

void RequestFeed::onPage(const AdminReply& reply) {
  if (!reply.ok) {
    m_loading = false;
    m_missed = true;
    if (!reply.error.isTransport()) {
      m_error = reply.error;
      Q_EMIT failed(reply.error);
    }
    Q_EMIT freshnessChanged();
    return;
  }
  m_error.reset();
  for (const QJsonValue& each : reply.body.value(u"requests").toArray()) {
    if (m_known.contains(each[u"id"].toString())) {
      finishLoad(true);
      return;
    }
    m_collected.push_back(each.toObject());
  }
  const QString next = reply.body.value(u"next").toString();
  if (!m_loaded) m_older = !next.isEmpty();
  const bool catchingUp = m_loaded && !m_known.isEmpty();
  if (catchingUp && !next.isEmpty() && m_pages < kMostCatchUpPages) {
    loadPage(next);
    return;
  }
  finishLoad(!catchingUp);
  if (catchingUp) m_older = !next.isEmpty();
}

void RequestFeed::finishLoad(bool metKnown) {
  if (!metKnown) {
    m_known.clear();
    m_knownOrder.clear();
    m_newest.clear();
    Q_EMIT restarted();
  }
  m_loading = m_recalled = false;
  m_loaded = true;
  std::reverse(m_collected.begin(), m_collected.end());
  m_collected.insert(m_collected.end(), m_early.begin(), m_early.end());
  const std::vector<RequestRow> out = newRows(m_collected);
  m_collected.clear();
  m_early.clear();
  if (!out.empty()) Q_EMIT arrived(out);
  Q_EMIT freshnessChanged();
  if (m_again) load();
}

void RequestFeed::onEvent(const AdminEvent& event) {
  if (event.type != u"request") return;
  if (!m_active || (!m_loaded && !m_loading)) {
    m_missed = true;
    return;
  }
  const QJsonObject request = event.data.value(u"request").toObject();
  if (m_loading) {
    m_early.push_back(request);
    return;
  }
  if (const std::vector<RequestRow> rows = newRows({request}); !rows.empty()) Q_EMIT arrived(rows);
}

std::vector<RequestRow> RequestFeed::newRows(const std::vector<QJsonObject>& oldestFirst) {
  std::vector<RequestRow> out;
  for (const QJsonObject& each : oldestFirst) {
    RequestRow row = RequestRow::fromJson(each);
    if (!remember(row.id)) continue;
    out.push_back(std::move(row));
    m_newest.enqueue(each);
    if (m_newest.size() > kKept) m_newest.dequeue();
    m_newestChanged = true;
  }
  return out;
}

void RequestFeed::keepNewest() {
  if (!std::exchange(m_newestChanged, false)) return;
  QJsonArray newestFirst;
  for (auto each = m_newest.crbegin(); each != m_newest.crend(); ++each) newestFirst.append(*each);
  m_client.keep(kPath, {{QStringLiteral("requests"), newestFirst}});
}

/// Shows the newest rows of an earlier session; what happened since is missed, and loaded when it can be.
void RequestFeed::recall() {
  const auto kept = m_client.remembered(kPath);
  if (m_loaded || m_loading || !kept) return;
  m_loaded = m_recalled = m_missed = true;
  m_recalledMs = kept->receivedMs;
  std::vector<QJsonObject> requests;
  for (const QJsonValue& each : kept->body.value(u"requests").toArray()) requests.push_back(each.toObject());
  std::reverse(requests.begin(), requests.end());
  const std::vector<RequestRow> rows = newRows(requests);
  m_newestChanged = false;
  if (!rows.empty()) Q_EMIT arrived(rows);
  Q_EMIT freshnessChanged();
  load();
}

void RequestFeed::fetchOlder(const QString& beforeCursor) {
  if (m_fetchingOlder || !m_older || beforeCursor.isEmpty() || !m_client.isConnected()) return;
  m_fetchingOlder = true;
  m_client.get(kPath, pageQuery(beforeCursor), this, [this](const AdminReply& reply) {
    m_fetchingOlder = false;
    if (!reply.ok) {
      if (!reply.error.isTransport()) Q_EMIT failed(reply.error);
      return;
    }
    std::vector<RequestRow> rows;
    for (const QJsonValue& each : reply.body.value(u"requests").toArray())
      rows.push_back(RequestRow::fromJson(each.toObject()));
    m_older = !reply.body.value(u"next").toString().isEmpty() && !rows.empty();
    Q_EMIT olderArrived(rows);
  });
}

bool RequestFeed::remember(const QString& id) {
  if (m_known.contains(id)) return false;
  m_known.insert(id);
  m_knownOrder.enqueue(id);
  if (m_knownOrder.size() > kRemembered) m_known.remove(m_knownOrder.dequeue());
  return true;
}

void RequestFeed::forget() {
  m_loaded = m_loading = m_again = m_missed = m_fetchingOlder = m_older = m_wasConnected = false;
  m_collected.clear();
  m_early.clear();
  m_recalled = m_newestChanged = false;
  m_known.clear();
  m_knownOrder.clear();
  m_newest.clear();
  m_error.reset();
  Q_EMIT restarted();
  Q_EMIT freshnessChanged();
}

Freshness RequestFeed::freshness() const {
  const ConnectionStatus link = m_client.connection();
  Freshness out;
  out.hasData = m_loaded;
  out.loading = m_loading || (!m_loaded && link.state == ConnectionState::Connecting);
  out.offline = link.state == ConnectionState::Offline;
  out.ageMs = link.dataAgeMs;
  out.error = m_error;
  if (m_recalled) {
    out.recalled = out.stale = true;
    out.asOf = QDateTime::fromMSecsSinceEpoch(m_recalledMs, Qt::UTC);
    out.ageMs = std::max<qint64>(0, out.asOf.msecsTo(m_client.clock().now()));
  } else if (link.dataAgeMs) {
    const AdminClientSettings& settings = m_client.settings();
    const int interval = settings.heartbeatMs > 0 ? settings.heartbeatMs : 1000;
    out.stale = *link.dataAgeMs > qint64(interval) * settings.missedTicksUntilStale;
    out.asOf = m_client.gatewayNow().addMSecs(-*link.dataAgeMs);
  }
  return out;
}

}  // namespace gc::console
