#pragma once
#include "models/lists/paged_table.h"
#include "models/tenants/tenant_reading.h"

namespace gc::console {

class TenantWriter;

/// Tenants by id. A budget typed into its cell is sent to the gateway; the cell shows what the gateway says.
/// GUI thread only.
class TenantListModel final : public PagedTable<TenantReading> {
  Q_OBJECT
 public:
  enum Column : quint8 {
    Id,
    Name,
    Plan,
    Status,
    Spent,
    Budget,
    BudgetUsed,
    Calls,
    Refused,
    Keys,
    Requests,
    Cost,
    ManagedBy,
    ColumnCount
  };
  enum Role {
    ToneRole = Qt::UserRole + 1,  ///< CellTone of the status and of the budget used
    ShareRole,                    ///< double 0…1 of the budget; invalid: unknown or no budget
  };
  TenantListModel(AdminClient& client, TenantWriter& writer, QObject* parent = nullptr);

  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  /// A budget as text: "250", "" for none. False for anything else.
  bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

  static QString statusWord(const QString& status);

 private:
  QString cell(const TenantReading& tenant, int column) const;
  QString toolTip(const TenantReading& tenant, int column) const;

  TenantWriter& m_writer;
};

}  // namespace gc::console
