#include "ui/panes/costs/costs_pane.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include "models/costs/cost_calendar.h"
#include "models/costs/cost_csv.h"
#include "models/costs/cost_savings_model.h"
#include "models/costs/cost_table_model.h"
#include "models/costs/cost_text.h"
#include "ui/panes/costs/billing_dialog.h"
#include "ui/panes/costs/cost_chart_card.h"
#include "ui/panes/costs/cost_figure.h"
#include "ui/panes/costs/cost_tiles.h"
#include "ui/panes/costs/price_dialog.h"
#include "ui/panes/costs/reconcile_view.h"
#include "ui/shell/console_models.h"
#include "ui/shell/scope_bar.h"
#include "ui/theme/theme.h"
#include "ui/widgets/aligned_header.h"
#include "ui/widgets/table_setup.h"
#include "ui/widgets/title_label.h"

namespace gc::console {

static constexpr int kSortArrow = 26;

CostsPane::CostsPane(const Theme& theme, ConsoleModels& models)
    : Pane(theme, models, QStringLiteral("costs"), tr("Costs")),
      m_groupBy(new QComboBox),
      m_step(new QComboBox),
      m_zoneLabel(new QLabel),
      m_unpriced(new TitleLabel),
      m_footer(new QLabel),
      m_brushed(new QToolButton),
      m_chart(new CostChartCard(theme, models.zone)),
      m_rows(new CostTableModel(this)),
      m_sorted(new QSortFilterProxyModel(this)),
      m_table(new QTableView),
      m_savings(new CostSavingsModel(this)),
      m_reconcile(new ReconcileView(models)),
      m_billing(new BillingFiles(models, this)),
      m_tabs(new QTabWidget) {
  auto* column = new QVBoxLayout(content());
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(space::kS);
  buildActions();
  column->addLayout(buildTiles());
  column->addLayout(buildControls());
  column->addWidget(m_chart, 1);
  column->addWidget(m_tabs, 1);
  m_tabs->setAccessibleName(tr("Figures"));
  m_tabs->tabBar()->setAccessibleName(tr("Figures"));
  m_tabs->setDocumentMode(true);
  m_tabs->addTab(buildTable(), tr("Groups"));
  m_tabs->addTab(buildSavings(), tr("Savings"));
  m_tabs->addTab(m_reconcile, tr("Reconcile"));
  empty()->setText({QStringLiteral("coin"), tr("Nothing was spent in this range."), {}, {}});
  connect(m_chart, &CostChartCard::seriesToggled, this, [this](const QString& key, bool visible) {
    if (visible)
      m_hidden.remove(key);
    else
      m_hidden.insert(key);
    present();
  });
  connect(&m_chart->chart(), &CostChartWidget::brushed, this, &CostsPane::brush);
  connect(&m_chart->chart(), &CostChartWidget::brushCleared, this, [this] { brush(std::nullopt); });
  connect(&m_chart->chart(), &CostChartWidget::activated, this, &CostsPane::openColumn);
  connect(m_billing, &BillingFiles::saved, this,
          [this](const QString& path) { announce(Severity::Success, tr("Saved as %1").arg(path)); });
  connect(m_billing, &BillingFiles::failed, this,
          [this](const QString& reason) { announce(Severity::Error, reason, reason); });
  CostModel& model = models.costs;
  connect(&model, &CostModel::changed, this, &CostsPane::take);
  connect(&models.scope, &Scope::liveChanged, this, &CostsPane::take);
  connect(&model, &CostModel::freshnessChanged, this, &CostsPane::present);
  connect(&models.scope, &Scope::tenantChanged, this, [this] {
    m_brush.reset();
    Pane::models().costs.setTenant(Pane::models().scope.tenant());
  });
  connect(&models.scope, &Scope::windowChanged, this, [this] {
    m_brush.reset();
    Pane::models().costs.setWindowS(Pane::models().scope.windowS());
  });
  connect(&models.zone, &DisplayZone::changed, this, [this] { m_brush.reset(); });
  model.setTenant(models.scope.tenant());
  model.setWindowS(models.scope.windowS());
  take();
}

void CostsPane::buildActions() {
  QAction* price = action(tr("Set &price…"), {}, [this] { setPrice(); });
  QList<QAction*> files;
  for (const auto& [text, suffix] : {std::pair{tr("Picture as P&NG…"), QStringLiteral("png")},
                                     std::pair{tr("Picture as &SVG…"), QStringLiteral("svg")},
                                     std::pair{tr("Picture and table as P&DF…"), QStringLiteral("pdf")}})
    files << action(text, {}, [this, suffix] { exportAs(suffix); });
  files << action(tr("Figures as &CSV…"), {}, [this] { Q_EMIT exportRequested(); });
  files << action(tr("&Invoice or SLA report…"), {}, [this] { saveReport(); });
  action(tr("&Reconcile an invoice"), {}, [this] { m_tabs->setCurrentWidget(m_reconcile); });
  auto* setting = new QPushButton(tr("Set price…"));
  connect(setting, &QPushButton::clicked, price, &QAction::trigger);
  auto* exporting = new QPushButton(tr("Export"));
  auto* choice = new QMenu(exporting);
  choice->addActions(files);
  exporting->setMenu(choice);
  for (QPushButton* button : {setting, exporting}) {
    button->setAccessibleName(button->text());
    header()->addWidget(button);
  }
}

QLayout* CostsPane::buildTiles() {
  auto* row = new QHBoxLayout;
  row->setSpacing(space::kM);
  for (int i = 0; i < kCostTiles; ++i) {
    auto* tile = new KpiTile(theme());
    m_tiles << tile;
    row->addWidget(tile);
    connect(tile, &KpiTile::clicked, this, [this, i] {
      if (CostTile(i) == CostTile::Saved) return m_tabs->setCurrentIndex(1);
      m_step->setCurrentIndex(int(CostStep::Day));
      models().costs.setStep(CostStep::Day);
    });
  }
  return row;
}

QWidget* CostsPane::buildSavings() {
  auto* table = new QTableView;
  setUpTable(*table, tr("Savings, part by part"));
  table->setModel(m_savings);
  const auto& titles = *qobject_cast<AlignedHeader*>(table->horizontalHeader());
  for (int column = 0; column < CostSavingsModel::ColumnCount; ++column)
    table->setColumnWidth(column, std::max(column == 0 ? 300 : 160, titles.titleWidth(column)));
  return table;
}

QLayout* CostsPane::buildControls() {
  auto* row = new QHBoxLayout;
  row->setSpacing(space::kS);
  const auto labelled = [row](const QString& text, QComboBox* box) {
    auto* label = new QLabel(text);
    label->setBuddy(box);
    row->addWidget(label);
    row->addWidget(box);
  };
  m_groupBy->setAccessibleName(tr("Group by"));
  for (const CostGroupBy groupBy : kCostGroupings) m_groupBy->addItem(title(groupBy), wireName(groupBy));
  m_step->setAccessibleName(tr("Step"));
  for (const CostStep step : kCostSteps) m_step->addItem(title(step));
  m_groupBy->setCurrentIndex(int(models().costs.groupBy()));
  m_step->setCurrentIndex(int(models().costs.step()));
  labelled(tr("Group &by"), m_groupBy);
  labelled(tr("&Step"), m_step);
  m_zoneLabel->setProperty("muted", true);
  m_brushed->setText(tr("Brushed range ×"));
  m_brushed->setAccessibleName(tr("Show the whole range again"));
  m_brushed->setFocusPolicy(Qt::StrongFocus);
  row->addWidget(m_zoneLabel);
  row->addWidget(m_brushed);
  row->addStretch();
  row->addWidget(m_unpriced, 1);
  connect(m_groupBy, &QComboBox::activated, this, [this](int index) {
    m_hidden.clear();
    models().costs.setGroupBy(kCostGroupings[index]);
  });
  connect(m_step, &QComboBox::activated, this, [this](int index) {
    m_brush.reset();
    models().costs.setStep(kCostSteps[index]);
  });
  connect(m_brushed, &QToolButton::clicked, this, [this] { brush(std::nullopt); });
  return row;
}

QWidget* CostsPane::buildTable() {
  setUpTable(*m_table, tr("Cost by group"));
  m_sorted->setSourceModel(m_rows);
  m_sorted->setSortRole(CostTableModel::SortRole);
  m_table->setModel(m_sorted);
  m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
  m_table->setSortingEnabled(true);
  m_table->sortByColumn(CostTableModel::Cost, Qt::DescendingOrder);
  m_table->horizontalHeader()->setSectionsMovable(true);
  m_table->horizontalHeader()->setFirstSectionMovable(false);
  const auto& titles = *qobject_cast<AlignedHeader*>(m_table->horizontalHeader());
  for (int column = 0; column < CostTableModel::ColumnCount; ++column)
    m_table->setColumnWidth(column, std::max(column == 0 ? 120 : 72, titles.titleWidth(column) + kSortArrow));
  connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
    openRequests(index.data(CostTableModel::FilterRole).toString(), shownRange());
  });
  m_footer->setProperty("muted", true);
  auto* card = new QFrame;
  card->setObjectName(QStringLiteral("card"));
  auto* column = new QVBoxLayout(card);
  column->setContentsMargins(1, 1, 1, 6);
  column->addWidget(m_table, 1);
  m_footer->setContentsMargins(12, 0, 12, 0);
  column->addWidget(m_footer);
  return card;
}

