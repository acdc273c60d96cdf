#pragma once
#include <QDialog>

class QLabel;

namespace gc::console {

class FigureTable;
class Theme;
struct ConsoleModels;

/// What a demo needs, checked by the gateway before the audience comes. GUI thread only.
class PreflightDialog final : public QDialog {
  Q_OBJECT
 public:
  PreflightDialog(const Theme&, ConsoleModels&, QWidget* parent);

  QString verdict() const;

 private:
  void present();

  const Theme& m_theme;
  ConsoleModels& m_models;
  QLabel* m_verdict;
  FigureTable* m_checks;
};

}  // namespace gc::console
