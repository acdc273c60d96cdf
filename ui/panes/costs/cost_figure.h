#pragma once
#include <QTimeZone>

#include "models/costs/cost_chart.h"

class QPainter;
class QRectF;

namespace gc::console {

/// The chart as it leaves the console: whose figures they are stands on it. Light colours, whatever the
/// screen has.
struct CostFigure {
  QString title{}, range{}, zoneLabel{}, connection{}, date{};
  QString mark{};  ///< that the figures are simulated; empty: they are not
  CostChart chart{};
  QTimeZone zone = QTimeZone::utc();

  /// Range, zone, connection and date, one after the other.
  QString subtitle() const;
};

/// Title, mark, legend with amounts, chart and sum; the painter's text is text and its lines are vectors.
void paintCostFigure(QPainter&, const QRectF& area, const CostFigure&, double unit);
/// Writes PNG (twice the pixels), SVG or PDF with the table of the same figures, as the name ends. Empty when
/// it worked, otherwise why it did not.
[[nodiscard]] QString writeCostFigure(const QString& path, const CostFigure&, const CostReport&);

}  // namespace gc::console
