#pragma once
#include "models/roi/roi_input.h"
#include "ui/panes/pane.h"

class QBoxLayout;
class QButtonGroup;
class QComboBox;
class QLineEdit;
class QPushButton;
class QTabWidget;

namespace gc::console {

class RoiEditor;
class RoiForm;
class RoiResults;

/// "What would this prospect save, and can I defend each figure?" It needs no gateway; a connected one fills
/// in what it measured. GUI thread only.
class RoiPane final : public Pane {
  Q_OBJECT
 public:
  RoiPane(const Theme&, ConsoleModels&);
  ~RoiPane() override;

  void setActive(bool active) override;
  void refresh() override;
  bool isReady() const override;
  QUndoStack& steps() override;
  bool mayClose() override;
  void focusFilter() override;
  QString exportName() const override;
  QString exportText() const override;

  RoiEditor& editor() { return *m_editor; }
  RoiForm& form(RoiModelId) const;
  RoiResults& results() { return *m_results; }
  /// Says in the pane whether it worked.
  bool saveTo(const QString& path);
  bool openFrom(const QString& path);
  bool exportProposalTo(const QString& path);

 protected:
  bool showsGateway() const override { return false; }
  /// Undo in a field is the pane's undo: a field's own would know only itself.
  bool eventFilter(QObject*, QEvent*) override;

 private:
  void buildActions();
  void buildHeader();
  QWidget* buildProspectRow();
  void resizeEvent(QResizeEvent*) override;
  QWidget* buildForms();
  void present();
  void presentUsage();
  void useMeasured(bool withVolume);
  void fillUntouched();
  void startAnew();
  void open();
  bool save();
  bool saveAs();
  void exportProposal();

  RoiEditor* m_editor;
  RoiResults* m_results;
  QTabWidget* m_tabs;
  QList<RoiForm*> m_forms;
  QLineEdit* m_prospect;
  QComboBox *m_plan, *m_example;
  QBoxLayout* m_prospectRow = nullptr;
  QButtonGroup* m_cases;
  QPushButton* m_useMeasured;
  QAction *m_withoutVolume, *m_withVolume;
  QString m_path;
};

}  // namespace gc::console
