#include "models/client/certificate_pin.h"

#include <QCryptographicHash>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QSslConfiguration>

namespace gc::console {

static constexpr const char* kChanged = "anotherCertificate";

QByteArray fingerprintOf(const QSslCertificate& certificate) {
  return certificate.isNull() ? QByteArray() : certificate.digest(QCryptographicHash::Sha256).toHex();
}

QString spokenFingerprint(const QByteArray& pin) {
  return QString::fromLatin1(QByteArray::fromHex(pin).toHex(':').toUpper());
}

void expectCertificate(QNetworkRequest& request, const QByteArray& pin) {
  if (pin.isEmpty()) return;
  QSslConfiguration tls = request.sslConfiguration();
  // Without authorities every handshake asks guardCertificate().
  tls.setCaCertificates({});
  request.setSslConfiguration(tls);
}

void guardCertificate(QNetworkReply& reply, const QByteArray& pin) {
  if (pin.isEmpty()) return;
  QObject::connect(&reply, &QNetworkReply::sslErrors, &reply, [&reply, pin] {
    if (fingerprintOf(reply.sslConfiguration().peerCertificate()) == pin)
      reply.ignoreSslErrors();
    else
      reply.setProperty(kChanged, true);
  });
}

bool showedAnotherCertificate(const QNetworkReply& reply) { return reply.property(kChanged).toBool(); }

}  // namespace gc::console
