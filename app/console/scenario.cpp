#include "app/console/scenario.h"

#include <QJsonArray>

namespace gc::console {

static constexpr int kTrafficFirstS = 14, kOutageShownAfterS = 12, kRequestsPerS = 20;

Scenario::Scenario(const QString& id, const QUrl& url, const QByteArray& adminKey, QObject* parent)
    : QObject(parent), m_id(id), m_client(m_clock) {
  connect(&m_timer, &QTimer::timeout, this, &Scenario::step);
  connect(&m_client, &AdminClient::connectionChanged, this, [this] {
    if (!m_client.isConnected() || m_timer.isActive()) return;
    m_client.post(QStringLiteral("/admin/v1/simulator/traffic"),
                  {{QStringLiteral("requests_per_s"), kRequestsPerS}}, this, [this](const AdminReply& reply) {
                    if (!reply.ok) Q_EMIT failed(reply.error.text());
                  });
    m_timer.start(1000);
  });
  m_client.open(url, adminKey);
}

void Scenario::step() {
  ++m_second;
  const bool breaks = m_id == QLatin1String("failover");
  if (breaks && m_second == kTrafficFirstS) breakProvider();
  if (m_second < kTrafficFirstS + (breaks ? kOutageShownAfterS : 0)) return;
  m_timer.stop();
  Q_EMIT moment();
}

void Scenario::breakProvider() {
  m_client.get(QStringLiteral("/admin/v1/providers"), {}, this, [this](const AdminReply& reply) {
    // The busiest one, so that there is something to rescue.
    QString busiest;
    double most = -1;
    for (const QJsonValue& provider : reply.body.value(QLatin1String("providers")).toArray()) {
      const double requests = provider[QStringLiteral("requests")].toDouble();
      if (provider[QStringLiteral("simulated")].toBool() && requests > most) {
        most = requests;
        busiest = provider[QStringLiteral("id")].toString();
      }
    }
    if (busiest.isEmpty()) return Q_EMIT failed(QStringLiteral("the demo has no simulated provider"));
    m_client.post(QStringLiteral("/admin/v1/simulator/%1/fault").arg(busiest),
                  {{QStringLiteral("kind"), QStringLiteral("http_503")}, {QStringLiteral("duration_s"), 300}},
                  this, [this](const AdminReply& answer) {
                    if (!answer.ok) Q_EMIT failed(answer.error.text());
                  });
  });
}

}  // namespace gc::console
