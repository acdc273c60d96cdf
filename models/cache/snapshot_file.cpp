#include "models/cache/snapshot_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlQuery>
#include <QUuid>
#include <utility>

namespace gc::console {
namespace {

constexpr int kApplication = 0x47434343;  // "GCCC"
constexpr int kVersion = 1;

int pragma(const QSqlDatabase& database, const QString& name) {
  QSqlQuery query(database);
  return query.exec(QStringLiteral("PRAGMA ") + name) && query.next() ? query.value(0).toInt() : -1;
}

}  // namespace

SnapshotFile::SnapshotFile(QString path, SnapshotLimits limits)
    : m_path(std::move(path)), m_limits(limits) {
  if (!begin()) {
    putAside();
    if (!begin()) close();
  }
}

SnapshotFile::~SnapshotFile() { close(); }

void SnapshotFile::close() {
  const QString name = m_database.connectionName();
  m_database.close();
  // The last handle has to be gone before the connection is.
  m_database = {};
  if (!name.isEmpty()) QSqlDatabase::removeDatabase(name);
}

bool SnapshotFile::begin() {
  close();
  QDir().mkpath(QFileInfo(m_path).absolutePath());
  // Made by hand first, so that it is never readable by others, not even for a moment.
  QFile file(m_path);
  if (!file.open(QIODevice::ReadWrite) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
    return false;
  file.close();
  m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"),
                                         QUuid::createUuid().toString(QUuid::WithoutBraces));
  m_database.setDatabaseName(m_path);
  m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=2000"));
  return m_database.open() && prepareTable();
}

bool SnapshotFile::prepareTable() {
  QSqlQuery query(m_database);
  QSqlQuery check(m_database);
  if (!check.exec(QStringLiteral("PRAGMA quick_check(1)")) || !check.next()) return false;
  if (check.value(0).toString() != u"ok") return false;
  check.finish();
  // Losing the last seconds to a power cut is no loss here.
  if (!query.exec(QStringLiteral("PRAGMA synchronous=OFF"))) return false;
  if (pragma(m_database, QStringLiteral("application_id")) == kApplication &&
      pragma(m_database, QStringLiteral("user_version")) == kVersion)
    return query.exec(QStringLiteral("SELECT gateway, key, received, json FROM snapshots LIMIT 0"));
  return query.exec(QStringLiteral("DROP TABLE IF EXISTS snapshots")) &&
         query.exec(QStringLiteral("CREATE TABLE snapshots(gateway TEXT NOT NULL, key TEXT NOT NULL, "
                                   "received INTEGER NOT NULL, json BLOB NOT NULL, "
                                   "PRIMARY KEY(gateway, key)) STRICT")) &&
         query.exec(QStringLiteral("PRAGMA application_id=%1").arg(kApplication)) &&
         query.exec(QStringLiteral("PRAGMA user_version=%1").arg(kVersion));
}

void SnapshotFile::putAside() {
  close();
  const QString aside = m_path + QStringLiteral(".damaged");
  QFile::remove(aside);
  QFile::rename(m_path, aside);
  for (const char* rest : {"-journal", "-wal", "-shm"}) QFile::remove(m_path + QLatin1String(rest));
}

QHash<QString, StoredSnapshot> SnapshotFile::load(const QString& gateway) {
  QHash<QString, StoredSnapshot> out;
  if (!isOpen()) return out;
  QSqlQuery query(m_database);
  query.setForwardOnly(true);
  query.prepare(QStringLiteral("SELECT key, json, received FROM snapshots WHERE gateway = ?"));
  query.addBindValue(gateway);
  query.exec();
  while (query.next())
    out.insert(query.value(0).toString(), {query.value(1).toByteArray(), query.value(2).toLongLong()});
  return out;
}

void SnapshotFile::keep(const QString& gateway, const QHash<QString, StoredSnapshot>& snapshots) {
  if (!isOpen() || write(gateway, snapshots)) return;
  // It broke under us: another one is begun, and has at least this.
  m_database.rollback();
  putAside();
  if (!begin() || !write(gateway, snapshots)) close();
}

bool SnapshotFile::write(const QString& gateway, const QHash<QString, StoredSnapshot>& snapshots) {
  if (!m_database.transaction()) return false;
  QSqlQuery query(m_database);
  query.prepare(QStringLiteral("INSERT OR REPLACE INTO snapshots VALUES(?, ?, ?, ?)"));
  for (auto each = snapshots.cbegin(); each != snapshots.cend(); ++each) {
    if (each->json.size() > m_limits.bytesOfOne) continue;
    query.addBindValue(gateway);
    query.addBindValue(each.key());
    query.addBindValue(each->receivedMs);
    query.addBindValue(each->json);
    if (!query.exec()) return false;
  }
  query.prepare(QStringLiteral(
      "DELETE FROM snapshots WHERE rowid IN (SELECT rowid FROM (SELECT rowid, "
      "sum(length(json)) OVER (ORDER BY received DESC, rowid) AS together, "
      "row_number() OVER (PARTITION BY gateway ORDER BY received DESC, rowid) AS place "
      "FROM snapshots) WHERE together > ? OR place > ?)"));
  query.addBindValue(m_limits.bytes);
  query.addBindValue(m_limits.perGateway);
  return query.exec() && m_database.commit();
}

void SnapshotFile::forget(const QString& gateway) {
  if (!isOpen()) return;
  QSqlQuery query(m_database);
  query.prepare(QStringLiteral("DELETE FROM snapshots WHERE gateway = ?"));
  query.addBindValue(gateway);
  query.exec();
}

}  // namespace gc::console
