#pragma once
#include <QFont>
#include <QRectF>
#include <QTimeZone>

#include "models/costs/cost_chart.h"
#include "ui/theme/tokens.h"

class QPainter;

namespace gc::console {

/// How the chart is painted: on the screen in the theme's colours, in a file in the light ones. `unit` is a
/// pixel at 100 % in the painter's own units. Immutable.
struct CostLook {
  const Tokens& tokens;
  QFont text{};
  double unit = 1;
  QTimeZone zone = QTimeZone::utc();
  QString zoneLabel{};  ///< stands beside the axis: "UTC+02:00"
};

/// Where things are in one paint: money upwards from zero, a column a step, from left to right in every
/// language.
struct CostFrame {
  QRectF plot{};
  double columnWidth = 1, top = 1;  ///< `top` in dollars
  int columns = 0;

  double left(int column) const { return plot.left() + column * columnWidth; }
  double y(Usd amount) const { return plot.bottom() - double(amount.nanos()) / 1e9 / top * plot.height(); }
  /// Clamped to the columns there are; -1 when there is none.
  int columnAt(double x) const;
};

CostFrame costFrame(const QRectF& area, const CostChart&, const CostLook&);
/// The series whose bar is at a height of a column; -1: none.
int seriesAt(const CostFrame&, const CostChart&, int column, double y);
/// Axes, bars, what has no price, forecast and budget. Vector drawing throughout.
void paintCostChart(QPainter&, const QRectF& area, const CostChart&, const CostLook&);

}  // namespace gc::console
