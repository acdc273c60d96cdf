#pragma once
// From the baseline to what was really paid, part by part.
#include <QAbstractTableModel>

#include "models/costs/cost_report.h"

namespace gc::console {

/// Rows: the baseline, the six parts, what cannot be compared, their sum, the actual cost. Every part may be
/// negative; baseline - actual is always the sum of what stands between them. GUI thread only.
class CostSavingsModel final : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column : quint8 { Part, Amount, Share, ColumnCount };
  enum Row : quint8 {
    Baseline,
    FirstPart,
    Incomparable = FirstPart + kSavingsParts,
    Saved,
    Actual,
    RowCount
  };
  enum Role { SumRole = Qt::UserRole + 1 };  ///< bool: a level or a sum, not a part
  using QAbstractTableModel::QAbstractTableModel;

  void setSums(const CostSums&);
  /// What a row stands for, exactly.
  Usd amount(int row) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

 private:
  QString rowTitle(int row) const;
  QString explanation(int row) const;
  CostSums m_sums;
};

}  // namespace gc::console
