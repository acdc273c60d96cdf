#pragma once
#include "ui/panes/lists/paged_pane.h"

class QComboBox;

namespace gc::console {

struct TenantReading;

/// "Who is near the budget, who is refused, who is suspended?" GUI thread only.
class TenantsPane final : public PagedPane {
  Q_OBJECT
 public:
  TenantsPane(const Theme&, ConsoleModels&);

  void setFilter(const QString& text) override;

 protected:
  EmptyText emptyText() const override;
  QString spokenName(int rows) const override;
  QString detailTitle(int row) const override;
  QString detailHtml(int row) const override;
  void onEmptyAction() override { createTenant(); }
  void presentActions() override;

 private:
  const TenantReading* chosen() const;
  void buildFilters();
  void createTenant();
  void editBudget();

  QComboBox* m_status;
  QAction *m_new, *m_edit, *m_suspend, *m_resume, *m_delete, *m_plans, *m_budget, *m_scope;
};

}  // namespace gc::console
