#include "tests/support/fake_admin/fake_admin_server.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTimer>
#include <algorithm>

namespace gc::console {
namespace {

QString keyOf(const QByteArray& verb, const QString& path) { return QString::fromLatin1(verb) + u' ' + path; }

QByteArray reason(int status) {
  switch (status) {
    case 200:
      return "OK";
    case 302:
      return "Found";
    case 400:
      return "Bad Request";
    case 401:
      return "Unauthorized";
    case 404:
      return "Not Found";
    case 409:
      return "Conflict";
    default:
      return "Scripted";
  }
}

void write(QTcpSocket* socket, int status, const QByteArray& body, const QByteArray& extraHeaders = {}) {
  socket->write("HTTP/1.1 " + QByteArray::number(status) + ' ' + reason(status) +
                "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) +
                "\r\nx-request-id: req_fake\r\n" + extraHeaders + "\r\n" + body);
}

/// Writes the pieces one after the other, then closes.
void writeStream(QTcpSocket* socket, QList<QByteArray> pieces) {
  if (pieces.isEmpty()) return socket->disconnectFromHost();
  socket->write(pieces.takeFirst());
  QTimer::singleShot(5, socket, [socket, pieces] { writeStream(socket, pieces); });
}

QJsonObject errorBody(const QString& code, const QString& message) {
  return {{"error", QJsonObject{{"code", code}, {"message", message}, {"request_id", "req_fake"}}}};
}

}  // namespace

FakeAdminServer::FakeAdminServer(QObject* parent) : QObject(parent) {
  connect(&m_server, &QTcpServer::newConnection, this, &FakeAdminServer::onConnection);
  m_server.listen(QHostAddress::LocalHost, 0);
  m_port = m_server.serverPort();
  setHandler("GET", "/admin/v1/status", [this](const Call&) { return Reply{200, statusBody(), 0}; });
  setJson(
      "/admin/v1/capabilities",
      {{"capabilities", QJsonArray{QJsonObject{{"id", "inject_faults"}, {"allowed", true}, {"reason", {}}},
                                   QJsonObject{{"id", "demo_traffic"}, {"allowed", true}, {"reason", {}}}}}});
  setJson("/admin/v1/simulator",
          {{"providers", QJsonArray{}}, {"traffic", QJsonObject{{"running", false}, {"requests_per_s", 0}}}});
}

FakeAdminServer::~FakeAdminServer() { goOffline(); }

QUrl FakeAdminServer::url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port)); }

void FakeAdminServer::setReply(const QByteArray& verb, const QString& path, const Reply& reply) {
  setHandler(verb, path, [reply](const Call&) { return reply; });
}

void FakeAdminServer::setError(const QString& path, int status, const QString& code, const QString& message,
                               const QByteArray& verb) {
  setReply(verb, path, {status, errorBody(code, message), 0});
}

void FakeAdminServer::setHandler(const QByteArray& verb, const QString& path, Handler handler) {
  m_handlers.insert(keyOf(verb, path), std::move(handler));
}

void FakeAdminServer::setRedirect(const QString& path, const QUrl& target) {
  m_redirects.insert(path, target);
}

void FakeAdminServer::onConnection() {
  while (QTcpSocket* socket = m_server.nextPendingConnection()) {
    m_buffers.insert(socket, {});
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { onBytes(socket); });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
      m_buffers.remove(socket);
      m_streams.removeAll(socket);
      socket->deleteLater();
    });
  }
}

void FakeAdminServer::onBytes(QTcpSocket* socket) {
  QByteArray& buffer = m_buffers[socket];
  buffer += socket->readAll();
  const qsizetype headEnd = buffer.indexOf("\r\n\r\n");
  if (headEnd < 0) return;
  qsizetype length = 0;
  QByteArray authorization, ifMatch;
  const QList<QByteArray> lines = buffer.left(headEnd).split('\n');
  for (const QByteArray& line : lines) {
    const qsizetype colon = line.indexOf(':');
    const QByteArray name = line.left(colon).toLower();
    if (name == "content-length") length = line.mid(colon + 1).trimmed().toLongLong();
    if (name == "if-match") ifMatch = line.mid(colon + 1).trimmed();
    if (name == "authorization") authorization = line.mid(colon + 1).trimmed();
  }
  if (buffer.size() < headEnd + 4 + length) return;

  const QList<QByteArray> start = lines.first().trimmed().split(' ');
  const QUrl target = QUrl::fromEncoded(start.value(1));
  const Call call{start.value(0), target.path(), QUrlQuery(target),
                  QJsonDocument::fromJson(buffer.mid(headEnd + 4, length)).object(), ifMatch};
  buffer.remove(0, headEnd + 4 + length);
  answer(socket, call, authorization);
}

