#include "ui/panes/failover/failover_pane.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

#include "models/failover/timeline_events_model.h"
#include "models/series/series_table_model.h"
#include "ui/panes/failover/failover_tiles.h"
#include "ui/panes/failover/timeline_widget.h"
#include "ui/panes/overview/overview_pane.h"
#include "ui/shell/console_models.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chart_card.h"
#include "ui/widgets/kpi_tile.h"
#include "ui/widgets/state_legend.h"
#include "ui/widgets/table_setup.h"

namespace gc::console {

static constexpr int kLowestChart = 104;

FailoverPane::FailoverPane(const Theme& theme, ConsoleModels& models)
    : Pane(theme, models, QStringLiteral("failover"), tr("Live failover timeline")),
      m_timeline(new TimelineWidget(theme, models.timeline, models.zone, models.client)),
      m_served(new ChartCard(theme, models.zone,
                             tr("Served, requests/s  (× failed attempt, ✖ client failure)"),
                             TimeSeriesWidget::Mode::Stacked)),
      m_latency(new ChartCard(theme, models.zone, tr("Latency, ms"), TimeSeriesWidget::Mode::Lines)),
      m_table(new SeriesTableModel(models.zone, this)),
      m_events(new QTableView),
      m_outage(new QPushButton(tr("Simulate outage…"))),
      m_restore(new QPushButton(tr("Restore"))),
      m_brushed(new QPushButton(tr("Requests in brush"))),
      m_paused(new QPushButton) {
  for (QPushButton* button : {m_paused, m_brushed, m_outage, m_restore}) {
    button->setAccessibleName(button->text());
    header()->addWidget(button);
  }
  m_paused->setProperty("primary", true);
  auto* column = new QVBoxLayout(scrollingPage());
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(space::kS);
  auto* tiles = new QHBoxLayout;
  tiles->setSpacing(space::kM);
  buildTiles(*tiles);
  column->addLayout(tiles);
  column->addWidget(buildTimeline(), 4);
  m_served->setTable(m_table);
  for (ChartCard* card : {m_served, m_latency}) {
    card->setMinimumHeight(kLowestChart);
    column->addWidget(card, card == m_served ? 3 : 2);
  }
  setUpTable(*m_events, tr("Events"));
  m_events->setModel(models.timeline.events());
  m_events->horizontalHeader()->hide();
  m_events->verticalHeader()->setDefaultSectionSize(24);
  m_events->setColumnWidth(TimelineEventsModel::Time, 120);
  m_events->setColumnWidth(TimelineEventsModel::Provider, 120);
  m_events->horizontalHeader()->setSectionResizeMode(TimelineEventsModel::Event, QHeaderView::Stretch);
  auto* events = new Card(tr("Events"), m_events);
  events->setMinimumHeight(kLowestChart);
  column->addWidget(events, 2);
  empty()->setText(
      {QStringLiteral("bar-chart-steps"), tr("No providers and no circuit changes in range."), {}, {}});
  connectModels();
  present();
}

/// A low window scrolls: lanes that are not to be seen tell nothing.
QWidget* FailoverPane::scrollingPage() {
  auto* page = new QWidget;
  auto* scroll = new QScrollArea;
  scroll->setWidget(page);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  // The pane's ground shows through: setWidget makes the page opaque.
  page->setAutoFillBackground(false);
  scroll->viewport()->setAutoFillBackground(false);
  auto* all = new QVBoxLayout(content());
  all->setContentsMargins(0, 0, 0, 0);
  all->addWidget(scroll);
  return page;
}

QWidget* FailoverPane::buildTimeline() {
  auto* card = new Card(tr("Who served, and in which state"), m_timeline);
  card->titleRow()->addWidget(new StateLegend(theme()));
  return card;
}

void FailoverPane::buildTiles(QLayout& row) {
  for (int i = 0; i < kFailoverTileCount; ++i) {
    auto* tile = new KpiTile(theme());
    m_tiles << tile;
    row.addWidget(tile);
    connect(tile, &KpiTile::clicked, this, [this, i] {
      Q_EMIT openRequested({QStringLiteral("requests"), failoverTileFilter(i), {}});
    });
  }
}

void FailoverPane::connectModels() {
  TimelineModel& model = models().timeline;
  connect(&model, &TimelineModel::changed, this, &FailoverPane::present);
  connect(&model, &TimelineModel::freshnessChanged, this, &FailoverPane::present);
  connect(&model, &TimelineModel::windowChanged, this, &FailoverPane::shareWindow);
  connect(&model, &TimelineModel::pauseChanged, this, &FailoverPane::presentPause);
  connect(&model, &TimelineModel::brushChanged, this, [this] {
    const auto brush = models().timeline.brush();
    for (ChartCard* card : {m_served, m_latency}) card->chart().setBrush(brush);
    models().requests.setTimeRange(brush ? std::optional(std::pair(brush->fromUs, brush->toUs))
                                         : std::nullopt);
    presentActions();
  });
  connect(&models().client, &AdminClient::tick, this, &FailoverPane::shareWindow);
  connect(&models().scope, &Scope::windowChanged, this, [this] {
    models().timeline.setWindowLength(qint64(models().scope.liveWindowS()) * 1'000'000);
    models().timeline.setLive();
  });
  model.setWindowLength(qint64(models().scope.liveWindowS()) * 1'000'000);
  connect(&models().scope, &Scope::liveChanged, this, [this] {
    models().timeline.setPaused(!models().scope.isLive());
    if (models().scope.isLive()) models().timeline.setLive();
  });
  for (ChartCard* card : {m_served, m_latency}) {
    connect(&card->chart(), &TimeSeriesWidget::cursorMoved, &models().scope, &Scope::setCrosshair);
    connect(&card->chart(), &TimeSeriesWidget::brushed, &model, &TimelineModel::setBrush);
    connect(&card->chart(), &TimeSeriesWidget::brushCleared, &model, &TimelineModel::clearBrush);
    connect(&card->chart(), &TimeSeriesWidget::activated, this, [this] {
      Q_EMIT openRequested({QStringLiteral("requests"), {}, {}});
    });
  }
  connect(m_timeline, &TimelineWidget::cursorMoved, &models().scope, &Scope::setCrosshair);
  connect(&models().scope, &Scope::crosshairChanged, this, [this] {
    const auto at = models().scope.crosshair();
    m_timeline->setCursorTime(at);
    for (ChartCard* card : {m_served, m_latency}) card->chart().setCursorTime(at);
  });
  connect(m_timeline, &TimelineWidget::outageRequested, this, &Pane::outageRequested);
  connect(m_timeline, &TimelineWidget::restoreRequested, this, &Pane::restoreRequested);
  connect(m_timeline, &TimelineWidget::providerSelected, this, &FailoverPane::presentActions);
  connect(m_outage, &QPushButton::clicked, this, [this] { Q_EMIT outageRequested(selection()); });
  connect(m_restore, &QPushButton::clicked, this, [this] { Q_EMIT restoreRequested({}); });
  connect(m_brushed, &QPushButton::clicked, this, [this] {
    Q_EMIT openRequested({QStringLiteral("requests"), {}, {}});
  });
  connect(m_paused, &QPushButton::clicked, this, [this] { models().scope.setLive(true); });
  connect(m_events, &QTableView::activated, this, [this](const QModelIndex& index) {
    models().scope.setCrosshair(index.siblingAtColumn(0).data(TimelineEventsModel::MicrosRole).toLongLong());
  });
  connect(&models().faults, &FaultController::changed, this, &FailoverPane::presentActions);
  connect(&models().capabilities, &Capabilities::changed, this, &FailoverPane::presentActions);
}

void FailoverPane::setActive(bool active) { models().timeline.setActive(active); }
void FailoverPane::refresh() { models().timeline.refresh(); }
bool FailoverPane::isReady() const { return models().timeline.freshness().hasData; }
void FailoverPane::setSelection(const QString& provider) { m_timeline->selectProvider(provider); }
QString FailoverPane::selection() const { return m_timeline->selectedProvider(); }
QString FailoverPane::exportName() const { return QStringLiteral("failover-events.csv"); }
const QAbstractItemView* FailoverPane::exportTable() const { return m_events; }

void FailoverPane::present() {
  const SeriesSet& series = models().timeline.series();
  m_served->setData(trafficChart(series));
  m_latency->setData(latencyChart(series));
  m_table->setSeries(series);
  m_events->scrollToBottom();
  setNote(models().scope.tenant().isEmpty() ? models().scope.liveNote()
                                            : tr("all tenants: circuits are shared"));
  presentTiles();
  presentActions();
  presentPause();
  shareWindow();
  applyFreshness(models().timeline.freshness());
  showEmpty(models().timeline.freshness().hasData && models().timeline.lanes().empty());
}

void FailoverPane::presentTiles() {
  const QVector<KpiReading> readings = failoverTiles(models().timeline.snapshot(), models().format);
  for (int i = 0; i < m_tiles.size(); ++i) m_tiles[i]->setReading(readings[i]);
}

void FailoverPane::presentActions() {
  const Permission faults = models().capabilities.injectFaults();
  bool simulated = false;
  for (const TimelineLane& lane : models().timeline.lanes())
    if (lane.provider == selection()) simulated = lane.simulated;
  m_outage->setEnabled(faults.allowed && simulated);
  m_outage->setToolTip(!faults.allowed ? faults.reason
                       : !simulated    ? tr("Only a simulated provider can be made to fail.")
                                       : tr("Make %1 fail (Ctrl+Shift+O)").arg(selection()));
  const bool any = models().faults.anyActive();
  m_restore->setEnabled(faults.allowed && any);
  m_restore->setToolTip(!faults.allowed ? faults.reason
                        : any           ? tr("End every simulated outage (Ctrl+Shift+R)")
                                        : tr("No outage is simulated."));
  m_brushed->setVisible(models().timeline.brush().has_value());
}

void FailoverPane::presentPause() {
  const bool paused = models().timeline.isPaused();
  m_paused->setVisible(paused);
  m_paused->setText(tr("▶ %n new", nullptr, int(models().timeline.newWhilePaused())));
  m_paused->setAccessibleName(
      tr("Resume, %n new event(s)", nullptr, int(models().timeline.newWhilePaused())));
}

/// Window and gutters of the charts are the timeline's, so that a moment stands at one place on all three.
void FailoverPane::shareWindow() {
  const int scrollBar = m_timeline->width() - m_timeline->viewport()->width();
  for (ChartCard* card : {m_served, m_latency}) {
    card->chart().setGutters(TimelineWidget::kNameWidth, TimelineWidget::kNowWidth + scrollBar);
    card->chart().setWindow(m_timeline->window());
  }
}

}  // namespace gc::console
