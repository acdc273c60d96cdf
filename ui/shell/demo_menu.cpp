#include "ui/shell/demo_menu.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <utility>

#include "ui/panes/demo/demo_guide.h"
#include "ui/panes/demo/preflight_dialog.h"
#include "ui/shell/console_models.h"

namespace gc::console {

DemoMenu::DemoMenu(const Theme& theme, ConsoleModels& models, QMainWindow& window, QMainWindow& workspace,
                   QAction* restoreAll)
    : QObject(&window),
      m_theme(theme),
      m_models(models),
      m_window(window),
      m_guide(new DemoGuide(theme, models, &window)),
      m_menu(window.menuBar()->addMenu(tr("&Demo"))),
      m_scenarios(m_menu->addMenu(tr("&Start scenario"))) {
  m_menu->setToolTipsVisible(true);
  m_scenarios->setToolTipsVisible(true);
  workspace.addDockWidget(Qt::RightDockWidgetArea, m_guide);
  m_guide->hide();
  connect(m_guide, &DemoGuide::paneWanted, this, &DemoMenu::paneWanted);
  m_menu->addAction(restoreAll);
  connect(add(tr("Reset &demo"), QStringLiteral("arrow-counterclockwise")), &QAction::triggered, this,
          [this] { m_models.demo.reset(); });
  connect(add(tr("Pre&flight…"), QStringLiteral("check-circle")), &QAction::triggered, this, [this] {
    auto* dialog = new PreflightDialog(m_theme, m_models, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
  });
  m_menu->addSeparator();
  QAction* guide = m_guide->toggleViewAction();
  guide->setParent(&window);
  guide->setText(tr("Demo &guide"));
  m_menu->addAction(guide);
  m_own << guide << m_scenarios->menuAction();
  connect(&models.demo, &DemoModel::scenariosChanged, this, &DemoMenu::fillScenarios);
  connect(&models.demo, &DemoModel::confirmed, this,
          [this](const QString& text) { Q_EMIT told(Severity::Success, text); });
  connect(&models.demo, &DemoModel::failed, this, [this](const AdminError& error) {
    Q_EMIT told(Severity::Error, tr("The gateway refused: %1").arg(error.text()));
  });
  connect(&models.capabilities, &Capabilities::changed, this, &DemoMenu::present);
  present();
}

QAction* DemoMenu::add(const QString& text, const QString& icon) {
  auto* action = new QAction(text, &m_window);
  action->setProperty("iconName", icon);
  m_menu->addAction(action);
  m_own << action;
  return action;
}

void DemoMenu::fillScenarios() {
  qDeleteAll(m_scenarios->actions());
  for (const DemoScenario& scenario : m_models.demo.scenarios()) {
    auto* action = new QAction(scenario.title, &m_window);
    action->setEnabled(scenario.disabled.isEmpty());
    action->setToolTip(action->isEnabled() ? scenario.summary : scenario.disabled);
    action->setData(scenario.id);
    m_scenarios->addAction(action);
    connect(action, &QAction::triggered, this, [this, id = scenario.id] {
      m_models.demo.start(id);
      m_guide->show();
    });
  }
}

void DemoMenu::present() {
  const Permission demo = m_models.capabilities.demo();
  for (QAction* action : std::as_const(m_own)) {
    action->setEnabled(demo.allowed);
    action->setToolTip(demo.allowed ? QString() : demo.reason);
  }
}

}  // namespace gc::console
