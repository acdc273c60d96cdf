#pragma once
#include "ui/panes/pane.h"

class QFrame;
class QLineEdit;
class QTableView;
class QTextBrowser;

namespace gc::console {

class PagedListModel;

/// What panes over a long list of the gateway share: search, table, footer, an inspector for the chosen row,
/// copying and exporting what was read. A subclass brings columns, actions and words. GUI thread only.
class PagedPane : public Pane {
  Q_OBJECT
 public:
  void setActive(bool active) override;
  void refresh() override;
  bool isReady() const override;
  /// The search text.
  void setFilter(const QString& text) override;
  QString filter() const override;
  /// A row that was not read yet is searched for.
  void setSelection(const QString& key) override;
  QString selection() const override;
  void focusFilter() override;
  bool hasInspector() const override { return true; }
  bool isInspectorOpen() const override;
  void openInspector(bool open) override;
  QString exportName() const override;
  const QAbstractItemView* exportTable() const override;
  QWidget* inspectorRegion() const override;

  QTableView& table() const { return *m_table; }
  QString footerText() const;
  QString detailText() const;

 protected:
  PagedPane(const Theme&, ConsoleModels&, const QString& id, const QString& title, PagedListModel& list);

  /// Call once at the end of the constructor: actions become buttons and the table's context menu.
  void build(const QString& searchWords, const QList<std::pair<int, int>>& columnWidths);
  QList<int> selectedRows() const;
  /// Why a change was not made; a change that somebody else made first is explained.
  void announceRefusal(const QString& object, const AdminError& error);
  void present();

  virtual EmptyText emptyText() const = 0;
  virtual void onEmptyAction() {}
  virtual QString spokenName(int rows) const = 0;
  /// The inspector: a title and rich text.
  virtual QString detailTitle(int row) const = 0;
  virtual QString detailHtml(int row) const = 0;
  virtual void presentActions() = 0;

 private:
  void select();
  void presentDetail();
  void reportVisibleRows();

  PagedListModel& m_list;
  QLineEdit* m_search;
  QTableView* m_table;
  QLabel *m_footer, *m_detailTitle;
  QFrame* m_inspector;
  QTextBrowser* m_detail;
  QString m_wanted, m_detailShown;
};

}  // namespace gc::console
