#pragma once
// The console's only way to a gateway: the admin API over HTTP(S), embedded or remote alike.
#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>
#include <QUrl>
#include <QUrlQuery>
#include <functional>
#include <memory>

#include "models/client/admin_reply.h"
#include "models/client/connection_status.h"
#include "models/client/ui_clock.h"

class QNetworkAccessManager;
class QNetworkReply;

namespace gc::console {

class EventStream;

struct AdminClientSettings {
  int heartbeatMs = 1000;  ///< GET status and tick(); 0: only beat() does
  int timeoutMs = 10'000;  ///< of one call
  int retryUnitMs = 1000;  ///< the 1-2-5-10-30 ladder is counted in these
  int missedTicksUntilStale = 3;
  int streamIdleMs = 30'000;                 ///< an event stream silent for longer is reopened
  qsizetype parseInWorkerAbove = 32 * 1024;  ///< bytes; larger answers are parsed off the GUI thread
};

/// What an earlier session received. Value.
struct RememberedSnapshot {
  QJsonObject body;
  qint64 receivedMs = 0;  ///< this machine's clock, milliseconds since 1970
};

/// Calls the admin API, watches the link, follows the event stream.
/// Lifecycle: made once by the composition root, shared by every model by reference, outlives them.
/// Retries by itself 1-2-5-10-30 s; first connect and reconnect are the same code. GUI thread only.
class AdminClient final : public QObject {
  Q_OBJECT
 public:
  using Done = std::function<void(const AdminReply&)>;

  explicit AdminClient(const UiClock& clock, AdminClientSettings settings = {}, QObject* parent = nullptr);
  ~AdminClient() override;

  /// Starts talking to another gateway; everything known of the last one is dropped.
  /// `pin` is the SHA-256 of the only certificate it may show; empty: the system's authorities judge.
  void open(const QUrl& baseUrl, const QByteArray& adminKey, const QByteArray& pin = {});
  void close();

  /// `path` is absolute ("/admin/v1/providers"). `done` runs on the GUI thread unless `context` died first.
  void get(const QString& path, const QUrlQuery& query, QObject* context, Done done);
  void post(const QString& path, const QJsonObject& body, QObject* context, Done done);
  /// Changes that stand on a revision: the gateway refuses with 412 when somebody else was faster.
  void patch(const QString& path, const QJsonObject& body, qint64 revision, QObject* context, Done done);
  void put(const QString& path, const QJsonObject& body, qint64 revision, QObject* context, Done done);
  void remove(const QString& path, const QUrlQuery& query, QObject* context, Done done);
  /// A file in the gateway's own format, such as CSV: the answer's `text`.
  void getFile(const QString& path, const QUrlQuery& query, QObject* context, Done done);
  /// Sends a CSV file; the answer is JSON like any other.
  void postCsv(const QString& path, const QUrlQuery& query, const QByteArray& csv, QObject* context,
               Done done);

  const QByteArray& pin() const { return m_pin; }
  const UiClock& clock() const { return m_clock; }
  const AdminClientSettings& settings() const { return m_settings; }
  ConnectionStatus connection() const;
  ConnectionState state() const { return m_state; }
  bool isConnected() const { return m_state == ConnectionState::Connected; }
  /// Empty until the first heartbeat was answered or remembered.
  const GatewayStatus& gateway() const { return m_gateway; }
  /// The totals of GET status, money as received.
  const QJsonObject& totals() const { return m_totals; }
  /// The gateway's wall clock now, from its last answer; the UI clock when frozen or unknown.
  QDateTime gatewayNow() const;

  /// A snapshot that is worth keeping for the next session, under its key.
  void keep(const QString& key, const QJsonObject& body) { Q_EMIT snapshotReceived(key, body); }
  /// What is known of this gateway from an earlier session: shown, marked with its age, until it answers.
  void remember(const QHash<QString, RememberedSnapshot>& snapshots);
  std::optional<RememberedSnapshot> remembered(const QString& key) const;

 public Q_SLOTS:
  /// Skips what is left of the retry delay.
  void retryNow();
  /// One heartbeat: what the timer does.
  void beat();

 Q_SIGNALS:
  /// open() or close() was called: whatever is known belongs to another gateway.
  void reopened();
  /// State, error, streaming or retry changed. Ages grow without a signal: read connection() on tick().
  void connectionChanged();
  void statusChanged();
  /// Once per heartbeat interval, connected or not: models poll and re-judge staleness here.
  void tick();
  void eventReceived(const gc::console::AdminEvent& event);
  /// Events were lost or the gateway is another one: load snapshots anew.
  void resnapshotNeeded();
  void snapshotReceived(const QString& key, const QJsonObject& body);
  void rememberedArrived();

 private:
  struct Call;
  /// What goes along with a call, and what is to come back.
  struct Content {
    QByteArray body{}, ifMatch{}, type = QByteArrayLiteral("application/json"), wanted = type;
  };
  void send(const QByteArray& verb, const QString& path, const QUrlQuery& query, const Content& content,
            QObject* context, Done done);
  void finish(QNetworkReply* reply, Call call);
  void deliver(const Call& call, const AdminReply& reply);
  void checkLink();
  void onHeartbeat(const AdminReply& reply);
  void goOffline(const AdminError& error);
  void goOnline();
  void openStreamIfDue();
  void onStreamClosed();

  const UiClock& m_clock;
  AdminClientSettings m_settings;
  QNetworkAccessManager* m_network;
  EventStream* m_stream;
  QThreadPool m_parsers;
  QTimer m_heartbeat;
  QTimer m_retry;
  QTimer m_streamRetry;
  QUrl m_base;
  QByteArray m_adminKey, m_pin;
  ConnectionState m_state = ConnectionState::Connecting;
  GatewayStatus m_gateway;
  QJsonObject m_totals;
  QHash<QString, RememberedSnapshot> m_remembered;
  AdminError m_error;
  std::optional<double> m_rttMs;
  std::optional<qint64> m_lastGoodMs;
  std::optional<qint64> m_offsetMs;
  int m_retryAttempt = 0;
  int m_streamFailures = 0;
  quint64 m_generation = 0;
  bool m_checking = false;
};

}  // namespace gc::console
