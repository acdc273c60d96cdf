#pragma once
// A provider's invoice beside the ledger, a row a day and model.
#include <QAbstractTableModel>
#include <QJsonObject>

#include "models/format/usd.h"

namespace gc::console {

/// GUI thread only.
class ReconcileModel final : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column : quint8 { Day, Model, Ledger, Invoice, Difference, ColumnCount };
  enum Role { SortRole = Qt::UserRole + 1 };
  struct Row {
    QString day{}, model{};
    Usd ledger{}, invoice{}, difference{};
  };
  using QAbstractTableModel::QAbstractTableModel;

  /// The answer of POST …/reconcile; an empty object: none.
  void setAnswer(const QJsonObject&);
  /// Of all rows, as the gateway added them up.
  const Row& total() const { return m_total; }
  QString timeZone() const { return m_timeZone; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

 private:
  QList<Row> m_rows;
  Row m_total;
  QString m_timeZone;
};

}  // namespace gc::console
