#pragma once
// What comes back from one call to the admin API.
#include <QJsonObject>
#include <QMetaType>
#include <QString>

namespace gc::console {

/// Why a call failed. `status` 0 means that no answer came (refused, timed out, cut off). Immutable.
struct AdminError {
  int status = 0;
  QString code;
  QString message;
  QString requestId;  ///< empty when the gateway gave none

  bool isTransport() const { return status == 0; }
  /// The change stood on a revision that is no longer the newest.
  bool isOutdated() const { return status == 412; }
  /// One line for a message bar: message, status and request id.
  QString text() const;
  friend bool operator==(const AdminError&, const AdminError&) = default;
};

/// The outcome of one call: a JSON object or an error. Immutable.
struct AdminReply {
  bool ok = false;
  QJsonObject body;
  QByteArray text;  ///< instead of a body, where a file was asked for
  AdminError error;
  double rttMs = 0;
};

/// One entry of the gateway's event stream. Immutable.
struct AdminEvent {
  quint64 sequence = 0;
  QString type;  ///< request, breaker, failover, fault, config, gap
  QString at;    ///< RFC 3339, as received
  QJsonObject data;
};

}  // namespace gc::console
Q_DECLARE_METATYPE(gc::console::AdminEvent)
