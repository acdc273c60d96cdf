#include "ui/shell/main_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QStyle>
#include <QTableView>
#include <QTreeView>
#include <QUndoGroup>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "models/overview/attention_list_model.h"
#include "ui/panes/costs/costs_pane.h"
#include "ui/panes/alerts/alerts_pane.h"
#include "ui/panes/failover/failover_pane.h"
#include "ui/panes/keys/keys_pane.h"
#include "ui/panes/overview/overview_pane.h"
#include "ui/panes/playground/playground_pane.h"
#include "ui/panes/providers/outage_dialog.h"
#include "ui/panes/providers/providers_pane.h"
#include "ui/panes/requests/requests_pane.h"
#include "ui/panes/roi/roi_pane.h"
#include "ui/panes/settings/settings_pane.h"
#include "ui/panes/tenants/tenants_pane.h"
#include "ui/shell/console_models.h"
#include "ui/shell/event_console.h"
#include "ui/shell/nav_list.h"
#include "ui/shell/pane_registry.h"
#include "ui/shell/scope_bar.h"
#include "ui/shell/status_line.h"
#include "ui/shell/table_memory.h"
#include "ui/shell/window_actions.h"
#include "ui/theme/theme.h"
#include "ui/theme/typography.h"
#include "ui/widgets/toast.h"

