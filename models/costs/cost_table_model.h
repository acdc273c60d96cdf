#pragma once
// Spend by group, a row each.
#include <QAbstractTableModel>

#include "models/costs/cost_report.h"

namespace gc::console {

struct KeyedRows;

/// One group, and what it cost in the range before.
struct CostRow {
  CostGroup group{};
  std::optional<Usd> before{};  ///< nullopt: not known
  friend bool operator==(const CostRow&, const CostRow&) = default;
};

/// Rows keyed by group. Sort by SortRole, which is exact. GUI thread only.
class CostTableModel final : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column : quint8 {
    Group,
    Requests,
    Prompt,
    Completion,
    Cached,
    Cost,
    Delta,
    PerThousand,
    CacheSavings,
    Savings,
    Unpriced,
    Share,
    ColumnCount
  };
  enum Role { SortRole = Qt::UserRole + 1, FilterRole };
  using QAbstractTableModel::QAbstractTableModel;

  /// `before`: nullopt where there is nothing to compare with.
  void setReport(const CostReport& report, const std::optional<CostReport>& before);
  /// What stands in a cost's tooltip below the amount; empty: nothing.
  void setNotes(const QHash<QString, QString>& byGroup) { m_notes = byGroup; }
  Usd sum() const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

 private:
  friend struct KeyedRows;
  QString cell(const CostRow& row, Column column) const;
  QVariant sortValue(const CostRow& row, Column column) const;
  QString tooltip(const CostRow& row, Column column) const;
  QString money(Usd amount) const;

  CostGroupBy m_groupBy = CostGroupBy::Tenant;
  QList<CostRow> m_rows;
  CostSums m_total;
  int m_decimals = 2;
  QHash<QString, QString> m_notes;
};

}  // namespace gc::console
