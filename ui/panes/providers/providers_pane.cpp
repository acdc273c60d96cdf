#include "ui/panes/providers/providers_pane.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

#include "ui/panes/providers/provider_filter.h"
#include "ui/panes/providers/provider_name_delegate.h"
#include "ui/shell/console_models.h"
#include "ui/theme/state_look.h"
#include "ui/theme/theme.h"
#include "ui/theme/typography.h"
#include "ui/widgets/aligned_header.h"
#include "ui/widgets/card.h"
#include "ui/widgets/sparkline.h"
#include "ui/widgets/state_badge.h"
#include "ui/widgets/table_setup.h"

namespace gc::console {

static const QString kProblems = QStringLiteral("problems");

ProvidersPane::ProvidersPane(const Theme& theme, ConsoleModels& models)
    : Pane(theme, models, QStringLiteral("providers"), tr("Provider health")),
      m_proxy(new ProviderFilter(this)),
      m_tree(new QTreeView),
      m_show(new QComboBox),
      m_outage(new QPushButton(tr("Simulate outage…"))),
      m_restore(new QPushButton(tr("Restore"))),
      m_detailTitle(new QLabel),
      m_detail(new QLabel) {
  m_show->addItem(tr("All states"), QString());
  m_show->addItem(tr("Not healthy only"), kProblems);
  m_show->setAccessibleName(tr("Which states to show"));
  m_outage->setAccessibleName(tr("Simulate outage"));
  m_restore->setAccessibleName(tr("Restore the selected provider"));
  for (QWidget* widget : std::initializer_list<QWidget*>{m_show, m_outage, m_restore})
    header()->addWidget(widget);
  buildTree();

  m_detail->setWordWrap(true);
  m_detail->setTextFormat(Qt::RichText);
  m_detail->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  auto* scroll = new QScrollArea;
  scroll->setWidget(m_detail);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setAccessibleName(tr("Breakers of the selected provider"));
  scroll->viewport()->setAutoFillBackground(false);
  m_detail->setAutoFillBackground(false);
  auto* detail = new QWidget;
  auto* detailColumn = new QVBoxLayout(detail);
  detailColumn->setContentsMargins(0, 0, 0, 0);
  m_detailTitle->setProperty("muted", true);
  detailColumn->addWidget(m_detailTitle);
  detailColumn->addWidget(scroll, 1);

  auto* splitter = new QSplitter(Qt::Vertical);
  splitter->addWidget(new Card(tr("Providers and their breakers"), m_tree));
  splitter->addWidget(new Card(tr("Circuit breakers"), detail));
  splitter->setHandleWidth(8);
  splitter->setChildrenCollapsible(false);
  splitter->setStretchFactor(0, 1);
  splitter->setStretchFactor(1, 1);
  auto* column = new QVBoxLayout(content());
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(splitter);

  connect(m_show, &QComboBox::currentIndexChanged, this,
          [this] { setFilter(m_show->currentData().toString()); });
  connect(m_outage, &QPushButton::clicked, this, [this] { Q_EMIT outageRequested(selection()); });
  connect(m_restore, &QPushButton::clicked, this, [this] { Q_EMIT restoreRequested(selection()); });
  connect(&models.providers, &ProviderListModel::changed, this, &ProvidersPane::present);
  connect(&models.providers, &ProviderListModel::freshnessChanged, this, &ProvidersPane::present);
  connect(&models.faults, &FaultController::changed, this, &ProvidersPane::presentActions);
  connect(&models.capabilities, &Capabilities::changed, this, &ProvidersPane::presentActions);
  connect(&models.client, &AdminClient::tick, this, [this] {
    if (isVisible()) presentDetail();
  });
  connect(&models.scope, &Scope::tenantChanged, this, &ProvidersPane::present);
  connect(&theme, &Theme::changed, this, &ProvidersPane::presentDetail);
  empty()->setText(
      {QStringLiteral("hdd-network"), tr("No providers: add one to the configuration file."), {}, {}});
  present();
}

void ProvidersPane::buildTree() {
  m_proxy->setSourceModel(&models().providers);
  setUpTree(*m_tree, tr("Providers"));
  m_tree->setObjectName(QStringLiteral("providers"));
  m_tree->setModel(m_proxy);
  m_tree->setSortingEnabled(true);
  m_tree->header()->setSortIndicator(-1, Qt::AscendingOrder);
  m_tree->setItemDelegateForColumn(ProviderListModel::Provider, new ProviderNameDelegate(theme(), this));
  m_tree->setItemDelegateForColumn(
      ProviderListModel::State,
      new StateBadgeDelegate(theme(), {ProviderListModel::StateRole, ProviderListModel::ForcedRole}, this));
  m_tree->setItemDelegateForColumn(ProviderListModel::Sparkline,
                                   new SparklineDelegate(theme(), ProviderListModel::SparklineRole, this));
  const std::pair<int, int> widths[] = {
      {ProviderListModel::Provider, 232},    {ProviderListModel::State, 182},
      {ProviderListModel::ErrorPercent, 92}, {ProviderListModel::LatencyP50, 76},
      {ProviderListModel::LatencyP95, 76},   {ProviderListModel::TtftP50, 92},
      {ProviderListModel::InFlight, 76},     {ProviderListModel::Limit, 120},
      {ProviderListModel::Share, 72},        {ProviderListModel::Sparkline, 130},
      {ProviderListModel::Age, 64}};
  const auto& titles = *qobject_cast<AlignedHeader*>(m_tree->header());
  for (const auto& [column, width] : widths)
    m_tree->setColumnWidth(column, std::max(width, titles.titleWidth(column)));
  m_tree->header()->setSectionResizeMode(ProviderListModel::Sparkline, QHeaderView::Stretch);
  m_tree->header()->setMinimumSectionSize(56);
  connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
    presentDetail();
    presentActions();
  });
}