namespace gc::console {

static constexpr QSize kDefaultSize(1440, 900), kSmallest(1024, 640);

MainWindow::MainWindow(Theme& theme, ConsoleModels& models, QSettings& settings)
    : m_theme(theme),
      m_models(models),
      m_settings(settings),
      m_nav(new NavList(theme)),
      m_scope(new ScopeBar(theme, models)),
      m_status(new StatusLine(theme, models)),
      m_stack(new QStackedWidget),
      m_workspace(new QMainWindow),
      m_console(new EventConsole(models.events)),
      m_undo(new QUndoGroup(this)),
      m_toast(new Toast(m_stack)),
      m_actions(std::make_unique<Actions>()) {
  setWindowTitle(tr("Generic Corp Gateway Console"));
  setMinimumSize(kSmallest);
  auto* sidebar = new QWidget;
  sidebar->setObjectName(QStringLiteral("sidebar"));
  sidebar->setAttribute(Qt::WA_StyledBackground);
  auto* navColumn = new QVBoxLayout(sidebar);
  navColumn->setContentsMargins(0, space::kXs, 0, 0);
  navColumn->addWidget(m_nav);

  auto* body = new QWidget;
  auto* column = new QVBoxLayout(body);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* row = new QHBoxLayout;
  row->setSpacing(0);
  row->addWidget(sidebar);
  // A window within the window: docks lie beside the panes, not beside the navigation.
  m_workspace->setWindowFlags(Qt::Widget);
  m_workspace->setCentralWidget(m_stack);
  m_workspace->addDockWidget(Qt::BottomDockWidgetArea, m_console);
  m_console->hide();
  row->addWidget(m_workspace, 1);
  column->addWidget(m_scope);
  column->addLayout(row, 1);
  column->addWidget(m_status);
  setCentralWidget(body);

  buildMenus();
  connect(m_nav, &NavList::paneChosen, this, [this](const QString& id) {
    if (!currentPane() || currentPane()->id() != id) openPlace({id, {}, {}});
  });
  connect(m_scope, &ScopeBar::paletteRequested, this, &MainWindow::openPalette);
  connect(&models.scope, &Scope::windowChanged, this,
          [this] { m_models.overview.setWindow(m_models.scope.liveWindowS()); });
  connect(&models.capabilities, &Capabilities::changed, this, &MainWindow::updateActions);
  connect(&models.faults, &FaultController::changed, this, &MainWindow::updateActions);
  connect(&models.client, &AdminClient::connectionChanged, this, &MainWindow::updateActions);
  connect(&theme, &Theme::changed, this, &MainWindow::updateActions);
  connect(&m_preferences, &Preferences::changed, this, &MainWindow::applyPreferences);
  for (const auto missing : {&ConnectionSwitch::keyMissing, &ConnectionSwitch::certificateMissing})
    connect(&models.connectionSwitch, missing, this, [this](const QString& id) { settingsPane().edit(id); });
  models.connections.attach(settings);
  followSummaries();
  followChanges();
  applyPreferences();
  applySaved(loadWindowState(settings));
  // The keyboard starts at the window: the first Tab goes to the navigation, and no control looks chosen.
  setFocus();
}

MainWindow::~MainWindow() = default;

void MainWindow::applySaved(const WindowState& state) {
  resize(kDefaultSize);
  if (!state.geometry.isEmpty()) restoreGeometry(state.geometry);
  QList<QRect> screens;
  for (const QScreen* screen : QGuiApplication::screens()) screens << screen->availableGeometry();
  if (!screens.isEmpty() && !isMaximized() && !isFullScreen()) setGeometry(onScreen(geometry(), screens));
  m_nav->setCollapsed(state.sidebarCollapsed);
  if (state.docks.isEmpty() || !m_workspace->restoreState(state.docks)) {
    m_console->setFloating(false);
    m_workspace->addDockWidget(Qt::BottomDockWidgetArea, m_console);
    m_console->hide();
  }
  openPlace({state.pane, state.filter, state.selection});
  if (!currentPane()) openPane(WindowState{}.pane);
  if (currentPane() && currentPane()->hasInspector()) currentPane()->openInspector(state.inspectorOpen);
}

void MainWindow::resetLayout() {
  forgetWindowState(m_settings);
  for (Pane* pane : std::as_const(m_panes)) resetTables(*pane);
  showNormal();
  const QString pane = currentPane() ? currentPane()->id() : QString();
  applySaved(WindowState{});
  if (!pane.isEmpty()) openPane(pane);
}

void MainWindow::closeEvent(QCloseEvent* event) {
  for (Pane* pane : std::as_const(m_panes))
    if (!pane->mayClose()) return event->ignore();
  for (Pane* pane : std::as_const(m_panes)) saveTables(*pane, m_settings);
  WindowState state;
  state.geometry = saveGeometry();
  if (const Pane* pane = currentPane()) {
    state.pane = pane->id();
    state.filter = pane->filter();
    state.selection = pane->selection();
    if (pane->hasInspector()) state.inspectorOpen = pane->isInspectorOpen();
  }
  state.sidebarCollapsed = m_nav->isCollapsed();
  state.docks = m_workspace->saveState();
  saveWindowState(m_settings, state);
  event->accept();
}

/// Esc closes the innermost: dialogs and the palette have had it before.
void MainWindow::keyPressEvent(QKeyEvent* event) {
  Pane* pane = currentPane();
  if (event->key() != Qt::Key_Escape) return QMainWindow::keyPressEvent(event);
  if (pane && pane->hasInspector() && pane->isInspectorOpen()) return pane->openInspector(false);
  m_console->hide();
}

void MainWindow::paintEvent(QPaintEvent* event) {
  QMainWindow::paintEvent(event);
  if (const auto run = std::exchange(m_firstPaint, nullptr)) run();
}

void MainWindow::showFatal(const QString& reason) {
  QMessageBox::critical(this, tr("Generic Corp Gateway Console"), reason);
}

bool MainWindow::offerDemo(const QString& configurationFile) {
  QMessageBox box(this);
  box.setWindowTitle(tr("No configuration yet"));
  box.setText(tr("This gateway has no providers yet."));
  box.setInformativeText(
      tr("Write them into %1 and start again (the README shows how), or look around in the demo: "
         "its providers are simulated and nothing leaves this machine.")
          .arg(configurationFile));
  const QAbstractButton* demo = box.addButton(tr("Start demo"), QMessageBox::AcceptRole);
  box.addButton(tr("Quit"), QMessageBox::RejectRole);
  box.exec();
  return box.clickedButton() == demo;
}

Pane* MainWindow::currentPane() const { return qobject_cast<Pane*>(m_stack->currentWidget()); }

Pane* MainWindow::paneOf(const QString& id) {
  if (Pane* made = m_panes.value(id)) return made;
  Pane* pane = nullptr;
  if (id == QLatin1String("overview")) pane = new OverviewPane(m_theme, m_models);
  if (id == QLatin1String("providers")) pane = new ProvidersPane(m_theme, m_models);
  if (id == QLatin1String("failover")) pane = new FailoverPane(m_theme, m_models);
  if (id == QLatin1String("requests")) pane = new RequestsPane(m_theme, m_models);
  if (id == QLatin1String("costs")) pane = new CostsPane(m_theme, m_models);
  if (id == QLatin1String("roi")) pane = new RoiPane(m_theme, m_models);
  if (id == QLatin1String("tenants")) pane = new TenantsPane(m_theme, m_models);
  if (id == QLatin1String("keys")) pane = new KeysPane(m_theme, m_models);
  if (id == QLatin1String("alerts")) pane = new AlertsPane(m_theme, m_models);
  if (id == QLatin1String("playground")) pane = new PlaygroundPane(m_theme, m_models);
  if (id == QLatin1String("settings")) {
    auto* settings = new SettingsPane(m_theme, m_models, m_preferences, m_settings);
    connect(settings, &SettingsPane::languageChosen, this, &MainWindow::speak);
    pane = settings;
  }
  if (!pane) return nullptr;
  applyDensity(*pane);
  restoreTables(*pane, m_settings);
  connect(pane, &Pane::openRequested, this, &MainWindow::openPlace);
  connect(pane, &Pane::outageRequested, this, &MainWindow::simulateOutage);
  connect(pane, &Pane::restoreRequested, this, &MainWindow::restore);
  connect(pane, &Pane::exportRequested, this, &MainWindow::exportPane);
  m_panes.insert(id, pane);
  m_stack->addWidget(pane);
  return pane;
}

Place MainWindow::here() const {
  const Pane* pane = currentPane();
  return pane ? Place{pane->id(), pane->filter(), pane->selection()} : Place{};
}

void MainWindow::openPane(const QString& id) {
  Pane* known = m_panes.value(id);
  openPlace(known ? Place{id, known->filter(), known->selection()} : Place{id, {}, {}});
}

void MainWindow::openPlace(const Place& place) {
  m_history.amend(here());
  go(place);
  if (currentPane() && currentPane()->id() == place.pane) m_history.visit(place);
  updateActions();
}

void MainWindow::step(const std::optional<Place>& place) {
  if (place) go(*place);
  updateActions();
}

void MainWindow::go(const Place& place) {
  Pane* pane = paneOf(place.pane);
  if (!pane) return;
  Pane* before = currentPane();
  m_stack->setCurrentWidget(pane);
  m_toast->raise();
  m_nav->setCurrentPane(place.pane);
  if (before && before != pane) before->setActive(false);
  pane->setFilter(place.filter);
  pane->setSelection(place.selection);
  pane->setActive(true);
  m_undo->addStack(&pane->steps());
  m_undo->setActiveStack(&pane->steps());
  if (before != pane) buildPaneMenu();
}

/// The shell's own summaries: badges in the navigation and the request rate in the status line. Providers
/// and overview are polled while their panes are hidden too, as both are small.
void MainWindow::followSummaries() {
  connect(&m_models.scope, &Scope::liveChanged, this,
          [this] { m_models.providers.setPaused(!m_models.scope.isLive()); });
  connect(&m_models.providers, &ProviderListModel::changed, this, [this] {
    const int blocked = m_models.providers.countInState(ProviderState::Blocked);
    m_nav->setBadge(QStringLiteral("providers"), blocked ? QString::number(blocked) : QString());
  });
  connect(&m_models.overview, &OverviewModel::changed, this, [this] {
    // The rate of another session is not that of now.
    const bool recalled = m_models.overview.freshness().recalled;
    const auto rate = m_models.overview.snapshot().tiles.requestsPerS;
    m_status->setRequestRate(m_models.format.rate(recalled ? std::nullopt : rate));
    const int attention = m_models.overview.attention()->rowCount();
    m_nav->setBadge(QStringLiteral("overview"), attention ? QString::number(attention) : QString());
  });
  m_models.overview.setWindow(m_models.scope.liveWindowS());
  connect(&m_models.alertRules, &AlertRuleModel::changed, this, [this] {
    const int firing = m_models.alertRules.firingCount();
    m_nav->setBadge(QStringLiteral("alerts"), firing ? QString::number(firing) : QString());
  });
  connect(&m_models.alertNotices, &AlertNotices::notice, this,
          [this](const QString& title, const QString& text) {
            // Who looks at the window sees the badge.
            if (!isActiveWindow()) m_notice.show(title, text);
          });
  m_models.alertRules.setActive(true);
  m_models.providers.setActive(true);
  m_models.overview.setActive(true);
}

/// What was changed is said with the way back; what could not be taken back, with the reason.
void MainWindow::followChanges() {
  ChangeHistory& changes = m_models.changes;
  connect(&changes, &ChangeHistory::added, this,
          [this](const QString& done) { m_toast->say(done, tr("Undo")); });
  connect(&changes, &ChangeHistory::undone, this,
          [this](const QString& text) { m_toast->say(tr("Taken back: %1").arg(text)); });
  connect(&changes, &ChangeHistory::redone, this,
          [this](const QString& text) { m_toast->say(tr("Done again: %1").arg(text)); });
  connect(&changes, &ChangeHistory::failed, this, [this](const QString& text, const AdminError& error) {
    if (currentPane())
      currentPane()->announce(Severity::Error, tr("Nothing was taken back (%1): %2").arg(text, error.text()),
                              error.text());
  });
  connect(m_toast, &Toast::actionTriggered, this, [this] { m_models.changes.steps().undo(); });
}

void MainWindow::simulateOutage(const QString& provider) {
  auto* dialog = new OutageDialog(m_theme, m_models, provider, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

void MainWindow::restore(const QString& provider) {
  if (provider.isEmpty() && m_models.capabilities.demo().allowed)
    m_models.demo.restoreAll();
  else if (provider.isEmpty())
    m_models.faults.restoreAll();
  else
    m_models.faults.restore(provider);
}

void MainWindow::chooseTheme(SchemeChoice choice) {
  m_preferences.setTheme(choice == SchemeChoice::Light  ? QStringLiteral("light")
                         : choice == SchemeChoice::Dark ? QStringLiteral("dark")
                                                        : QStringLiteral("system"));
  applyPreferences();
}

void MainWindow::applyPreferences() {
  const QString theme = m_preferences.theme();
  m_theme.choose(theme == QLatin1String("light")  ? SchemeChoice::Light
                 : theme == QLatin1String("dark") ? SchemeChoice::Dark
                                                  : SchemeChoice::System);
  if (const QString zone = m_preferences.zone(); !zone.isEmpty())
    m_models.zone.setMode(zone == QLatin1String("utc") ? DisplayZone::Mode::Utc : DisplayZone::Mode::Local);
  for (Pane* pane : std::as_const(m_panes)) applyDensity(*pane);
  updateActions();
}

void MainWindow::applyDensity(Pane& pane) const {
  const QString density = m_preferences.density();
  const int height =
      scaled(density == QLatin1String("compact") ? 24 : density == QLatin1String("roomy") ? 36 : 28);
  for (QTableView* table : pane.findChildren<QTableView*>())
    table->verticalHeader()->setDefaultSectionSize(height);
  for (QTreeView* tree : pane.findChildren<QTreeView*>()) {
    tree->setProperty("density", density);
    tree->style()->unpolish(tree);
    tree->style()->polish(tree);
    tree->doItemsLayout();
  }
}

SettingsPane& MainWindow::settingsPane() {
  openPane(QStringLiteral("settings"));
  return *qobject_cast<SettingsPane*>(currentPane());
}

void MainWindow::introduceGateway(const QUrl& url, const QByteArray& adminKey) {
  settingsPane().addConnection(url, adminKey);
}

void MainWindow::cycleRegion(int direction) {
  Pane* pane = currentPane();
  QList<QWidget*> regions{m_nav, pane, pane ? pane->inspectorRegion() : nullptr, m_console, m_scope};
  regions.removeIf([](const QWidget* each) { return !each || !each->isVisible(); });
  // The inspector lies inside its pane: the last region that holds a widget is the innermost.
  const auto regionOf = [&](const QWidget* widget) {
    const auto holds = [widget](const QWidget* each) { return each == widget || each->isAncestorOf(widget); };
    const auto found = std::find_if(regions.rbegin(), regions.rend(), holds);
    return found == regions.rend() ? nullptr : *found;
  };
  const qsizetype at = std::max<qsizetype>(0, regions.indexOf(regionOf(QApplication::focusWidget())));
  QWidget* next = regions[(at + direction + regions.size()) % regions.size()];
  if (next->focusPolicy() != Qt::NoFocus) return next->setFocus(Qt::TabFocusReason);
  for (QWidget* widget : next->findChildren<QWidget*>())
    if (widget->isVisible() && widget->isEnabled() && widget->focusPolicy() & Qt::TabFocus &&
        regionOf(widget) == next)
      return widget->setFocus(Qt::TabFocusReason);
}

}  // namespace gc::console
