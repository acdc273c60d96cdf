#pragma once
#include <QScrollArea>

class QLabel;
class QStackedWidget;
class QTableView;

namespace gc::console {

class RoiChartWidget;
class RoiEditor;
class RoiFiguresModel;
class RoiSensitivityModel;
class Theme;

/// What the inputs come to: the headline, the figures beside what a source says, waterfall and tornado.
/// GUI thread only.
class RoiResults final : public QScrollArea {
  Q_OBJECT
 public:
  RoiResults(const Theme&, const RoiEditor&, QWidget* parent = nullptr);

  QString headlineText() const;
  QString claimNoteText() const;
  QString warningText() const;
  QTableView& figures() { return *m_figures; }
  QTableView& swings() { return *m_swings; }
  void present();

 protected:
  void resizeEvent(QResizeEvent*) override;

 private:
  QWidget* buildHeadline();
  QWidget* buildFigures();
  QWidget* buildTornado(const Theme&);
  void presentHeadline();
  void presentClaims();
  QString warning() const;

  const RoiEditor& m_editor;
  RoiFiguresModel* m_figuresModel;
  RoiSensitivityModel* m_swingsModel;
  QLabel *m_title, *m_headline, *m_beside, *m_warning, *m_claims;
  QTableView *m_figures, *m_swings;
  RoiChartWidget *m_waterfall, *m_tornado;
  QStackedWidget* m_flip;
};

}  // namespace gc::console
