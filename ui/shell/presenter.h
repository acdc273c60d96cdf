#pragma once
#include <QObject>

class QDockWidget;
class QMainWindow;

namespace gc::console {

class NavList;
class Theme;
struct ConsoleModels;

/// Presenter mode: large text, a navigation of icons, no passing messages, nothing personal, and the guide in
/// a window of its own, so that it is not on the shared one. F12 or Esc ends it, and everything is as before.
/// GUI thread only.
class Presenter final : public QObject {
  Q_OBJECT
 public:
  Presenter(Theme&, ConsoleModels&, NavList&, QDockWidget& guide, QMainWindow& window);

  void toggle();
  bool isOn() const;

 Q_SIGNALS:
  void changed();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void begin();
  void end();

  Theme& m_theme;
  ConsoleModels& m_models;
  NavList& m_nav;
  QDockWidget& m_guide;
  bool m_navWasCollapsed = false;
  bool m_guideFloated = false;
};

}  // namespace gc::console
