#include "ui/shell/presenter.h"

#include <QDockWidget>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMainWindow>
#include <QScreen>

#include "ui/shell/console_models.h"
#include "ui/shell/nav_list.h"
#include "ui/theme/theme.h"

namespace gc::console {

static constexpr double kLarge = 1.5;

Presenter::Presenter(Theme& theme, ConsoleModels& models, NavList& nav, QDockWidget& guide,
                     QMainWindow& window)
    : QObject(&window), m_theme(theme), m_models(models), m_nav(nav), m_guide(guide) {
  // Esc reaches the window when nothing inside had a use for it.
  window.installEventFilter(this);
}

bool Presenter::isOn() const { return m_models.scope.isPresenting(); }

void Presenter::toggle() {
  if (isOn())
    end();
  else
    begin();
  Q_EMIT changed();
}

void Presenter::begin() {
  m_navWasCollapsed = m_nav.isCollapsed();
  m_guideFloated = m_guide.isFloating();
  m_models.scope.setPresenting(true);
  m_theme.enlarge(kLarge);
  m_nav.setCollapsed(true);
  m_guide.setFloating(true);
  const QList<QScreen*> screens = QGuiApplication::screens();
  if (screens.size() > 1 && m_guide.isVisible()) m_guide.move(screens.last()->availableGeometry().topLeft());
}

void Presenter::end() {
  m_models.scope.setPresenting(false);
  m_theme.enlarge(1);
  m_nav.setCollapsed(m_navWasCollapsed);
  m_guide.setFloating(m_guideFloated);
}

bool Presenter::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress && isOn() &&
      static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
    toggle();
    return true;
  }
  return QObject::eventFilter(watched, event);
}

}  // namespace gc::console