void CostsPane::setActive(bool active) { models().costs.setActive(active); }

void CostsPane::refresh() { models().costs.refresh(); }

bool CostsPane::isReady() const { return models().costs.freshness().hasData && models().costs.isSettled(); }

void CostsPane::setFilter(const QString& groupBy) {
  const int index = m_groupBy->findData(groupBy);
  if (index < 0 || index == m_groupBy->currentIndex()) return;
  m_groupBy->setCurrentIndex(index);
  Q_EMIT m_groupBy->activated(index);
}

QString CostsPane::filter() const { return m_groupBy->currentData().toString(); }

void CostsPane::focusFilter() { m_groupBy->setFocus(Qt::ShortcutFocusReason); }

QString CostsPane::exportName() const { return QStringLiteral("costs-by-%1.csv").arg(filter()); }

QString CostsPane::exportText() const {
  const TimeRange range = shownRange();
  const QStringList head{rangeText(range), models().zone.label(fromMicros(range.toUs - 1)),
                         connectionName(models())};
  return QStringLiteral("# %1\n").arg(head.join(QStringLiteral(", "))) +
         costCsv(shownReport(), models().zone.timeZone());
}

QString CostsPane::footerText() const { return m_footer->text(); }

TimeRange CostsPane::shownRange() const {
  return m_brush.value_or(TimeRange{m_report.fromUs, m_report.toUs});
}

