#pragma once
#include <QHash>
#include <QMainWindow>
#include <functional>
#include <memory>

#include "models/palette/palette_model.h"
#include "models/settings/preferences.h"
#include "ui/shell/command_list.h"
#include "ui/shell/desktop_notice.h"
#include "ui/shell/place_history.h"
#include "ui/shell/window_state.h"

class QAbstractItemView;
class QActionGroup;
class QJsonArray;
class QUrl;
class QSettings;
class QStackedWidget;
class QUndoGroup;

namespace gc::console {

class DemoMenu;
class EventConsole;
class NavList;
class Presenter;
class SettingsPane;
class ScopeBar;
class StatusLine;
class Theme;
class Toast;
enum class SchemeChoice;
struct ConsoleModels;

/// The frame around the panes: navigation, scope, status, menus, history, and what a restart restores. It
/// owns no data; a pane is made when it is first opened. GUI thread only.
class MainWindow final : public QMainWindow {
  Q_OBJECT
 public:
  MainWindow(Theme&, ConsoleModels&, QSettings&);
  ~MainWindow() override;

  void openPane(const QString& id);
  void openPlace(const Place&);
  Pane* currentPane() const;
  StatusLine& statusLine() { return *m_status; }
  Toast& toast() { return *m_toast; }
  /// Every action of the menus, for the shortcut sheet and the tests.
  QList<QAction*> allActions() const;
  void resetLayout();
  /// Ctrl+K
  void openPalette();
  /// Ctrl+/
  void openShortcuts();
  /// Every action with the place it belongs to; makes the panes that were never opened.
  QList<Command> commands();
  /// Runs once, when the window has painted for the first time.
  void onFirstPaint(std::function<void()> run) { m_firstPaint = std::move(run); }
  /// A gateway without a name whose certificate nobody has looked at yet: the settings ask.
  void introduceGateway(const QUrl& url, const QByteArray& adminKey);
  /// Says why the program cannot go on; returns when it was read.
  void showFatal(const QString& reason);
  /// There is nothing to start yet: offers the demo; true when it was taken.
  bool offerDemo(const QString& configurationFile);

 protected:
  void closeEvent(QCloseEvent*) override;
  void keyPressEvent(QKeyEvent*) override;
  void paintEvent(QPaintEvent*) override;

 private:
  struct Actions;
  void buildMenus();
  void buildFileMenu();
  void buildViewMenu();
  void buildGoMenu();
  void buildProviderMenu();
  void buildDemoMenu();
  void buildHelpMenu();
  void buildPaneMenu();
  QAction* add(QMenu&, const QString& text, const QKeySequence&, std::function<void()>,
               const QString& icon = {});
  Pane* paneOf(const QString& id);
  QList<Pane*> allPanes();
  SettingsPane& settingsPane();
  QVector<PaletteEntry> paletteEntries(const QJsonArray& tenants);
  QStringList requestsBeginning(const QString& begin) const;
  void runEntry(const PaletteEntry&);
  void go(const Place&);
  void step(const std::optional<Place>&);
  Place here() const;
  void applySaved(const WindowState&);
  void updateActions();
  void cycleRegion(int direction);
  void simulateOutage(const QString& provider);
  void restore(const QString& provider);
  void exportPane();
  void openLedger();
  void buildCopyMenu(QMenu& edit);
  QAbstractItemView* tableInUse() const;
  void chooseTheme(SchemeChoice);
  void buildLanguageMenu(QMenu& view);
  void speak(const QString& language);
  void buildZoomMenu(QMenu& view);
  void zoomBy(int steps);
  void applyPreferences();
  void applyDensity(Pane&) const;
  void followSummaries();
  void followChanges();

  Theme& m_theme;
  ConsoleModels& m_models;
  QSettings& m_settings;
  Preferences m_preferences{m_settings};
  NavList* m_nav;
  ScopeBar* m_scope;
  StatusLine* m_status;
  QStackedWidget* m_stack;
  QMainWindow* m_workspace;  ///< the panes, and the docks around them
  EventConsole* m_console;
  QUndoGroup* m_undo;
  Toast* m_toast;
  DemoMenu* m_demo = nullptr;
  Presenter* m_presenter = nullptr;
  QHash<QString, Pane*> m_panes;
  PlaceHistory m_history;
  DesktopNotice m_notice;
  std::unique_ptr<Actions> m_actions;
  PaletteModel m_palette{[this](const QString& begin) { return requestsBeginning(begin); }};
  QHash<QString, Command> m_runnable;  ///< by the id of its palette entry
  std::function<void()> m_firstPaint;
};

}  // namespace gc::console
