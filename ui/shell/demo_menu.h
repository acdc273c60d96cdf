#pragma once
#include <QList>
#include <QObject>

#include "ui/widgets/message_bar.h"

class QAction;
class QMainWindow;
class QMenu;

namespace gc::console {

class DemoGuide;
class Theme;
struct ConsoleModels;

/// The Demo menu with its guide; there only when the gateway plays demos. The actions belong to the window.
/// GUI thread only.
class DemoMenu final : public QObject {
  Q_OBJECT
 public:
  /// The guide docks in `workspace`; `restoreAll` stands in another menu too.
  DemoMenu(const Theme&, ConsoleModels&, QMainWindow& window, QMainWindow& workspace, QAction* restoreAll);

  DemoGuide& guide() { return *m_guide; }
  QMenu& menu() { return *m_menu; }

 Q_SIGNALS:
  void paneWanted(const QString& id);
  /// The gateway's answer to what was chosen.
  void told(gc::console::Severity severity, const QString& text);

 private:
  QAction* add(const QString& text, const QString& icon);
  void fillScenarios();
  void present();

  const Theme& m_theme;
  ConsoleModels& m_models;
  QMainWindow& m_window;
  DemoGuide* m_guide;
  QMenu *m_menu, *m_scenarios;
  QList<QAction*> m_own;  ///< that need a demo
};

}  // namespace gc::console
