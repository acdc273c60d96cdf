#include "models/client/admin_client.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>

#include "models/client/certificate_pin.h"
#include "models/client/event_stream.h"
#include "models/client/reply_parser.h"
#include "models/client/retry_ladder.h"
#include "models/format/display_zone.h"

namespace gc::console {
namespace {

const QString kStatusPath = QStringLiteral("/admin/v1/status");

QByteArray compact(const QJsonObject& body) { return QJsonDocument(body).toJson(QJsonDocument::Compact); }
QByteArray quoted(qint64 revision) { return '"' + QByteArray::number(revision) + '"'; }

}  // namespace

/// Who asked, and whether the answer still concerns anybody.
struct AdminClient::Call {
  QPointer<QObject> context;
  Done done;
  quint64 generation;
  QElapsedTimer since;
};

AdminClient::AdminClient(const UiClock& clock, AdminClientSettings settings, QObject* parent)
    : QObject(parent),
      m_clock(clock),
      m_settings(settings),
      m_network(new QNetworkAccessManager(this)),
      m_stream(new EventStream(settings.streamIdleMs, this)) {
  m_parsers.setMaxThreadCount(1);
  m_heartbeat.setInterval(m_settings.heartbeatMs);
  connect(&m_heartbeat, &QTimer::timeout, this, &AdminClient::beat);
  m_retry.setSingleShot(true);
  connect(&m_retry, &QTimer::timeout, this, &AdminClient::checkLink);
  m_streamRetry.setSingleShot(true);
  connect(&m_streamRetry, &QTimer::timeout, this, &AdminClient::openStreamIfDue);
  connect(m_stream, &EventStream::event, this, &AdminClient::eventReceived);
  connect(m_stream, &EventStream::gap, this, &AdminClient::resnapshotNeeded);
  connect(m_stream, &EventStream::closed, this, &AdminClient::onStreamClosed);
  connect(m_stream, &EventStream::opened, this, [this] {
    m_streamFailures = 0;
    Q_EMIT connectionChanged();
  });
}

AdminClient::~AdminClient() { m_parsers.waitForDone(); }

void AdminClient::open(const QUrl& baseUrl, const QByteArray& adminKey, const QByteArray& pin) {
  close();
  // A line that was opened under another pin proves nothing now.
  m_network->clearConnectionCache();
  m_pin = pin;
  m_base = baseUrl;
  // Paths are appended, so "http://host/" and "http://host" are the same gateway.
  if (m_base.path() == u"/") m_base.setPath(QString());
  m_adminKey = adminKey;
  Q_EMIT reopened();
  Q_EMIT connectionChanged();
  if (m_settings.heartbeatMs > 0 && !m_clock.frozen()) m_heartbeat.start();
  checkLink();
}

void AdminClient::close() {
  ++m_generation;
  m_heartbeat.stop();
  m_retry.stop();
  m_streamRetry.stop();
  m_stream->forget();
  m_base.clear();
  m_adminKey.clear();
  m_pin.clear();
  m_state = ConnectionState::Connecting;
  m_gateway = {};
  m_totals = {};
  m_remembered.clear();
  m_error = {};
  m_rttMs.reset();
  m_lastGoodMs.reset();
  m_offsetMs.reset();
  m_retryAttempt = 0;
  m_streamFailures = 0;
  m_checking = false;
}

void AdminClient::get(const QString& path, const QUrlQuery& query, QObject* context, Done done) {
  send("GET", path, query, {}, context, std::move(done));
}

void AdminClient::post(const QString& path, const QJsonObject& body, QObject* context, Done done) {
  send("POST", path, {}, {compact(body)}, context, std::move(done));
}

void AdminClient::patch(const QString& path, const QJsonObject& body, qint64 revision, QObject* context,
                        Done done) {
  send("PATCH", path, {}, {compact(body), quoted(revision)}, context, std::move(done));
}

void AdminClient::put(const QString& path, const QJsonObject& body, qint64 revision, QObject* context,
                      Done done) {
  send("PUT", path, {}, {compact(body), quoted(revision)}, context, std::move(done));
}

void AdminClient::remove(const QString& path, const QUrlQuery& query, QObject* context, Done done) {
  send("DELETE", path, query, {}, context, std::move(done));
}

void AdminClient::getFile(const QString& path, const QUrlQuery& query, QObject* context, Done done) {
  send("GET", path, query, {.wanted = "*/*"}, context, std::move(done));
}

void AdminClient::postCsv(const QString& path, const QUrlQuery& query, const QByteArray& csv,
                          QObject* context, Done done) {
  send("POST", path, query, {.body = csv, .type = "text/csv", .wanted = "application/json"}, context,
       std::move(done));
}

void AdminClient::send(const QByteArray& verb, const QString& path, const QUrlQuery& query,
                       const Content& content, QObject* context, Done done) {
  QUrl url = m_base;
  url.setPath(m_base.path() + path);
  if (!query.isEmpty()) url.setQuery(query);
  QNetworkRequest request(url);
  request.setRawHeader("Authorization", "Bearer " + m_adminKey);
  request.setRawHeader("Accept", content.wanted);
  if (!content.body.isEmpty()) request.setHeader(QNetworkRequest::ContentTypeHeader, content.type);
  if (!content.ifMatch.isEmpty()) request.setRawHeader("If-Match", content.ifMatch);
  request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
  request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
  request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
  request.setTransferTimeout(m_settings.timeoutMs);
  expectCertificate(request, m_pin);

  Call call{context ? context : this, std::move(done), m_generation, {}};
  call.since.start();
  QNetworkReply* reply = m_network->sendCustomRequest(request, verb, content.body);
  guardCertificate(*reply, m_pin);
  connect(reply, &QNetworkReply::finished, this, [this, reply, call] { finish(reply, call); });
}

void AdminClient::finish(QNetworkReply* reply, Call call) {
  reply->deleteLater();
  if (call.generation != m_generation) return;
  const double rttMs = double(call.since.nsecsElapsed()) / 1e6;
  int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
  // A status line followed by a broken body is no answer.
  if (reply->error() != QNetworkReply::NoError && reply->error() < QNetworkReply::ContentAccessDenied)
    status = 0;
  const QString why =
      showedAnotherCertificate(*reply)
          ? tr("The gateway shows another certificate than the one you trusted; compare it in "
               "Settings before you trust it.")
          : reply->errorString();
  const QString requestId = QString::fromLatin1(reply->rawHeader("x-request-id"));
  const QByteArray body = reply->readAll();
  const bool file = reply->request().rawHeader("Accept") == "*/*";
  if (file && status >= 200 && status < 300) {
    AdminReply whole;
    whole.ok = true;
    whole.text = body;
    whole.rttMs = rttMs;
    return deliver(call, whole);
  }
  if (body.size() <= m_settings.parseInWorkerAbove) {
    AdminReply parsed = parseReply(status, body, why, requestId);
    parsed.rttMs = rttMs;
    deliver(call, parsed);
    return;
  }
  m_parsers.start([this, call, status, body, why, requestId, rttMs] {
    AdminReply parsed = parseReply(status, body, why, requestId);
    parsed.rttMs = rttMs;
    QMetaObject::invokeMethod(
        this, [this, call, parsed] { deliver(call, parsed); }, Qt::QueuedConnection);
  });
}

void AdminClient::deliver(const Call& call, const AdminReply& reply) {
  if (call.generation != m_generation) return;
  if (reply.ok) m_lastGoodMs = m_clock.monotonicMs();
  const bool lineBroke = !reply.ok && reply.error.isTransport() && isConnected();
  if (call.context && call.done) call.done(reply);
  if (lineBroke) checkLink();
}

void AdminClient::beat() {
  if (m_base.isEmpty()) return;
  Q_EMIT tick();
  // While offline the retry ladder decides when to try.
  if (m_state != ConnectionState::Offline) checkLink();
}

void AdminClient::retryNow() {
  if (m_base.isEmpty() || m_state != ConnectionState::Offline) return;
  m_retry.stop();
  checkLink();
}

void AdminClient::checkLink() {
  if (m_checking || m_base.isEmpty()) return;
  m_checking = true;
  get(kStatusPath, {}, this, [this](const AdminReply& reply) {
    m_checking = false;
    onHeartbeat(reply);
  });
}

void AdminClient::onHeartbeat(const AdminReply& reply) {
  if (!reply.ok) {
    goOffline(reply.error);
    return;
  }
  const QString before = m_gateway.instanceId;
  m_gateway = GatewayStatus::fromJson(reply.body);
  m_totals = reply.body.value(u"totals").toObject();
  m_rttMs = reply.rttMs;
  if (const auto gatewayUs = parseMicros(reply.body.value(u"now").toString()))
    m_offsetMs = *gatewayUs / 1000 + qint64(reply.rttMs / 2) - m_clock.now().toMSecsSinceEpoch();
  keep(kStatusPath, reply.body);
  const bool another = !before.isEmpty() && before != m_gateway.instanceId;
  if (another) m_stream->forget();
  Q_EMIT statusChanged();
  goOnline();
  if (another) Q_EMIT resnapshotNeeded();
}

void AdminClient::remember(const QHash<QString, RememberedSnapshot>& snapshots) {
  m_remembered = snapshots;
  if (const auto status = remembered(kStatusPath); status && m_gateway.version.isEmpty()) {
    m_gateway = GatewayStatus::fromJson(status->body);
    Q_EMIT statusChanged();
  }
  Q_EMIT rememberedArrived();
}

std::optional<RememberedSnapshot> AdminClient::remembered(const QString& key) const {
  const auto found = m_remembered.constFind(key);
  return found == m_remembered.cend() ? std::nullopt : std::optional(*found);
}

void AdminClient::goOnline() {
  m_retry.stop();
  m_retryAttempt = 0;
  m_error = {};
  const bool changed = m_state != ConnectionState::Connected;
  m_state = ConnectionState::Connected;
  if (!m_streamRetry.isActive()) openStreamIfDue();
  if (changed) Q_EMIT connectionChanged();
}

void AdminClient::goOffline(const AdminError& error) {
  m_error = error;
  m_state = ConnectionState::Offline;
  m_rttMs.reset();
  m_streamRetry.stop();
  m_stream->close();
  m_retry.start(retryDelay(m_retryAttempt) * m_settings.retryUnitMs);
  ++m_retryAttempt;
  Q_EMIT connectionChanged();
}

void AdminClient::openStreamIfDue() {
  if (!isConnected() || m_clock.frozen() || m_stream->isRunning()) return;
  m_stream->open(m_base, m_adminKey, m_pin, m_gateway.sequence);
}

void AdminClient::onStreamClosed() {
  if (!isConnected()) return;
  // The first loss is tried again at once: a gateway that is still there answers the check below.
  m_streamRetry.start(m_streamFailures == 0 ? 0 : retryDelay(m_streamFailures - 1) * m_settings.retryUnitMs);
  ++m_streamFailures;
  checkLink();
  Q_EMIT connectionChanged();
}

ConnectionStatus AdminClient::connection() const {
  ConnectionStatus out;
  out.state = m_state;
  out.url = m_base;
  out.rttMs = m_rttMs;
  if (m_lastGoodMs) out.dataAgeMs = m_clock.monotonicMs() - *m_lastGoodMs;
  out.clockOffsetMs = m_offsetMs;
  out.retryAttempt = m_retryAttempt;
  if (m_retry.isActive()) out.retryInMs = m_retry.remainingTime();
  out.streaming = m_stream->isOpen();
  out.error = m_error;
  return out;
}

QDateTime AdminClient::gatewayNow() const {
  const QDateTime now = m_clock.now();
  return m_clock.frozen() || !m_offsetMs ? now : now.addMSecs(*m_offsetMs);
}

}  // namespace gc::console
