#include "models/roi/roi_usage.h"

#include "models/client/admin_client.h"
#include "models/format/display_zone.h"

namespace gc::console {

static constexpr int kDays = 30, kAgainMs = 5'000;

RoiUsage::RoiUsage(AdminClient& client, QObject* parent) : QObject(parent), m_client(client) {
  connect(&client, &AdminClient::reopened, this, &RoiUsage::forget);
  connect(&client, &AdminClient::connectionChanged, this, [this] {
    if (m_client.isConnected() && !m_settled) refresh();
  });
  connect(&client, &AdminClient::tick, this, [this] {
    const bool waits = m_settled && !m_usage && !m_client.clock().frozen();
    if (waits && m_client.clock().monotonicMs() - m_askedMs >= kAgainMs) refresh();
  });
}

void RoiUsage::setActive(bool active) {
  m_active = active;
  if (active && !m_settled) refresh();
}

void RoiUsage::refresh() {
  if (!m_active || m_loading || !m_client.isConnected()) return;
  m_loading = true;
  m_askedMs = m_client.clock().monotonicMs();
  const QDateTime to = m_client.gatewayNow();
  QUrlQuery query;
  query.addQueryItem(QStringLiteral("from"), toRfc3339(to.addDays(-kDays).toMSecsSinceEpoch() * 1000));
  query.addQueryItem(QStringLiteral("to"), toRfc3339(to.toMSecsSinceEpoch() * 1000));
  query.addQueryItem(QStringLiteral("group_by"), QStringLiteral("model"));
  m_client.get(QStringLiteral("/admin/v1/usage"), query, this, [this](const AdminReply& reply) {
    m_loading = false;
    if (!reply.ok && reply.error.isTransport()) return;
    m_settled = true;
    m_usage.reset();
    m_error.reset();
    if (!reply.ok) m_error = reply.error;
    if (reply.ok) m_usage = MeasuredUsage::fromJson(reply.body, m_client.gateway().simulated);
    if (m_usage && m_usage->requests <= 0) m_usage.reset();
    Q_EMIT changed();
  });
}

void RoiUsage::forget() {
  m_settled = m_loading = false;
  m_usage.reset();
  m_error.reset();
  Q_EMIT changed();
}

}  // namespace gc::console
