#pragma once
#include <QWidget>

#include "ui/widgets/write_dialog.h"

class QComboBox;
class QLabel;
class QToolButton;

namespace gc::console {

class Theme;
struct ConsoleModels;

/// The environment's colour along the top edge of everything that can write.
QColor environmentColor(const Theme&, const QString& environment);
QString environmentWord(const QString& environment);
/// The name of the connection, or the gateway's address when it has none.
QString connectionName(const ConsoleModels&);
/// What stands on everything that leaves the console with simulated figures; empty: they are real.
QString simulationMark(const ConsoleModels&);
/// What dialogs that write say on top: the environment and the gateway.
WriteTarget writeTarget(const Theme&, ConsoleModels&);

/// Under the menu: the environment and the connection, the tenant, the stretch of time, live or paused.
/// GUI thread only.
class ScopeBar final : public QWidget {
  Q_OBJECT
 public:
  ScopeBar(const Theme&, ConsoleModels&, QWidget* parent = nullptr);

  /// Opens the list of time ranges (Ctrl+T).
  void openTimeRange();
  QToolButton* liveButton() const { return m_live; }

 Q_SIGNALS:
  void paletteRequested();

 protected:
  void paintEvent(QPaintEvent*) override;

 private:
  void loadTenants();
  void showTenant();
  void showConnection();
  void showLive();

  const Theme& m_theme;
  ConsoleModels& m_models;
  QLabel *m_environment, *m_connection, *m_zone;
  QComboBox *m_tenant, *m_range;
  QToolButton *m_search, *m_live;
};

}  // namespace gc::console
