#pragma once
#include <QDockWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace gc::console {

class FigureTable;
class Theme;
struct ConsoleModels;

/// The presenter's notes: what to do, what to say, what to see, and what was promised beside what was
/// measured. It floats on a second screen while the window is shared. GUI thread only.
class DemoGuide final : public QDockWidget {
  Q_OBJECT
 public:
  DemoGuide(const Theme&, ConsoleModels&, QWidget* parent = nullptr);

  void next();
  void previous();

 Q_SIGNALS:
  /// The step speaks of this pane.
  void paneWanted(const QString& id);

 protected:
  void showEvent(QShowEvent*) override;
  void hideEvent(QHideEvent*) override;

 private:
  QWidget* page();
  void present();
  void move(int steps);

  const Theme& m_theme;
  ConsoleModels& m_models;
  QLabel *m_title, *m_timer, *m_position, *m_act, *m_say, *m_see, *m_outcome, *m_idle;
  QWidget* m_notes;
  FigureTable* m_figures;
  QTableView* m_story;
  QPushButton *m_previous, *m_next;
};

}  // namespace gc::console
