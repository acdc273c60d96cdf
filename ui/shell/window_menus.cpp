// The menus of MainWindow: every action of the console is in one of them.
#include <QActionGroup>
#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QStyle>
#include <QUndoGroup>

#include "ui/panes/demo/demo_guide.h"
#include "ui/shell/console_models.h"
#include "ui/shell/demo_menu.h"
#include "ui/shell/event_console.h"
#include "ui/shell/language.h"
#include "ui/shell/nav_list.h"
#include "ui/shell/pane_registry.h"
#include "ui/shell/presenter.h"
#include "ui/shell/scope_bar.h"
#include "ui/shell/window_actions.h"
#include "ui/theme/theme.h"

namespace gc::console {

QAction* MainWindow::add(QMenu& menu, const QString& text, const QKeySequence& keys,
                         std::function<void()> run, const QString& icon) {
  auto* action = new QAction(text, this);
  action->setShortcut(keys);
  action->setProperty("iconName", icon);
  connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
  menu.addAction(action);
  menu.setToolTipsVisible(true);
  return action;
}

void MainWindow::buildMenus() {
  buildFileMenu();
  buildViewMenu();
  buildGoMenu();
  buildProviderMenu();
  buildDemoMenu();
  m_actions->ofPane = menuBar()->addMenu(QString());
  m_actions->ofPane->setToolTipsVisible(true);
  m_actions->ofPane->menuAction()->setVisible(false);
  buildHelpMenu();
}

/// The menu of the pane that is open: its actions are the pane's own and live as long as it does.
void MainWindow::buildPaneMenu() {
  QMenu& menu = *m_actions->ofPane;
  menu.clear();
  const Pane* pane = currentPane();
  const QList<QAction*> actions = pane ? pane->menuActions() : QList<QAction*>();
  menu.addActions(actions);
  if (pane) menu.setTitle(pane->accessibleName());
  menu.menuAction()->setVisible(!actions.isEmpty());
}

void MainWindow::buildFileMenu() {
  QMenu& menu = *menuBar()->addMenu(tr("&File"));
  add(menu, tr("&Open ledger file…"), {}, [this] { openLedger(); });
  m_actions->exportPane = add(menu, tr("&Export…"), Qt::CTRL | Qt::Key_E, [this] { exportPane(); });
  menu.addSeparator();
  add(menu, tr("&Quit"), QKeySequence::Quit, [this] { close(); })->setMenuRole(QAction::QuitRole);
  QMenu& edit = *menuBar()->addMenu(tr("&Edit"));
  edit.addAction(m_undo->createUndoAction(this, tr("&Undo")));
  edit.addAction(m_undo->createRedoAction(this, tr("&Redo")));
  edit.actions()[0]->setShortcut(Qt::CTRL | Qt::Key_Z);
  edit.actions()[1]->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_Z);
  edit.addSeparator();
  buildCopyMenu(edit);
  add(edit, tr("&Find in pane"), QKeySequence::Find, [this] {
    if (currentPane()) currentPane()->focusFilter();
  });
}

