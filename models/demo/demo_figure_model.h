#pragma once
#include <QAbstractTableModel>
#include <QList>

#include "models/demo/demo_text.h"

namespace gc::console {

/// Figures as rows: what, what was promised, what was measured, whether it was kept. GUI thread only.
class DemoFigureModel final : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { Figure, Target, Measured, Result, ColumnCount };
  enum Role { VerdictRole = Qt::UserRole };  ///< DemoFigure::Verdict as int

  using QAbstractTableModel::QAbstractTableModel;

  /// The same figures with other values change in place: a selection stays.
  void setFigures(const QList<DemoFigure>& figures);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  QList<DemoFigure> m_figures;
  Format m_format;
};

}  // namespace gc::console