QString CostsPane::rangeText(const TimeRange& range) const {
  const QTimeZone zone = models().zone.timeZone();
  const CostStep step = m_report.step;
  const QString from = stepLabel(step, range.fromUs, zone, true);
  const QString to = stepLabel(step, std::max(range.fromUs, range.toUs - 1), zone, true);
  return from == to ? from : tr("%1 to %2").arg(from, to);
}

void CostsPane::brush(std::optional<TimeRange> range) {
  m_brush = range;
  present();
}

void CostsPane::openColumn(int column, int series) {
  const CostChart& chart = m_chart->chart().chart();
  const TimeRange range{chart.columns[column].fromUs, chart.columns[column].toUs};
  const CostSeries* one = series < 0 ? nullptr : &chart.series[series];
  openRequests(one && !one->isOther() ? requestFilter(chart.groupBy, one->groups.first()) : QString(), range);
}

void CostsPane::openRequests(const QString& filter, const TimeRange& range) {
  models().requests.setTimeRange(std::pair(range.fromUs, range.toUs));
  Q_EMIT openRequested({QStringLiteral("requests"), filter, {}});
}

/// Paused, only the answer to another question takes the place of what is shown.
void CostsPane::take() {
  const CostReport& news = models().costs.report();
  const bool same = news.groupBy == m_report.groupBy && news.step == m_report.step &&
                    news.timeZone == m_report.timeZone && news.fromUs == m_report.fromUs;
  if (models().scope.isLive() || !same) m_report = news;
  present();
}

CostReport CostsPane::shownReport() const {
  return m_brush ? m_report.within(m_brush->fromUs, m_brush->toUs) : m_report;
}