void ProvidersPane::setActive(bool active) {
  if (active) models().providers.refresh();
}

void ProvidersPane::refresh() { models().providers.refresh(); }

bool ProvidersPane::isReady() const { return models().providers.freshness().hasData; }

void ProvidersPane::setFilter(const QString& filter) {
  const bool problems = filter == kProblems || filter.startsWith(QLatin1String("state"));
  m_show->setCurrentIndex(problems ? 1 : 0);
  m_proxy->setProblemsOnly(problems);
  if (!filter.isEmpty() && !problems) setSelection(filter.section(QLatin1Char(':'), -1));
  present();
}

QString ProvidersPane::filter() const { return m_proxy->problemsOnly() ? kProblems : QString(); }

void ProvidersPane::setSelection(const QString& provider) {
  const QModelIndex index = m_proxy->mapFromSource(models().providers.indexOf(provider));
  if (index.isValid()) m_tree->setCurrentIndex(index);
}

QString ProvidersPane::selection() const {
  return m_tree->currentIndex().data(ProviderListModel::ProviderIdRole).toString();
}

void ProvidersPane::focusFilter() { m_show->setFocus(); }

QString ProvidersPane::exportName() const { return QStringLiteral("providers.csv"); }
const QAbstractItemView* ProvidersPane::exportTable() const { return m_tree; }

QString ProvidersPane::detailText() const { return m_detail->text(); }

void ProvidersPane::present() {
  ProviderListModel& model = models().providers;
  if (!m_tree->currentIndex().isValid() && m_proxy->rowCount() > 0) {
    m_tree->setCurrentIndex(m_proxy->index(0, 0));
    // The sick one is what somebody comes here for.
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
      const QModelIndex index = m_proxy->index(row, 0);
      if (index.data(ProviderListModel::StateRole).toInt() == int(ProviderState::Blocked)) {
        m_tree->setCurrentIndex(index);
        break;
      }
    }
  }
  const int blocked = model.countInState(ProviderState::Blocked);
  m_tree->setAccessibleName(tr("Providers, table, %n row(s)", nullptr, model.rowCount()) +
                            (blocked ? tr(", %n blocked", nullptr, blocked) : QString()));
  setNote(!models().scope.isLive()              ? tr("paused (F8): the figures stand still")
          : models().scope.tenant().isEmpty() ? QString()
                                              : tr("all tenants: providers are shared"));
  applyFreshness(model.freshness());
  showEmpty(model.freshness().hasData && model.rowCount() == 0);
  presentDetail();
  presentActions();
}

void ProvidersPane::presentDetail() {
  const QModelIndex provider = models().providers.indexOf(selection());
  if (!provider.isValid()) {
    m_detailTitle->setText(tr("Select a provider to see its breakers."));
    m_detail->clear();
    return;
  }
  const Tokens& t = theme().tokens();
  m_detailTitle->setText(provider.data(Qt::DisplayRole).toString());
  QString html;
  for (int row = 0; row < models().providers.rowCount(provider); ++row) {
    const QModelIndex target = models().providers.index(row, 0, provider);
    const auto state = ProviderState(target.data(ProviderListModel::StateRole).toInt());
    const QString words = target.siblingAtColumn(ProviderListModel::State).data().toString();
    html += QStringLiteral(
                "<p style='margin:0 0 10px 0'><b>%1</b> &nbsp;<span style='color:%2'>%3</span><br>"
                "<span style='color:%4'>%5</span><br><span style='color:%6'>%7</span></p>")
                .arg(target.data(ProviderListModel::ModelRole).toString().toHtmlEscaped(),
                     stateColors(t, state).text.name(), words.toHtmlEscaped(), t.textSecondary.name(),
                     target.data(ProviderListModel::DetailRole).toString().toHtmlEscaped(),
                     t.textMuted.name(), target.data(Qt::ToolTipRole).toString().toHtmlEscaped());
  }
  if (html != m_detail->text()) m_detail->setText(html);
}

void ProvidersPane::presentActions() {
  const Permission faults = models().capabilities.injectFaults();
  const QModelIndex provider = models().providers.indexOf(selection());
  const bool simulated = provider.data(ProviderListModel::SimulatedRole).toBool();
  const bool broken = models().faults.activeProviders().contains(selection());
  m_outage->setEnabled(faults.allowed && simulated);
  m_outage->setToolTip(!faults.allowed ? faults.reason
                       : !simulated    ? tr("Only a simulated provider can be made to fail.")
                                       : tr("Make this provider fail (Ctrl+Shift+O)"));
  m_restore->setEnabled(faults.allowed && broken);
  m_restore->setToolTip(!faults.allowed ? faults.reason
                        : !broken       ? tr("No outage is simulated for this provider.")
                                        : tr("End the simulated outage"));
}

}  // namespace gc::console
