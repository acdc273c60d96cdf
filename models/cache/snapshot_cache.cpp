#include "models/cache/snapshot_cache.h"

#include <QJsonDocument>

#include "models/cache/snapshot_file.h"
#include "models/client/admin_client.h"
#include "models/connections/connection_list_model.h"

namespace gc::console {
namespace {

constexpr int kWriteEveryMs = 5000;

QString nameOf(const QUrl& url) { return url.toString(QUrl::RemoveUserInfo | QUrl::StripTrailingSlash); }

}  // namespace

SnapshotCache::SnapshotCache(AdminClient& client, ConnectionListModel& connections, QObject* parent)
    : QObject(parent), m_client(client), m_connections(connections) {
  m_soon.setSingleShot(true);
  m_soon.setInterval(kWriteEveryMs);
  connect(&m_soon, &QTimer::timeout, this, [this] { hand(Qt::QueuedConnection); });
  connect(&client, &AdminClient::reopened, this, &SnapshotCache::begin);
  connect(&client, &AdminClient::snapshotReceived, this, [this](const QString& key, const QJsonObject& body) {
    if (m_gateway.isEmpty()) return;
    m_waiting.insert(key, {body, m_client.clock().now().toMSecsSinceEpoch()});
    if (!m_soon.isActive()) m_soon.start();
  });
  connect(&connections, &ConnectionListModel::rowsAboutToBeRemoved, this,
          [this](const QModelIndex&, int first, int last) {
            for (int row = first; row <= last; ++row) forget(nameOf(m_connections.profile(row)->url));
          });
}

SnapshotCache::~SnapshotCache() {
  if (!m_thread.isRunning()) return;
  flush();
  QMetaObject::invokeMethod(
      &m_worker, [this] { m_file.reset(); }, Qt::BlockingQueuedConnection);
  m_thread.quit();
  m_thread.wait();
}

void SnapshotCache::attach(const QString& file) {
  m_worker.moveToThread(&m_thread);
  m_thread.start();
  QMetaObject::invokeMethod(&m_worker, [this, file] { m_file = std::make_unique<SnapshotFile>(file); });
}

void SnapshotCache::flush() {
  if (m_thread.isRunning()) hand(Qt::BlockingQueuedConnection);
}

void SnapshotCache::begin() {
  hand(Qt::QueuedConnection);
  const auto profile = m_connections.profile(m_connections.current());
  const bool own = profile && profile->builtIn;
  m_gateway = m_thread.isRunning() && !own ? nameOf(m_client.connection().url) : QString();
  if (m_gateway.isEmpty()) return;
  QMetaObject::invokeMethod(&m_worker, [this, gateway = m_gateway] {
    QHash<QString, RememberedSnapshot> found;
    const QHash<QString, StoredSnapshot> stored = m_file->load(gateway);
    for (auto each = stored.cbegin(); each != stored.cend(); ++each)
      found.insert(each.key(), {QJsonDocument::fromJson(each->json).object(), each->receivedMs});
    QMetaObject::invokeMethod(this, [this, gateway, found] {
      if (gateway == m_gateway) m_client.remember(found);
    });
  });
}

/// Whoever takes a gateway off the list does not leave its figures on the disk.
void SnapshotCache::forget(const QString& gateway) {
  if (!m_thread.isRunning()) return;
  if (gateway == m_gateway) {
    m_gateway.clear();
    m_waiting.clear();
  }
  QMetaObject::invokeMethod(&m_worker, [this, gateway] { m_file->forget(gateway); });
}

void SnapshotCache::hand(Qt::ConnectionType how) {
  m_soon.stop();
  if (m_waiting.isEmpty()) return;
  QMetaObject::invokeMethod(
      &m_worker,
      [this, gateway = m_gateway, waiting = std::exchange(m_waiting, {})] {
        QHash<QString, StoredSnapshot> snapshots;
        for (auto each = waiting.cbegin(); each != waiting.cend(); ++each)
          snapshots.insert(each.key(),
                           {QJsonDocument(each->first).toJson(QJsonDocument::Compact), each->second});
        m_file->keep(gateway, snapshots);
      },
      how);
}

}  // namespace gc::console
