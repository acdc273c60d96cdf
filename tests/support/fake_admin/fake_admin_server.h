#pragma once
// A scripted admin API on a loopback port, for tests of models and panes.
#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QTcpServer>
#include <QUrl>
#include <QUrlQuery>
#include <functional>

class QTcpSocket;

namespace gc::console {

/// Usage:
///   FakeAdminServer server;                       // answers a plausible status by itself
///   server.setJson("/admin/v1/providers", json);  // for GET; other verbs: setReply("POST", …)
///   client.open(server.url(), server.adminKey());
///   server.pushEvent("breaker", {{"provider", "openai"}});
///   server.goOffline(); server.goOnline();        // same port
/// GUI thread only.
class FakeAdminServer final : public QObject {
  Q_OBJECT
 public:
  struct Call {
    QByteArray verb;
    QString path;
    QUrlQuery query;
    QJsonObject body;
    QByteArray ifMatch{};
  };
  struct Reply {
    int status = 200;
    QJsonObject body;
    int delayMs = 0;
    /// Not empty: an event stream in these pieces, 5 ms apart; the connection closes after the last one.
    QList<QByteArray> pieces{};
  };
  using Handler = std::function<Reply(const Call&)>;

  explicit FakeAdminServer(QObject* parent = nullptr);
  ~FakeAdminServer() override;

  QUrl url() const;
  QByteArray adminKey() const { return QByteArrayLiteral("gca_test_key"); }
  /// What paths below /v1/ ask for.
  QByteArray clientKey() const { return QByteArrayLiteral("gc_live_test_key"); }

  void setJson(const QString& path, const QJsonObject& body) { setReply("GET", path, {200, body, 0}); }
  void setReply(const QByteArray& verb, const QString& path, const Reply& reply);
  void setError(const QString& path, int status, const QString& code, const QString& message,
                const QByteArray& verb = "GET");
  /// Decides per call; wins over setReply for the same verb and path. A path that ends in "/" stands for all
  /// below it that have no handler of their own.
  void setHandler(const QByteArray& verb, const QString& path, Handler handler);
  void setDelay(int ms) { m_delayMs = ms; }  ///< added to every answer
  /// Answers with a redirect, which a client must not follow.
  void setRedirect(const QString& path, const QUrl& target);

  /// Sends an event with the next sequence number to every open stream; kept for `since`.
  quint64 pushEvent(const QString& type, const QJsonObject& data);
  /// Numbers an event without sending it: the stream lost it.
  void loseEvent() { ++m_sequence; }
  /// Events up to here are forgotten: an older `since` is answered with a gap.
  void forgetEventsUpTo(quint64 sequence) { m_oldest = sequence + 1; }
  void dropStreams();  ///< closes the streams, the server stays up
  int streamCount() const;
  quint64 sequence() const { return m_sequence; }

  /// What its clock says with each heartbeat; by default the time of day.
  void setNow(const QString& rfc3339) { m_now = rfc3339; }
  void goOffline();  ///< closes every connection and refuses new ones
  void goOnline();   ///< listens on the same port again
  /// The next status names another instance, as after a restart.
  void restart();

  const QList<Call>& calls() const { return m_calls; }
  int callCount(const QString& path, const QByteArray& verb = "GET") const;
  void clearCalls() { m_calls.clear(); }

 Q_SIGNALS:
  void called(const QString& path);

 private:
  void onConnection();
  void onBytes(QTcpSocket* socket);
  void answer(QTcpSocket* socket, const Call& call, const QByteArray& authorization);
  void openStream(QTcpSocket* socket, const Call& call);
  const Handler* handlerOf(const Call& call) const;
  QJsonObject statusBody() const;

  QTcpServer m_server;
  quint16 m_port = 0;
  QHash<QString, Handler> m_handlers;
  QHash<QString, QUrl> m_redirects;
  QHash<QTcpSocket*, QByteArray> m_buffers;
  QList<QTcpSocket*> m_streams;
  QList<std::pair<quint64, QByteArray>> m_events;
  QList<Call> m_calls;
  quint64 m_sequence = 0;
  quint64 m_oldest = 0;
  int m_instance = 1;
  QString m_now;
  int m_delayMs = 0;
};

}  // namespace gc::console
