#pragma once
// Private to TimeSeriesWidget: where things are in one paint.
#include <QRectF>
#include <algorithm>

#include "models/series/series.h"
#include "ui/widgets/time_series_widget.h"

namespace gc::console {

/// The plot, the window of time in it, the points inside the window and the top of the axis.
struct TimeSeriesWidget::Frame {
  QRectF plot;
  qint64 fromUs = 0, toUs = 0;
  int first = 0, count = 0;
  double top = 1;

  double x(qint64 us) const {
    if (toUs <= fromUs) return plot.left();
    return plot.left() + double(us - fromUs) / double(toUs - fromUs) * plot.width();
  }
  qint64 timeAt(double px) const {
    return fromUs + qint64((px - plot.left()) / std::max(1.0, plot.width()) * double(toUs - fromUs));
  }
  /// The sum of the visible lines at one point; -1 when all of them are gaps there.
  double total(const ChartData& data, int point) const {
    double sum = -1;
    for (const ChartLine& line : data.lines) {
      if (!line.visible || point >= line.values.size() || isGap(line.values[point])) continue;
      sum = std::max(sum, 0.0) + line.values[point];
    }
    return sum;
  }
};

}  // namespace gc::console
