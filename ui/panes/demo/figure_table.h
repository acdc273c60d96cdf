#pragma once
#include <QTableView>

#include "models/demo/demo_figure_model.h"

namespace gc::console {

class Theme;

/// Promised beside measured, row by row; a missed promise stands in amber with its true value. As high as its
/// rows. GUI thread only.
class FigureTable final : public QTableView {
  Q_OBJECT
 public:
  FigureTable(const Theme&, const QString& accessibleName, QWidget* parent = nullptr);

  void setFigures(const QList<DemoFigure>&);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

 private:
  DemoFigureModel* m_model;
};

}  // namespace gc::console
