#pragma once
// The last snapshots of each gateway in one SQLite file.
#include <QByteArray>
#include <QHash>
#include <QSqlDatabase>
#include <QString>

namespace gc::console {

/// An answer as it was kept. Value.
struct StoredSnapshot {
  QByteArray json;
  qint64 receivedMs = 0;  ///< this machine's clock, milliseconds since 1970
};

struct SnapshotLimits {
  qint64 bytesOfOne = 4 * 1024 * 1024;  ///< a longer answer is not kept
  qint64 bytes = 32 * 1024 * 1024;      ///< of all answers; the oldest leave
  int perGateway = 40;
};

/// A cache, so nothing in it is worth a failure: a file that cannot be read is renamed to *.damaged, one of
/// another version is emptied, and where none can be written nothing is kept. Answers hold no secrets, and
/// only their owner may read the file. Confined to the thread that made it.
class SnapshotFile {
 public:
  explicit SnapshotFile(QString path, SnapshotLimits limits = {});
  ~SnapshotFile();
  SnapshotFile(const SnapshotFile&) = delete;
  SnapshotFile& operator=(const SnapshotFile&) = delete;

  /// By their keys; empty when nothing is known of the gateway.
  QHash<QString, StoredSnapshot> load(const QString& gateway);
  void keep(const QString& gateway, const QHash<QString, StoredSnapshot>& snapshots);
  void forget(const QString& gateway);
  /// False: the place cannot be written to, nothing is kept.
  bool isOpen() const { return m_database.isOpen(); }

 private:
  bool begin();
  bool prepareTable();
  void putAside();
  void close();
  bool write(const QString& gateway, const QHash<QString, StoredSnapshot>& snapshots);

  QString m_path;
  SnapshotLimits m_limits;
  QSqlDatabase m_database;
};

}  // namespace gc::console
