#include "models/providers/fault_controller.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <algorithm>

#include "models/client/admin_client.h"
#include "models/format/format.h"
#include "models/format/json_fields.h"

namespace gc::console {
namespace {

const QString kSimulator = QStringLiteral("/admin/v1/simulator");

QString faultPath(const QString& provider) { return kSimulator + u'/' + provider + QStringLiteral("/fault"); }

FaultStatus activeFrom(const QJsonValue& fault) {
  FaultStatus out;
  out.phase = FaultStatus::Phase::Active;
  out.kind = fault[u"kind"].toString();
  out.since = dateTimeOf(fault[u"since"]);
  out.until = dateTimeOf(fault[u"until"]);
  return out;
}

}  // namespace

FaultController::FaultController(AdminClient& client, QObject* parent) : QObject(parent), m_client(client) {
  connect(&client, &AdminClient::connectionChanged, this, [this] {
    const bool connected = m_client.isConnected();
    if (connected && !m_loaded) load();
    m_loaded = connected;
  });
  connect(&client, &AdminClient::resnapshotNeeded, this, &FaultController::load);
  connect(&client, &AdminClient::eventReceived, this, &FaultController::onEvent);
  connect(&client, &AdminClient::reopened, this, [this] {
    const QStringList known = m_status.keys();
    m_status.clear();
    m_loaded = false;
    for (const QString& provider : known) Q_EMIT changed(provider);
  });
}

QStringList FaultController::kinds() {
  return {QStringLiteral("http_503"),       QStringLiteral("http_500"), QStringLiteral("http_429"),
          QStringLiteral("http_401"),       QStringLiteral("hang"),     QStringLiteral("slow"),
          QStringLiteral("cut_mid_stream"), QStringLiteral("reset"),    QStringLiteral("refuse"),
          QStringLiteral("garbage"),        QStringLiteral("tls")};
}

QString FaultController::kindTitle(const QString& kind) {
  if (kind == u"http_503") return tr("503 Service Unavailable");
  if (kind == u"http_500") return tr("500 Internal Server Error");
  if (kind == u"http_429") return tr("429 Too Many Requests");
  if (kind == u"http_401") return tr("401 Unauthorized");
  if (kind == u"hang") return tr("Hang: accepts, never answers");
  if (kind == u"slow") return tr("Slow: answers late");
  if (kind == u"cut_mid_stream") return tr("Cut in the middle of a stream");
  if (kind == u"reset") return tr("Connection reset");
  if (kind == u"refuse") return tr("Connection refused");
  if (kind == u"garbage") return tr("Garbage instead of HTTP");
  if (kind == u"tls") return tr("TLS failure");
  return kind;
}

void FaultController::simulateOutage(const QString& provider, const QString& kind, int durationS) {
  FaultStatus starting;
  starting.phase = FaultStatus::Phase::Starting;
  starting.kind = kind;
  if (!sendable(provider, starting)) return;
  m_client.post(faultPath(provider),
                {{QStringLiteral("kind"), kind}, {QStringLiteral("duration_s"), durationS}}, this,
                [this, provider, kind](const AdminReply& reply) { onStarted(provider, kind, reply); });
}

void FaultController::onStarted(const QString& provider, const QString& kind, const AdminReply& reply) {
  if (!reply.ok) {
    fail(provider, kind, reply.error);
    return;
  }
  const QJsonObject fault = reply.body.value(u"fault").toObject();
  if (!fault.value(u"confirmed").toBool()) {
    fail(provider, kind,
         {200, QStringLiteral("unconfirmed"), tr("The gateway did not confirm the outage"), {}});
    return;
  }
  FaultStatus active = activeFrom(fault);
  if (const auto us = optDouble(reply.body.value(u"confirm_us"))) active.confirmMs = *us / 1000;
  set(provider, active);
  const QString took =
      active.confirmMs ? tr(" in %1").arg(Format().micros(*active.confirmMs * 1000)) : QString();
  Q_EMIT confirmed(
      provider,
      tr("Outage of %1 active: %2, confirmed by the gateway%3").arg(provider, kindTitle(active.kind), took));
}

void FaultController::restore(const QString& provider) {
  FaultStatus restoring = status(provider);
  restoring.phase = FaultStatus::Phase::Restoring;
  if (!sendable(provider, restoring)) return;
  m_client.remove(faultPath(provider), {}, this,
                  [this, provider, kind = restoring.kind](const AdminReply& reply) {
                    if (!reply.ok) {
                      fail(provider, kind, reply.error);
                      return;
                    }
                    set(provider, {});
                    Q_EMIT confirmed(provider, tr("%1 restored, confirmed by the gateway").arg(provider));
                  });
}

void FaultController::restoreAll() {
  m_client.remove(kSimulator + QStringLiteral("/faults"), {}, this, [this](const AdminReply& reply) {
    if (!reply.ok) {
      Q_EMIT failed(QString(), reply.error);
      return;
    }
    for (const QString& provider : m_status.keys()) set(provider, {});
    Q_EMIT allRestored();
  });
}

FaultStatus FaultController::status(const QString& provider) const { return m_status.value(provider); }

QStringList FaultController::activeProviders() const {
  QStringList out;
  for (auto it = m_status.cbegin(); it != m_status.cend(); ++it)
    if (it->phase == FaultStatus::Phase::Active || it->phase == FaultStatus::Phase::Restoring)
      out << it.key();
  std::sort(out.begin(), out.end());
  return out;
}

bool FaultController::sendable(const QString& provider, const FaultStatus& sending) {
  if (m_client.isConnected()) {
    set(provider, sending);
    return true;
  }
  fail(provider, sending.kind, {0, QStringLiteral("offline"), tr("Offline: nothing was sent"), {}});
  return false;
}

void FaultController::fail(const QString& provider, const QString& kind, const AdminError& error) {
  FaultStatus out = status(provider);
  // An outage that could not be ended goes on.
  out.phase =
      out.phase == FaultStatus::Phase::Restoring ? FaultStatus::Phase::Active : FaultStatus::Phase::Failed;
  out.kind = kind;
  out.error = error;
  set(provider, out);
  Q_EMIT failed(provider, error);
}

void FaultController::load() {
  m_client.get(kSimulator, {}, this, [this](const AdminReply& reply) {
    if (!reply.ok) return;
    for (const QJsonValue& each : reply.body.value(u"providers").toArray()) {
      const QString provider = each[u"id"].toString();
      const QJsonValue fault = each[u"fault"];
      set(provider, fault.isObject() ? activeFrom(fault) : FaultStatus());
    }
  });
}

void FaultController::onEvent(const AdminEvent& event) {
  if (event.type != u"fault") return;
  const QString provider = event.data.value(u"provider").toString();
  const FaultStatus before = status(provider);
  FaultStatus now;
  if (const QString kind = event.data.value(u"kind").toString(); !kind.isEmpty()) {
    now.phase = FaultStatus::Phase::Active;
    now.kind = kind;
    now.since = dateTimeOf(event.data.value(u"at"));
    now.until = dateTimeOf(event.data.value(u"until"));
    // Our own call may have been answered first; its measurement stays.
    if (before.phase == FaultStatus::Phase::Active && before.kind == kind) now.confirmMs = before.confirmMs;
  }
  set(provider, now);
}

void FaultController::set(const QString& provider, const FaultStatus& status) {
  m_status.insert(provider, status);
  Q_EMIT changed(provider);
}

}  // namespace gc::console
