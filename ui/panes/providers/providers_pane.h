#pragma once
#include "ui/panes/pane.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTreeView;

namespace gc::console {

class ProviderFilter;

/// "Which upstream is sick, why, and what is the breaker doing?" GUI thread only.
class ProvidersPane final : public Pane {
  Q_OBJECT
 public:
  ProvidersPane(const Theme&, ConsoleModels&);

  void setActive(bool active) override;
  void refresh() override;
  bool isReady() const override;
  /// "problems" or "" for all; an id selects that provider.
  void setFilter(const QString&) override;
  QString filter() const override;
  void setSelection(const QString& provider) override;
  QString selection() const override;
  void focusFilter() override;
  QString exportName() const override;
  const QAbstractItemView* exportTable() const override;

  QTreeView& tree() { return *m_tree; }
  QString detailText() const;

 private:
  void buildTree();
  void present();
  void presentDetail();
  void presentActions();

  ProviderFilter* m_proxy;
  QTreeView* m_tree;
  QComboBox* m_show;
  QPushButton *m_outage, *m_restore;
  QLabel *m_detailTitle, *m_detail;
};

}  // namespace gc::console
