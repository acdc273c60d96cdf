#include "models/overview/overview_model.h"

#include "models/client/admin_client.h"
#include "models/overview/attention_list_model.h"
#include "models/overview/overview_tiles.h"
#include "models/overview/spend_table_model.h"

namespace gc::console {

OverviewModel::OverviewModel(AdminClient& client, QObject* parent)
    : QObject(parent), m_spend(new SpendTableModel(this)), m_attention(new AttentionListModel(this)) {
  m_poller = new SnapshotPoller(
      client, QStringLiteral("/admin/v1/overview"),
      [this] {
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("window_s"), QString::number(m_windowS));
        return query;
      },
      this);
  connect(m_poller, &SnapshotPoller::received, this, &OverviewModel::apply);
  connect(m_poller, &SnapshotPoller::freshnessChanged, this, &OverviewModel::freshnessChanged);
  connect(m_poller, &SnapshotPoller::forgotten, this, [this] { apply({}); });
}

void OverviewModel::setActive(bool active) { m_poller->setActive(active); }

void OverviewModel::setWindow(int seconds) {
  if (seconds == m_windowS) return;
  m_windowS = seconds;
  m_poller->refresh();
}

void OverviewModel::refresh() { m_poller->refresh(); }

Freshness OverviewModel::freshness() const { return m_poller->freshness(); }

QList<OverviewTile> OverviewModel::tiles() const { return tilesOf(m_snapshot, QLocale()); }

bool OverviewModel::isEmpty() const {
  return freshness().hasData && m_snapshot.tiles.requests.value_or(0) == 0;
}

void OverviewModel::apply(const QJsonObject& json) {
  m_snapshot = OverviewSnapshot::fromJson(json);
  m_spend->setRows(m_snapshot.spendByTenant);
  m_attention->setItems(m_snapshot.attention);
  Q_EMIT changed();
}

}  // namespace gc::console