void FakeAdminServer::answer(QTcpSocket* socket, const Call& call, const QByteArray& authorization) {
  m_calls.append(call);
  Reply reply{404, errorBody("not_found", "Nothing is scripted for " + call.path), 0};
  const bool application = call.path.startsWith(u"/v1/");
  if (authorization != "Bearer " + (application ? clientKey() : adminKey())) {
    reply = {401, errorBody("unauthorized", application ? "The API key is wrong" : "The admin key is wrong"),
             0};
  } else if (m_redirects.contains(call.path)) {
    write(socket, 302, {}, "Location: " + m_redirects.value(call.path).toEncoded() + "\r\n");
    Q_EMIT called(call.path);
    return;
  } else if (call.path == u"/admin/v1/events") {
    openStream(socket, call);
    Q_EMIT called(call.path);
    return;
  } else if (const Handler* handler = handlerOf(call)) {
    reply = (*handler)(call);
  }
  Q_EMIT called(call.path);
  if (!reply.pieces.isEmpty()) {
    socket->write(
        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\nx-request-id: "
        "req_fake\r\n\r\n");
    return writeStream(socket, reply.pieces);
  }
  const QByteArray body = QJsonDocument(reply.body).toJson(QJsonDocument::Compact);
  const int delay = m_delayMs + reply.delayMs;
  if (delay == 0) {
    write(socket, reply.status, body);
    return;
  }
  QTimer::singleShot(delay, socket, [socket, status = reply.status, body] { write(socket, status, body); });
}

const FakeAdminServer::Handler* FakeAdminServer::handlerOf(const Call& call) const {
  for (QString path = call.path;;) {
    const auto handler = m_handlers.constFind(keyOf(call.verb, path));
    if (handler != m_handlers.cend()) return &*handler;
    const qsizetype slash = path.lastIndexOf(QLatin1Char('/'), path.endsWith(QLatin1Char('/')) ? -2 : -1);
    if (slash < 0) return nullptr;
    path = path.left(slash + 1);
  }
}

void FakeAdminServer::openStream(QTcpSocket* socket, const Call& call) {
  socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n: hello\n\n");
  m_streams.append(socket);
  const QString sinceText = call.query.queryItemValue(QStringLiteral("since"));
  if (sinceText.isEmpty()) return;
  const quint64 since = sinceText.toULongLong();
  if (since + 1 < m_oldest) {
    const QJsonObject gap{{"type", "gap"}, {"oldest", qint64(m_oldest)}, {"newest", qint64(m_sequence)}};
    socket->write("event: gap\ndata: " + QJsonDocument(gap).toJson(QJsonDocument::Compact) + "\n\n");
    return;
  }
  for (const auto& [sequence, frame] : m_events)
    if (sequence > since) socket->write(frame);
}

quint64 FakeAdminServer::pushEvent(const QString& type, const QJsonObject& data) {
  QJsonObject body = data;
  body.insert("sequence", qint64(++m_sequence));
  body.insert("type", type);
  if (!body.contains("at")) body.insert("at", QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs));
  const QByteArray frame = "id: " + QByteArray::number(m_sequence) + "\nevent: " + type.toUtf8() +
                           "\ndata: " + QJsonDocument(body).toJson(QJsonDocument::Compact) + "\n\n";
  m_events.append({m_sequence, frame});
  for (QTcpSocket* stream : m_streams) stream->write(frame);
  return m_sequence;
}

void FakeAdminServer::dropStreams() {
  for (QTcpSocket* stream : QList<QTcpSocket*>(m_streams)) stream->abort();
}

int FakeAdminServer::streamCount() const { return int(m_streams.size()); }

void FakeAdminServer::goOffline() {
  m_server.close();
  for (QTcpSocket* socket : m_buffers.keys()) socket->abort();
}

void FakeAdminServer::goOnline() { m_server.listen(QHostAddress::LocalHost, m_port); }

void FakeAdminServer::restart() {
  ++m_instance;
  dropStreams();
}

int FakeAdminServer::callCount(const QString& path, const QByteArray& verb) const {
  return int(std::count_if(m_calls.begin(), m_calls.end(),
                           [&](const Call& call) { return call.path == path && call.verb == verb; }));
}

QJsonObject FakeAdminServer::statusBody() const {
  return {{"version", "0.1.0"},
          {"instance_id", QStringLiteral("instance-%1").arg(m_instance)},
          {"started_at", "2026-07-01T12:00:00.000000Z"},
          {"now", m_now.isEmpty() ? QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs) : m_now},
          {"mode", "demo"},
          {"simulated", true},
          {"environment", "demo"},
          {"config_revision", 1},
          {"sequence", qint64(m_sequence)},
          {"draining", false},
          {"url", url().toString()},
          {"in_flight", 0},
          {"totals", QJsonObject{{"requests", 3}, {"cost_usd", "0.006890000"}}}};
}

}  // namespace gc::console
