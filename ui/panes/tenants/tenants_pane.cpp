#include "ui/panes/tenants/tenants_pane.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpressionValidator>
#include <QStyledItemDelegate>
#include <QTableView>

#include "ui/panes/tenants/tenant_dialogs.h"
#include "ui/panes/tenants/tenant_html.h"
#include "ui/shell/console_models.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tone_delegates.h"

namespace gc::console {

namespace {

/// A budget is typed as an amount, and as nothing else. GUI thread only.
class BudgetDelegate final : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const override {
    static const QRegularExpression amount(QStringLiteral("[0-9]{0,9}([.,][0-9]{0,9})?"));
    auto* line = new QLineEdit(parent);
    line->setValidator(new QRegularExpressionValidator(amount, line));
    line->setAccessibleName(TenantsPane::tr("Budget USD a month; empty is none"));
    return line;
  }
};

}  // namespace

TenantsPane::TenantsPane(const Theme& theme, ConsoleModels& models)
    : PagedPane(theme, models, QStringLiteral("tenants"), tr("Tenants"), models.tenants),
      m_status(new QComboBox),
      m_new(action(tr("&New tenant…"), QKeySequence::New, [this] { createTenant(); })),
      m_edit(action(tr("&Edit…"), {},
                    [this] { openTenantEditor(this->theme(), this->models(), chosen()->id, this); })),
      m_suspend(action(tr("&Suspend"), {}, [this] { this->models().tenantWriter.suspend(chosen()->id); })),
      m_resume(action(tr("&Resume"), {}, [this] { this->models().tenantWriter.resume(chosen()->id); })),
      m_delete(action(tr("&Delete…"), QKeySequence::Delete,
                      [this] {
                        (new TenantDeletion(this->theme(), this->models(), *chosen(), this))->open();
                      })),
      m_plans(action(tr("&Plans…"), {},
                     [this] {
                       openPlans(this->theme(), this->models(), chosen() ? chosen()->plan : QString(), this);
                     })),
      m_budget(action(tr("Change &budget in its cell"), Qt::Key_F2, [this] { editBudget(); })),
      m_scope(action(tr("Scope &console to this tenant"), {},
                     [this] { this->models().scope.setTenant(chosen()->id); })) {
  for (QAction* rare : {m_budget, m_scope}) rare->setPriority(QAction::LowPriority);
  buildFilters();
  connect(&models.tenantWriter, &TenantWriter::failed, this,
          [this](const QString& id, const AdminError& error) {
            if (isVisible()) announceRefusal(id, error);
          });
  table().setEditTriggers(QAbstractItemView::DoubleClicked);
  table().setItemDelegateForColumn(TenantListModel::Budget, new BudgetDelegate(this));
  table().setItemDelegateForColumn(TenantListModel::Status,
                                   new ToneBadgeDelegate(theme, TenantListModel::ToneRole, this));
  table().setItemDelegateForColumn(
      TenantListModel::BudgetUsed,
      new BarDelegate(theme, {TenantListModel::ShareRole, TenantListModel::ToneRole}, 72, this));
  build(tr("Search tenants by id or name"), {{TenantListModel::Id, 120},
                                             {TenantListModel::Name, 130},
                                             {TenantListModel::Plan, 88},
                                             {TenantListModel::Status, 116},
                                             {TenantListModel::Spent, 104},
                                             {TenantListModel::Budget, 96},
                                             {TenantListModel::BudgetUsed, 150},
                                             {TenantListModel::Calls, 84},
                                             {TenantListModel::Refused, 76},
                                             {TenantListModel::Keys, 60},
                                             {TenantListModel::Requests, 108},
                                             {TenantListModel::Cost, 112},
                                             {TenantListModel::ManagedBy, 96}});
}

void TenantsPane::buildFilters() {
  m_status->addItem(tr("All states"), QString());
  m_status->addItem(tr("Active only"), QStringLiteral("active"));
  m_status->addItem(tr("Suspended only"), QStringLiteral("suspended"));
  m_status->setAccessibleName(tr("Which states to show"));
  header()->addWidget(m_status);
  connect(m_status, &QComboBox::currentIndexChanged, this, [this] {
    models().tenants.setFilter(QStringLiteral("status"), m_status->currentData().toString());
  });
}

void TenantsPane::setFilter(const QString& text) {
  PagedPane::setFilter(text);
  if (text.isEmpty()) m_status->setCurrentIndex(0);
}

const TenantReading* TenantsPane::chosen() const {
  const int row = table().currentIndex().row();
  return row < 0 ? nullptr : &models().tenants.at(row);
}

void TenantsPane::createTenant() {
  openNewTenant(theme(), models(), this, [this](const QString& id) {
    announce(Severity::Success, tr("%1 is there. Its first key is made under Keys.").arg(id));
    setSelection(id);
  });
}

void TenantsPane::editBudget() {
  const QModelIndex cell = table().currentIndex().siblingAtColumn(TenantListModel::Budget);
  table().setCurrentIndex(cell);
  table().edit(cell);
}

void TenantsPane::presentActions() {
  const TenantReading* tenant = chosen();
  const Permission online = models().capabilities.change();
  QString reason = online.reason;
  if (online.allowed && !tenant) reason = tr("Select a tenant first");
  if (online.allowed && tenant && tenant->fromFile)
    reason = tr("In the configuration file: edit the file and reload the gateway");
  for (QAction* each : {m_new, m_plans}) {
    each->setEnabled(online.allowed);
    each->setToolTip(online.reason);
  }
  for (QAction* each : {m_edit, m_suspend, m_resume, m_delete, m_budget}) {
    each->setEnabled(reason.isEmpty());
    each->setToolTip(reason);
  }
  const bool suspended = tenant && tenant->isSuspended();
  m_suspend->setVisible(!suspended);
  m_resume->setVisible(suspended);
  m_scope->setEnabled(tenant != nullptr);
}

EmptyText TenantsPane::emptyText() const {
  return {QStringLiteral("people"), tr("Create your first tenant."), {}, tr("New tenant…")};
}

QString TenantsPane::spokenName(int rows) const { return tr("Tenants, table, %n row(s)", nullptr, rows); }
QString TenantsPane::detailTitle(int row) const { return models().tenants.at(row).id; }

QString TenantsPane::detailHtml(int row) const {
  return tenantHtml(models().tenants.at(row), models().format, theme().tokens());
}

}  // namespace gc::console
