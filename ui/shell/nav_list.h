#pragma once
#include <QListView>

class QStandardItemModel;

namespace gc::console {

class Theme;

/// The navigation: panes under group headings, with a badge for what wants to be looked at. Panes that
/// cannot be opened are there, disabled, with the reason as tooltip. GUI thread only.
class NavList final : public QListView {
  Q_OBJECT
 public:
  explicit NavList(const Theme&, QWidget* parent = nullptr);

  void setCurrentPane(const QString& id);
  QString currentPane() const;
  void setBadge(const QString& pane, const QString& badge);
  /// Icons only, 48 px wide.
  void setCollapsed(bool collapsed);
  bool isCollapsed() const { return m_collapsed; }

 Q_SIGNALS:
  void paneChosen(const QString& id);

 protected:
  void currentChanged(const QModelIndex& now, const QModelIndex& before) override;

 private:
  void fill();
  void recolour();
  int rowOf(const QString& pane) const;

  const Theme& m_theme;
  QStandardItemModel* m_model;
  bool m_collapsed = false;
};

}  // namespace gc::console