void MainWindow::buildViewMenu() {
  QMenu& menu = *menuBar()->addMenu(tr("&View"));
  for (const PaneInfo& info : paneInfos()) {
    const QKeySequence keys = info.digit ? QKeySequence(Qt::CTRL | Qt::Key(int(Qt::Key_0) + info.digit))
                              : info.id == QLatin1String("settings") ? QKeySequence(Qt::CTRL | Qt::Key_Comma)
                                                                     : QKeySequence();
    QAction* action = add(
        menu, QString(info.title).replace(QLatin1Char('&'), QLatin1String("&&")), keys,
        [this, id = info.id] { openPane(id); }, info.icon);
    action->setData(info.id);
    action->setEnabled(info.reason.isEmpty());
    action->setToolTip(info.reason);
  }
  menu.addSeparator();
  add(menu, tr("&Sidebar"), Qt::Key_F9, [this] { m_nav->setCollapsed(!m_nav->isCollapsed()); });
  m_actions->inspector = add(menu, tr("&Inspector"), Qt::CTRL | Qt::Key_I, [this] {
    if (Pane* pane = currentPane()) pane->openInspector(!pane->isInspectorOpen());
  });
  add(menu, tr("E&vent console"), Qt::CTRL | Qt::Key_J,
      [this] { m_console->setVisible(!m_console->isVisible()); });
  menu.addSeparator();
  QMenu& theme = *menu.addMenu(tr("&Theme"));
  auto* group = new QActionGroup(this);
  const auto choice = [&](const QString& text, SchemeChoice scheme) {
    QAction* action = add(theme, text, {}, [this, scheme] { chooseTheme(scheme); });
    action->setCheckable(true);
    group->addAction(action);
    return action;
  };
  m_actions->themeSystem = choice(tr("As the &system"), SchemeChoice::System);
  m_actions->themeLight = choice(tr("&Light"), SchemeChoice::Light);
  m_actions->themeDark = choice(tr("&Dark"), SchemeChoice::Dark);
  buildLanguageMenu(menu);
  add(menu, tr("&UTC or local time"), Qt::CTRL | Qt::Key_U, [this] {
    m_preferences.setZone(m_models.zone.mode() == DisplayZone::Mode::Utc ? QStringLiteral("local")
                                                                         : QStringLiteral("utc"));
  });
  add(menu, tr("Time &range"), Qt::CTRL | Qt::Key_T, [this] { m_scope->openTimeRange(); });
  m_actions->live =
      add(menu, tr("&Live"), Qt::Key_F8, [this] { m_models.scope.setLive(!m_models.scope.isLive()); });
  m_actions->live->setCheckable(true);
  m_actions->live->setChecked(true);
  connect(&m_models.scope, &Scope::liveChanged, this,
          [this] { m_actions->live->setChecked(m_models.scope.isLive()); });
  add(menu, tr("Re&fresh"), Qt::Key_F5, [this] {
    if (currentPane()) currentPane()->refresh();
  });
  menu.addSeparator();
  buildZoomMenu(menu);
  m_actions->presenter = add(menu, tr("&Presenter mode"), Qt::Key_F12, [] {});
  m_actions->presenter->setCheckable(true);
  add(menu, tr("Full s&creen"), Qt::Key_F11,
      [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
  add(menu, tr("Reset l&ayout"), {}, [this] { resetLayout(); });
}

void MainWindow::buildLanguageMenu(QMenu& view) {
  QMenu& menu = *view.addMenu(tr("La&nguage"));
  auto* group = new QActionGroup(this);
  QList<Language> choices = languages();
  choices.prepend({QString(), tr("As the &system")});
  for (const Language& language : choices) {
    QAction* action = add(menu, language.name, {}, [this, code = language.code] { speak(code); });
    action->setCheckable(true);
    action->setData(language.code);
    action->setChecked(language.code == chosenLanguage(m_settings));
    action->setEnabled(canWrite(language.code));
    action->setToolTip(action->isEnabled() ? tr("Takes effect with the next start")
                                           : tr("No font on this machine can write this language"));
    group->addAction(action);
  }
}

/// Zoom scales everything, painted figures too, which Qt does when the console starts.
void MainWindow::buildZoomMenu(QMenu& view) {
  QMenu& menu = *view.addMenu(tr("&Zoom"));
  add(menu, tr("&Larger"), Qt::CTRL | Qt::Key_Equal, [this] { zoomBy(1); })
      ->setShortcuts({Qt::CTRL | Qt::Key_Equal, Qt::CTRL | Qt::Key_Plus});
  add(menu, tr("&Smaller"), Qt::CTRL | Qt::Key_Minus, [this] { zoomBy(-1); });
  add(menu, tr("As &designed (100 %)"), Qt::CTRL | Qt::Key_0, [this] { zoomBy(0); });
}

void MainWindow::zoomBy(int steps) {
  m_preferences.setZoomPercent(steps == 0 ? 100 : m_preferences.zoomPercent() + steps * 10);
  if (currentPane())
    currentPane()->announce(Severity::Info, tr("Zoom %1 %: from the next start of the console.")
                                                .arg(m_preferences.zoomPercent()));
}

void MainWindow::speak(const QString& language) {
  chooseLanguage(m_settings, language);
  if (currentPane())
    currentPane()->announce(Severity::Info, tr("The language changes with the next start of the console."));
}

void MainWindow::buildGoMenu() {
  QMenu& menu = *menuBar()->addMenu(tr("&Go"));
  m_actions->back = add(
      menu, tr("&Back"), Qt::ALT | Qt::Key_Left,
      [this] {
        m_history.amend(here());
        step(m_history.back());
      },
      QStringLiteral("arrow-left"));
  m_actions->forward = add(
      menu, tr("&Forward"), Qt::ALT | Qt::Key_Right,
      [this] {
        m_history.amend(here());
        step(m_history.forward());
      },
      QStringLiteral("arrow-right"));
  menu.addSeparator();
  add(
      menu, tr("&Command palette…"), Qt::CTRL | Qt::Key_K, [this] { openPalette(); },
      QStringLiteral("search"))
      ->setShortcuts({Qt::CTRL | Qt::Key_K, Qt::CTRL | Qt::SHIFT | Qt::Key_P});
  menu.addSeparator();
  add(menu, tr("&Next region"), Qt::Key_F6, [this] { cycleRegion(1); });
  add(menu, tr("&Previous region"), Qt::SHIFT | Qt::Key_F6, [this] { cycleRegion(-1); });
}

void MainWindow::buildProviderMenu() {
  QMenu& menu = *menuBar()->addMenu(tr("&Provider"));
  m_actions->outage = add(
      menu, tr("&Simulate outage…"), Qt::CTRL | Qt::SHIFT | Qt::Key_O,
      [this] {
        const Pane* pane = currentPane();
        const bool chosen =
            pane && (pane->id() == QLatin1String("providers") || pane->id() == QLatin1String("failover"));
        simulateOutage(chosen ? pane->selection() : QString());
      },
      QStringLiteral("lightning-charge"));
  m_actions->restoreAll = add(
      menu, tr("&Restore all"), Qt::CTRL | Qt::SHIFT | Qt::Key_R, [this] { restore({}); },
      QStringLiteral("arrow-counterclockwise"));
}

void MainWindow::buildDemoMenu() {
  m_demo = new DemoMenu(m_theme, m_models, *this, *m_workspace, m_actions->restoreAll);
  connect(m_demo, &DemoMenu::paneWanted, this, &MainWindow::openPane);
  connect(m_demo, &DemoMenu::told, this, [this](Severity severity, const QString& text) {
    if (currentPane()) currentPane()->announce(severity, text);
  });
  m_presenter = new Presenter(m_theme, m_models, *m_nav, m_demo->guide(), *this);
  connect(m_presenter, &Presenter::changed, this, &MainWindow::applyPreferences);
  connect(m_actions->presenter, &QAction::triggered, m_presenter, &Presenter::toggle);
  m_demo->menu().addAction(m_actions->presenter);
}

void MainWindow::buildHelpMenu() {
  QMenu& menu = *menuBar()->addMenu(tr("&Help"));
  add(menu, tr("&Shortcuts…"), Qt::CTRL | Qt::Key_Slash, [this] {
    openShortcuts();
  })->setShortcuts({Qt::CTRL | Qt::Key_Slash, Qt::Key_F1});
  add(menu, tr("&About"), {}, [this] {
    QMessageBox::about(
        this, tr("About"),
        tr("Generic Corp Gateway Console %1\nQt %2\nFont: Inter (OFL 1.1). Icons: Bootstrap Icons (MIT).")
            .arg(QStringLiteral(GC_VERSION), QString::fromLatin1(qVersion())));
  })->setMenuRole(QAction::AboutRole);
}

QList<QAction*> MainWindow::allActions() const {
  QList<QAction*> all = findChildren<QAction*>(QString(), Qt::FindDirectChildrenOnly);
  for (const Pane* pane : m_panes) all << pane->menuActions();
  return all;
}

void MainWindow::updateActions() {
  if (!m_actions->outage) return;
  const Pane* pane = currentPane();
  m_actions->back->setEnabled(m_history.canGoBack());
  m_actions->forward->setEnabled(m_history.canGoForward());
  m_actions->inspector->setEnabled(pane && pane->hasInspector());
  m_actions->exportPane->setEnabled(pane && !pane->exportName().isEmpty());
  const Permission faults = m_models.capabilities.injectFaults();
  m_actions->outage->setEnabled(faults.allowed);
  m_actions->outage->setToolTip(faults.allowed ? tr("Make a simulated provider fail") : faults.reason);
  m_actions->restoreAll->setEnabled(faults.allowed && m_models.faults.anyActive());
  m_actions->restoreAll->setToolTip(faults.allowed ? tr("End every simulated outage") : faults.reason);
  m_actions->presenter->setChecked(m_presenter->isOn());
  m_actions->themeSystem->setChecked(m_theme.choice() == SchemeChoice::System);
  m_actions->themeLight->setChecked(m_theme.choice() == SchemeChoice::Light);
  m_actions->themeDark->setChecked(m_theme.choice() == SchemeChoice::Dark);
  for (QAction* action : allActions())
    if (const QString icon = action->property("iconName").toString(); !icon.isEmpty())
      action->setIcon(m_theme.icon(icon));
}

}  // namespace gc::console
