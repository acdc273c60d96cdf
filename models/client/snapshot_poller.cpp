#include "models/client/snapshot_poller.h"

#include <algorithm>

#include "models/client/admin_client.h"
#include "models/format/json_fields.h"

namespace gc::console {

/// The name of what is asked for. A stretch of time moves on and belongs to the answer, not to its name.
static QString nameOf(const QString& path, QUrlQuery query) {
  query.removeAllQueryItems(QStringLiteral("from"));
  query.removeAllQueryItems(QStringLiteral("to"));
  return query.isEmpty() ? path : path + QLatin1Char('?') + query.toString();
}

SnapshotPoller::SnapshotPoller(AdminClient& client, QString path, Query query, QObject* parent,
                               int everyTicks)
    : QObject(parent),
      m_client(client),
      m_path(std::move(path)),
      m_query(std::move(query)),
      m_everyTicks(everyTicks) {
  connect(&client, &AdminClient::tick, this, &SnapshotPoller::onTick);
  connect(&client, &AdminClient::reopened, this, &SnapshotPoller::forget);
  connect(&client, &AdminClient::resnapshotNeeded, this, &SnapshotPoller::refresh);
  connect(&client, &AdminClient::rememberedArrived, this, &SnapshotPoller::recall);
  connect(&client, &AdminClient::connectionChanged, this, [this] {
    const bool found = m_client.isConnected() && !m_wasConnected;
    m_wasConnected = m_client.isConnected();
    if (found) refresh();
    judge();
  });
}

void SnapshotPoller::setActive(bool active) {
  if (active == m_active) return;
  m_active = active;
  // A pane that comes back is not called stale for the time it was hidden.
  m_activeSinceMs = m_client.clock().monotonicMs();
  if (active) refresh();
}

void SnapshotPoller::refresh() {
  if (!m_active || !m_client.isConnected()) return;
  if (m_inFlight) {
    m_again = true;
    return;
  }
  m_inFlight = true;
  m_again = false;
  const QUrlQuery query = m_query ? m_query() : QUrlQuery();
  m_client.get(m_path, query, this, [this, asked = nameOf(m_path, query)](const AdminReply& reply) {
    // By now the next question may be another.
    if (reply.ok) m_client.keep(asked, reply.body);
    onReply(reply);
  });
}

void SnapshotPoller::onTick() {
  judge();
  if (!m_client.clock().frozen() && ++m_ticks % m_everyTicks == 0) refresh();
}

QString SnapshotPoller::key() const { return nameOf(m_path, m_query ? m_query() : QUrlQuery()); }

void SnapshotPoller::recall() {
  const auto kept = m_client.remembered(key());
  if (m_hasData || !kept) return;
  const QDateTime then = QDateTime::fromMSecsSinceEpoch(kept->receivedMs, Qt::UTC);
  const UiClock& clock = m_client.clock();
  m_hasData = m_recalled = true;
  m_asOf = dateTimeOf(kept->body.value(u"as_of"));
  if (!m_asOf.isValid()) m_asOf = then;
  m_receivedMs = clock.monotonicMs() - std::max<qint64>(0, then.msecsTo(clock.now()));
  Q_EMIT received(kept->body);
  Q_EMIT freshnessChanged();
}

void SnapshotPoller::onReply(const AdminReply& reply) {
  m_inFlight = false;
  if (reply.ok) {
    m_hasData = true;
    m_recalled = false;
    m_error.reset();
    m_asOf = dateTimeOf(reply.body.value(u"as_of"));
    if (!m_asOf.isValid()) m_asOf = m_client.gatewayNow();
    m_receivedMs = m_client.clock().monotonicMs();
    m_wasStale = false;
    Q_EMIT received(reply.body);
  } else if (!reply.error.isTransport()) {
    m_error = reply.error;
    Q_EMIT failed(reply.error);
  }
  Q_EMIT freshnessChanged();
  if (m_again) refresh();
}

Freshness SnapshotPoller::freshness() const {
  const qint64 now = m_client.clock().monotonicMs();
  Freshness out;
  out.hasData = m_hasData;
  out.loading = m_inFlight || (!m_hasData && m_client.state() == ConnectionState::Connecting);
  out.offline = m_client.state() == ConnectionState::Offline;
  out.asOf = m_asOf;
  out.error = m_error;
  if (!m_hasData) return out;
  out.ageMs = now - m_receivedMs;
  const qint64 interval = m_client.settings().heartbeatMs > 0 ? m_client.settings().heartbeatMs : 1000;
  const qint64 limit = interval * m_everyTicks * m_client.settings().missedTicksUntilStale;
  const qint64 since = m_client.isConnected() ? std::max(m_receivedMs, m_activeSinceMs) : m_receivedMs;
  // However young, a state that was seen by another session is not one to trust.
  out.recalled = m_recalled;
  out.stale = m_recalled || now - since > limit;
  return out;
}

void SnapshotPoller::forget() {
  m_inFlight = false;
  m_again = false;
  m_hasData = m_recalled = false;
  m_asOf = {};
  m_error.reset();
  m_wasStale = false;
  m_wasOffline = false;
  m_wasConnected = false;
  Q_EMIT forgotten();
  Q_EMIT freshnessChanged();
}

void SnapshotPoller::judge() {
  const Freshness now = freshness();
  const bool changed = now.stale != m_wasStale || now.offline != m_wasOffline;
  m_wasStale = now.stale;
  m_wasOffline = now.offline;
  if (changed) Q_EMIT freshnessChanged();
}

}  // namespace gc::console
