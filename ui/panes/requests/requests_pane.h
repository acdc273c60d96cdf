#pragma once
#include "ui/panes/pane.h"

class QLineEdit;
class QPushButton;
class QTableView;
class QToolButton;

namespace gc::console {

class RequestInspector;

/// "What happened to this request?" The live log: newest at the bottom, following until somebody scrolls
/// up, and always within the filter. GUI thread only.
class RequestsPane final : public Pane {
  Q_OBJECT
 public:
  RequestsPane(const Theme&, ConsoleModels&);

  void setActive(bool active) override;
  void refresh() override;
  bool isReady() const override;
  void setFilter(const QString&) override;
  QString filter() const override;
  void setSelection(const QString& requestId) override;
  QString selection() const override;
  void focusFilter() override;
  bool hasInspector() const override { return true; }
  bool isInspectorOpen() const override;
  void openInspector(bool open) override;
  QWidget* inspectorRegion() const override;
  QString exportName() const override;
  const QAbstractItemView* exportTable() const override;

  QTableView& table() { return *m_table; }
  RequestInspector& inspector() { return *m_inspector; }
  QString footerText() const;
  QString filterErrorText() const;

 private:
  void buildFilterRow();
  void buildTable();
  void connectModels();
  void applyFilter();
  void applyWindow();
  void present();
  void presentFollow();
  void onScrolled();
  void follow(bool following);
  void step(int rows);
  void selectSomething();

  QLineEdit* m_query;
  QLabel *m_filterError, *m_footer;
  QToolButton* m_range;
  QPushButton *m_follow, *m_clear;
  QTableView* m_table;
  RequestInspector* m_inspector;
  QTimer m_typing;
  QString m_pendingSelection;
  bool m_adjusting = false;
};

}  // namespace gc::console