CostChart CostsPane::chartOf(const CostReport& report) const {
  return costChart(report, {.zone = models().zone.timeZone(),
                            .forecast = models().costs.forecast(),
                            .monthlyBudget = models().costs.budget(),
                            .hidden = m_hidden,
                            .otherTitle = tr("Other")});
}

CostFigure CostsPane::figure() const {
  const CostReport report = shownReport();
  const TimeRange range = shownRange();
  return {.title = tr("Cost in USD by %1 and %2").arg(title(report.groupBy), title(report.step)),
          .range = rangeText(range),
          .zoneLabel = models().zone.label(fromMicros(range.toUs - 1)),
          .connection = connectionName(models()),
          .date = models().zone.dateTime(models().client.gatewayNow()),
          .mark = simulationMark(models()),
          .chart = chartOf(report),
          .zone = models().zone.timeZone()};
}

void CostsPane::exportAs(const QString& suffix) {
  const QString path = QFileDialog::getSaveFileName(
      this, tr("Export"), QStringLiteral("costs-by-%1.%2").arg(filter(), suffix));
  if (!path.isEmpty()) exportTo(path);
}

bool CostsPane::exportTo(const QString& path) {
  const QString error = writeCostFigure(path, figure(), shownReport());
  if (error.isEmpty())
    announce(Severity::Success, tr("Saved as %1").arg(path));
  else
    announce(Severity::Error, error, error);
  return error.isEmpty();
}

void CostsPane::setPrice() {
  auto* dialog = new PriceDialog(theme(), models(), this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &PriceDialog::priceSet, this, [this](const QString& text) {
    announce(Severity::Success, text);
    models().costs.refresh();
  });
  dialog->open();
}

void CostsPane::saveReport() {
  auto* dialog = new BillingDialog(models(), this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QDialog::accepted, this, [this, dialog] {
    const BillingWish wish = dialog->wish();
    const QString path = QFileDialog::getSaveFileName(this, tr("Save report"), wish.fileName());
    if (!path.isEmpty()) m_billing->save(wish, path);
  });
  dialog->open();
}

void CostsPane::presentTable(const CostReport& shown) {
  QHash<QString, QString> notes;
  if (shown.groupBy == CostGroupBy::Model)
    for (const CostGroup& group : shown.groups)
      notes.insert(group.group, models().costs.prices().note(group.group));
  m_rows->setNotes(notes);
  m_rows->setReport(shown, m_brush ? std::nullopt : models().costs.before());
  m_savings->setSums(shown.total);
  QStringList footer{tr("%n group(s)", nullptr, int(shown.groups.size())), rangeText(shownRange()),
                     tr("together %1 USD, %2 requests")
                         .arg(m_rows->sum().exact(), models().format.count(shown.total.requests))};
  if (m_rows->sum() != shown.total.cost)
    footer << tr("%1 USD in all: a request counts with each of its tags").arg(shown.total.cost.exact());
  m_footer->setText(footer.join(QStringLiteral(" · ")));
}

void CostsPane::present() {
  const CostModel& model = models().costs;
  const Freshness freshness = model.freshness();
  const CostReport& report = m_report;
  const bool standsStill = !models().scope.isLive() && freshness.hasData;
  setNote(standsStill ? tr("paused (F8): the figures stand still") : QString());
  const QString zone = models().zone.label(fromMicros(std::max(report.fromUs, report.toUs - 1)));
  m_chart->chart().setBrush(m_brush);
  m_chart->setChart(chartOf(report), tr("Cost in USD by %1 and %2, %3 (%4)")
                                         .arg(title(report.groupBy), title(report.step),
                                              rangeText({report.fromUs, report.toUs}), zone));
  const CostReport shown = shownReport();
  presentTable(shown);
  const QVector<KpiReading> readings = costTiles(model, shown.total, models().zone.timeZone());
  for (int i = 0; i < kCostTiles; ++i) m_tiles[i]->setReading(readings[i]);
  m_zoneLabel->setText(tr("in %1").arg(zone));
  m_brushed->setVisible(m_brush.has_value());
  m_unpriced->setText(tr("⚠ %n request(s) unpriced", nullptr, int(report.total.unpriced)));
  m_unpriced->setVisible(report.total.unpriced > 0);
  applyFreshness(freshness);
  showEmpty(report.toUs > 0 && report.total.requests == 0);
}

}  // namespace gc::console
