#include "ui/panes/overview/overview_pane.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QListView>
#include <QTableView>
#include <QTreeView>
#include <QVBoxLayout>

#include "models/overview/attention_list_model.h"
#include "models/overview/spend_table_model.h"
#include "models/series/series_table_model.h"
#include "ui/panes/overview/overview_delegates.h"
#include "ui/panes/providers/provider_name_delegate.h"
#include "ui/shell/console_models.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chart_card.h"
#include "ui/widgets/kpi_tile.h"
#include "ui/widgets/state_badge.h"
#include "ui/widgets/table_setup.h"
#include "ui/widgets/tone_delegates.h"

namespace gc::console {

static constexpr int kTileCount = 6;

OverviewPane::OverviewPane(const Theme& theme, ConsoleModels& models)
    : Pane(theme, models, QStringLiteral("overview"), tr("Overview")),
      m_traffic(new ChartCard(theme, models.zone, tr("Traffic by provider, requests/s"),
                              TimeSeriesWidget::Mode::Stacked)),
      m_latency(new ChartCard(theme, models.zone, tr("Latency, ms"), TimeSeriesWidget::Mode::Lines)),
      m_table(new SeriesTableModel(models.zone, this)) {
  auto* column = new QVBoxLayout(content());
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(space::kM);
  auto* tiles = new QHBoxLayout;
  tiles->setSpacing(space::kM);
  buildTiles(*tiles);
  column->addLayout(tiles);
  auto* grid = new QGridLayout;
  grid->setSpacing(space::kM);
  grid->addWidget(m_traffic, 0, 0, 1, 2);
  grid->addWidget(buildProviders(), 0, 2);
  grid->addWidget(m_latency, 1, 0);
  grid->addWidget(buildSpend(), 1, 1);
  grid->addWidget(buildAttention(), 1, 2);
  for (int i = 0; i < 3; ++i) grid->setColumnStretch(i, i == 2 ? 12 : 10);
  grid->setRowStretch(0, 5);
  grid->setRowStretch(1, 4);
  column->addLayout(grid, 1);
  m_traffic->setTable(m_table);
  for (ChartCard* card : {m_traffic, m_latency}) {
    connect(&card->chart(), &TimeSeriesWidget::cursorMoved, &models.scope, &Scope::setCrosshair);
    connect(&models.scope, &Scope::crosshairChanged, card,
            [this, card] { card->chart().setCursorTime(Pane::models().scope.crosshair()); });
    connect(&card->chart(), &TimeSeriesWidget::activated, this, [this] {
      Q_EMIT openRequested({QStringLiteral("requests"), {}, {}});
    });
  }
  empty()->setText({QStringLiteral("inbox"), tr("No traffic yet: send a request or start demo traffic."),
                    QString(), tr("Start demo traffic")});
  connect(empty(), &EmptyState::actionTriggered, this, [this] {
    Pane::models().client.post(QStringLiteral("/admin/v1/simulator/traffic"),
                               {{QStringLiteral("requests_per_s"), 20}}, this,
                               [this](const AdminReply& reply) {
                                 if (!reply.ok)
                                   announce(Severity::Error, reply.error.text(), reply.error.text());
                               });
  });
  connect(&models.overview, &OverviewModel::changed, this, &OverviewPane::present);
  connect(&models.overview, &OverviewModel::freshnessChanged, this, &OverviewPane::present);
  connect(&models.scope, &Scope::tenantChanged, this, &OverviewPane::present);
  connect(&models.scope, &Scope::liveChanged, this, &OverviewPane::present);
  present();
}

void OverviewPane::buildTiles(QLayout& row) {
  for (int i = 0; i < kTileCount; ++i) {
    auto* tile = new KpiTile(theme());
    m_tiles << tile;
    row.addWidget(tile);
    connect(tile, &KpiTile::clicked, this, [this, i] {
      const QList<OverviewTile> tiles = models().overview.tiles();
      if (i < tiles.size()) Q_EMIT openRequested({tiles[i].pane, tiles[i].filter, {}});
    });
  }
}

QWidget* OverviewPane::buildProviders() {
  m_providers = new QTreeView;
  setUpTree(*m_providers, tr("Providers, summary"));
  m_providers->setModel(&models().providers);
  m_providers->setRootIsDecorated(false);
  m_providers->setItemsExpandable(false);
  m_providers->setItemDelegateForColumn(ProviderListModel::Provider, new ProviderNameDelegate(theme(), this));
  m_providers->setItemDelegateForColumn(
      ProviderListModel::State,
      new StateBadgeDelegate(theme(), {ProviderListModel::StateRole, ProviderListModel::ForcedRole}, this));
  for (int column = 0; column < ProviderListModel::ColumnCount; ++column)
    m_providers->setColumnHidden(
        column, column != ProviderListModel::Provider && column != ProviderListModel::State &&
                    column != ProviderListModel::LatencyP95 && column != ProviderListModel::Share);
  m_providers->header()->setSectionResizeMode(ProviderListModel::Provider, QHeaderView::Stretch);
  m_providers->setColumnWidth(ProviderListModel::State, 164);
  m_providers->setColumnWidth(ProviderListModel::LatencyP95, 64);
  m_providers->setColumnWidth(ProviderListModel::Share, 64);
  connect(m_providers, &QTreeView::activated, this, [this](const QModelIndex& index) {
    Q_EMIT openRequested(
        {QStringLiteral("providers"), {}, index.data(ProviderListModel::ProviderIdRole).toString()});
  });
  return new Card(tr("Providers"), m_providers);
}

QWidget* OverviewPane::buildSpend() {
  m_spend = new QTableView;
  setUpTable(*m_spend, tr("Spend today by tenant, USD"));
  m_spend->setModel(models().overview.spend());
  m_spend->horizontalHeader()->hide();
  m_spend->setColumnHidden(SpendTableModel::Requests, true);
  m_spend->setItemDelegateForColumn(SpendTableModel::Cost,
                                    new BarDelegate(theme(), {SpendTableModel::ShareRole}, 96, this));
  m_spend->setColumnWidth(SpendTableModel::Tenant, 96);
  m_spend->horizontalHeader()->setSectionResizeMode(SpendTableModel::Cost, QHeaderView::Stretch);
  connect(m_spend, &QTableView::activated, this, [this](const QModelIndex& index) {
    Q_EMIT openRequested(
        {QStringLiteral("requests"),
         QStringLiteral("tenant:") + index.siblingAtColumn(SpendTableModel::Tenant).data().toString(),
         {}});
  });
  return new Card(tr("Spend today by tenant, USD"), m_spend);
}

QWidget* OverviewPane::buildAttention() {
  m_attention = new QListView;
  m_attention->setAccessibleName(tr("Needs attention"));
  m_attention->setFrameShape(QFrame::NoFrame);
  m_attention->setModel(models().overview.attention());
  m_attention->setItemDelegate(new AttentionDelegate(theme(), this));
  connect(m_attention, &QListView::activated, this, [this](const QModelIndex& index) {
    Q_EMIT openRequested({index.data(AttentionListModel::PaneRole).toString(),
                          index.data(AttentionListModel::FilterRole).toString(),
                          {}});
  });
  auto* card = new Card(tr("Needs attention"), m_attention);
  connect(&models().overview, &OverviewModel::changed, card, [this, card] {
    const int count = models().overview.attention()->rowCount();
    card->setTitle(count ? tr("Needs attention (%1)").arg(count) : tr("Needs attention: nothing"));
  });
  return card;
}

void OverviewPane::setActive(bool active) {
  if (active) models().overview.refresh();
}

void OverviewPane::refresh() { models().overview.refresh(); }

bool OverviewPane::isReady() const {
  return models().overview.freshness().hasData && models().providers.freshness().hasData;
}

void OverviewPane::present() {
  OverviewModel& model = models().overview;
  if (!models().scope.isLive() && model.freshness().hasData) {
    setNote(tr("paused (F8): the figures stand still"));
    return;
  }
  const QList<OverviewTile> tiles = model.tiles();
  for (int i = 0; i < kTileCount; ++i) {
    m_tiles[i]->setVisible(i < tiles.size());
    if (i >= tiles.size()) continue;
    const OverviewTile& tile = tiles[i];
    m_tiles[i]->setReading({.title = tile.title,
                            .value = tile.value,
                            .unit = tile.unit,
                            .note = tile.delta,
                            .tone = Tone::Neutral,
                            .sparkline = tile.sparkline,
                            .tooltip = tile.exact,
                            .spoken = tile.accessibleText});
  }
  setNote(models().scope.tenant().isEmpty() ? models().scope.liveNote()
                                            : tr("all tenants: these figures are the gateway's"));
  updateCharts();
  const Permission traffic = models().capabilities.demoTraffic();
  empty()->setActionEnabled(traffic.allowed, traffic.reason);
  empty()->setText(
      {QStringLiteral("inbox"), tr("No traffic yet: send a request or start demo traffic."),
       QStringLiteral("curl %1/v1/chat/completions -H 'Authorization: Bearer gc_live_…' \\\n"
                      "  -d '{\"model\":\"auto\",\"messages\":[{\"role\":\"user\",\"content\":\"Hello\"}]}'")
           .arg(models().client.gateway().url),
       tr("Start demo traffic")});
  applyFreshness(model.freshness());
  showEmpty(model.isEmpty());
}

void OverviewPane::updateCharts() {
  const SeriesSet& series = models().overview.series();
  m_traffic->setData(trafficChart(series));
  m_latency->setData(latencyChart(series));
  m_table->setSeries(series);
}

}  // namespace gc::console
