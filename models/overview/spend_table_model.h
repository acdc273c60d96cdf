#pragma once
// Spend by tenant, largest first.
#include <QAbstractTableModel>

#include "models/overview/overview_snapshot.h"

namespace gc::console {

struct KeyedRows;

/// Rows are keyed by tenant and change by row signals. GUI thread only.
class SpendTableModel final : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column : quint8 { Tenant, Cost, Requests, ColumnCount };
  enum Role { ShareRole = Qt::UserRole + 1 };  ///< double 0..1 of the largest row, for the bar
  explicit SpendTableModel(QObject* parent = nullptr);
  void setRows(const QList<TenantSpend>& rows);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

 private:
  friend struct KeyedRows;
  QList<TenantSpend> m_rows;
  Usd m_largest;
};

}  // namespace gc::console
