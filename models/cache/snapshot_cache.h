#pragma once
// Lets a connection open at once with what an earlier session saw of it.
#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QString>
#include <QThread>
#include <QTimer>
#include <memory>
#include <utility>

namespace gc::console {

class AdminClient;
class ConnectionListModel;
class SnapshotFile;

/// Offers a gateway that is opened what is kept of it (AdminClient::remember), and keeps the newest
/// snapshot of each kind, every few seconds and when it ends. The console's own gateway is not kept: it is
/// there at once. The file is read and written in a thread of its own. GUI thread only.
class SnapshotCache final : public QObject {
  Q_OBJECT
 public:
  SnapshotCache(AdminClient& client, ConnectionListModel& connections, QObject* parent = nullptr);
  ~SnapshotCache() override;

  /// Reads `file` and writes there from now on; until then nothing is kept.
  void attach(const QString& file);
  /// Writes what waits, and returns when it is written.
  void flush();

 private:
  void begin();
  void forget(const QString& gateway);
  void hand(Qt::ConnectionType how);

  AdminClient& m_client;
  ConnectionListModel& m_connections;
  QString m_gateway;  ///< its address; empty: it is not kept
  QHash<QString, std::pair<QJsonObject, qint64>> m_waiting;
  QTimer m_soon;
  QThread m_thread;
  QObject m_worker;  ///< lives in m_thread: what is posted to it runs there
  std::unique_ptr<SnapshotFile> m_file;  ///< made, used and ended there
};

}  // namespace gc::console
