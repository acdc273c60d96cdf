#pragma once
// The state of the link to the gateway, as the status bar and the offline bar show it.
#include <QDateTime>
#include <QString>
#include <QUrl>
#include <optional>

#include "models/client/admin_reply.h"

namespace gc::console {

enum class ConnectionState : quint8 { Connecting, Connected, Offline };

/// A reading of the link at one moment. Immutable.
struct ConnectionStatus {
  ConnectionState state = ConnectionState::Connecting;
  QUrl url;
  std::optional<double> rttMs;          ///< of the last heartbeat
  std::optional<qint64> dataAgeMs;      ///< since the last good answer; nullopt: never had one
  std::optional<qint64> clockOffsetMs;  ///< gateway clock minus this clock
  int retryAttempt = 0;                 ///< 0 while connected
  std::optional<qint64> retryInMs;      ///< until the next automatic attempt
  bool streaming = false;               ///< the event stream is open
  AdminError error;                     ///< why it is offline
};

/// GET /admin/v1/status, the parts the shell shows. Immutable.
struct GatewayStatus {
  QString version;
  QString instanceId;
  QString mode;         ///< demo | normal
  QString environment;  ///< demo | local | staging | production
  QString url;
  QDateTime startedAt;
  bool simulated = false;
  bool draining = false;
  quint64 sequence = 0;
  qint64 configRevision = 0;
  qint64 inFlight = 0;

  static GatewayStatus fromJson(const QJsonObject& json);
};

}  // namespace gc::console
