#pragma once
// Looks at a gateway before anything is trusted to it.
#include <QDateTime>
#include <QObject>
#include <QUrl>

#include "models/client/admin_reply.h"
#include "models/client/connection_status.h"

class QNetworkAccessManager;
class QSslSocket;

namespace gc::console {

/// The certificate an address shows. Immutable.
struct CertificateReading {
  bool encrypted = false;  ///< false: plain http, nothing to look at
  QByteArray pin;
  QString subject, issuer;
  QDateTime validFrom, validUntil;
  QString doubt;    ///< what the system's authorities say against it; empty: nothing
  QString problem;  ///< why the address could not be looked at; empty: it could
};

/// What a gateway answered to somebody with a token. Immutable.
struct GatewayReading {
  bool ok = false;
  GatewayStatus status;
  double rttMs = 0;
  AdminError error;
};

/// look() shakes hands and sends nothing; ask() calls GET status under the pin. One at a time each; a new one
/// forgets the last. GUI thread only.
class GatewayProbe final : public QObject {
  Q_OBJECT
 public:
  explicit GatewayProbe(QObject* parent = nullptr);

  void look(const QUrl& url);
  void ask(const QUrl& url, const QByteArray& adminKey, const QByteArray& pin);

 Q_SIGNALS:
  void looked(const gc::console::CertificateReading& reading);
  void asked(const gc::console::GatewayReading& reading);

 private:
  void finishLook(const CertificateReading& reading);

  QNetworkAccessManager* m_network;
  QSslSocket* m_socket = nullptr;
  quint64 m_asking = 0;
};

}  // namespace gc::console
