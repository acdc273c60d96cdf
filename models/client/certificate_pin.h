#pragma once
// A gateway is known by the certificate somebody looked at, not by whoever signed it.
#include <QByteArray>

class QNetworkReply;
class QNetworkRequest;
class QSslCertificate;
class QString;

namespace gc::console {

/// SHA-256 of the certificate as lower-case hex: what a pin is.
QByteArray fingerprintOf(const QSslCertificate& certificate);
/// "9F:3C:…", as other tools print it.
QString spokenFingerprint(const QByteArray& pin);

/// With a pin no authority is believed: the server has to show exactly that certificate, otherwise the
/// handshake fails before a byte of the request leaves. An empty pin leaves the judgement to the system.
void expectCertificate(QNetworkRequest& request, const QByteArray& pin);
void guardCertificate(QNetworkReply& reply, const QByteArray& pin);
/// True when the call failed because another certificate was shown.
bool showedAnotherCertificate(const QNetworkReply& reply);

}  // namespace gc::console
