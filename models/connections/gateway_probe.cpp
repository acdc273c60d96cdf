#include "models/connections/gateway_probe.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QSslError>
#include <QSslSocket>
#include <QTimer>

#include "models/client/certificate_pin.h"
#include "models/client/reply_parser.h"

namespace gc::console {
namespace {

constexpr int kTimeoutMs = 8'000;

QString nameOf(const QStringList& common, const QStringList& organization) {
  const QStringList names = common + organization;
  return names.join(QStringLiteral(", "));
}

CertificateReading readingOf(const QSslSocket& socket) {
  CertificateReading out;
  const QSslCertificate certificate = socket.peerCertificate();
  out.encrypted = true;
  out.pin = fingerprintOf(certificate);
  out.subject = nameOf(certificate.subjectInfo(QSslCertificate::CommonName),
                       certificate.subjectInfo(QSslCertificate::Organization));
  out.issuer = nameOf(certificate.issuerInfo(QSslCertificate::CommonName),
                      certificate.issuerInfo(QSslCertificate::Organization));
  out.validFrom = certificate.effectiveDate();
  out.validUntil = certificate.expiryDate();
  if (const auto errors = socket.sslHandshakeErrors(); !errors.isEmpty())
    out.doubt = errors.constFirst().errorString();
  return out;
}

}  // namespace

GatewayProbe::GatewayProbe(QObject* parent) : QObject(parent), m_network(new QNetworkAccessManager(this)) {}

void GatewayProbe::look(const QUrl& url) {
  if (m_socket) m_socket->deleteLater();
  m_socket = nullptr;
  if (url.scheme() != u"https") {
    QTimer::singleShot(0, this, [this] { Q_EMIT looked({}); });
    return;
  }
  auto* socket = new QSslSocket(this);
  m_socket = socket;
  // The errors are read, not obeyed: nothing is sent on this connection.
  socket->setPeerVerifyMode(QSslSocket::QueryPeer);
  connect(socket, &QSslSocket::encrypted, this, [this, socket] {
    if (socket == m_socket) finishLook(readingOf(*socket));
  });
  connect(socket, &QSslSocket::errorOccurred, this, [this, socket] {
    if (socket != m_socket) return;
    CertificateReading failed;
    failed.problem = socket->errorString();
    finishLook(failed);
  });
  QTimer::singleShot(kTimeoutMs, socket, [this, socket] {
    if (socket != m_socket) return;
    CertificateReading failed;
    failed.problem = tr("No answer within %n s", nullptr, kTimeoutMs / 1000);
    finishLook(failed);
  });
  socket->connectToHostEncrypted(url.host(), quint16(url.port(443)));
}

void GatewayProbe::finishLook(const CertificateReading& reading) {
  m_socket->disconnect(this);
  m_socket->deleteLater();
  m_socket = nullptr;
  Q_EMIT looked(reading);
}

void GatewayProbe::ask(const QUrl& url, const QByteArray& adminKey, const QByteArray& pin) {
  QUrl status = url;
  status.setPath((url.path() == u"/" ? QString() : url.path()) + QStringLiteral("/admin/v1/status"));
  QNetworkRequest request(status);
  request.setRawHeader("Authorization", "Bearer " + adminKey);
  request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
  request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
  request.setTransferTimeout(kTimeoutMs);
  expectCertificate(request, pin);
  m_network->clearConnectionCache();
  QElapsedTimer since;
  since.start();
  QNetworkReply* reply = m_network->get(request);
  guardCertificate(*reply, pin);
  connect(reply, &QNetworkReply::finished, this, [this, reply, since, number = ++m_asking] {
    reply->deleteLater();
    if (number != m_asking) return;
    GatewayReading out;
    out.rttMs = double(since.nsecsElapsed()) / 1e6;
    const int code = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QString why = showedAnotherCertificate(*reply)
                            ? tr("It shows another certificate than the one you trusted")
                            : reply->errorString();
    const AdminReply parsed =
        parseReply(code, reply->readAll(), why, QString::fromLatin1(reply->rawHeader("x-request-id")));
    out.ok = parsed.ok;
    out.error = parsed.error;
    out.status = GatewayStatus::fromJson(parsed.body);
    Q_EMIT asked(out);
  });
}

}  // namespace gc::console
