#include "models/lists/polled_table.h"

#include "models/client/admin_client.h"
#include "models/client/snapshot_poller.h"

namespace gc::console {

PolledTable::PolledTable(AdminClient& client, PolledSource source, QObject* parent)
    : QAbstractTableModel(parent), m_client(client) {
  const QUrlQuery query = source.query;
  m_poller = new SnapshotPoller(client, source.path, [query] { return query; }, this);
  connect(m_poller, &SnapshotPoller::received, this, [this, member = source.rows](const QJsonObject& body) {
    replace(body.value(member).toArray());
    Q_EMIT changed();
  });
  connect(m_poller, &SnapshotPoller::forgotten, this, [this] {
    replace({});
    Q_EMIT changed();
  });
  connect(m_poller, &SnapshotPoller::freshnessChanged, this, &PolledTable::freshnessChanged);
  connect(&client, &AdminClient::eventReceived, this, [this, types = source.events](const AdminEvent& event) {
    if (types.contains(event.type)) m_poller->refresh();
  });
}

void PolledTable::setActive(bool active) { m_poller->setActive(active); }
void PolledTable::refresh() { m_poller->refresh(); }
Freshness PolledTable::freshness() const { return m_poller->freshness(); }

}  // namespace gc::console
