// How a TimeSeriesWidget paints. Its behaviour is in time_series_widget.cpp.
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "models/format/display_zone.h"
#include "ui/theme/state_look.h"
#include "ui/theme/theme.h"
#include "ui/theme/typography.h"
#include "ui/widgets/axis.h"
#include "ui/widgets/decimate.h"
#include "ui/widgets/time_series_frame.h"

namespace gc::console {

void TimeSeriesWidget::paintEvent(QPaintEvent*) {
  const Frame f = frame();
  QPainter painter(this);
  painter.setLayoutDirection(Qt::LeftToRight);  // time and its labels, in every language
  paintAxes(painter, f);
  painter.save();
  painter.setClipRect(f.plot.adjusted(0, -1, 0, 1));
  if (f.count > 0) m_mode == Mode::Stacked ? paintStacked(painter, f) : paintLines(painter, f);
  paintCrosses(painter, f);
  painter.restore();
  paintOverlay(painter, f);
}

void TimeSeriesWidget::paintAxes(QPainter& painter, const Frame& f) const {
  const Tokens& t = m_theme.tokens();
  painter.setFont(fontOf(TextRole::Caption));
  const int text = painter.fontMetrics().height();
  for (const double share : {0.0, 0.5, 1.0}) {
    const double y = f.plot.bottom() - share * f.plot.height();
    painter.setPen(share == 0.0 ? t.divider : t.grid);
    painter.drawLine(QPointF(f.plot.left(), y), QPointF(f.plot.right(), y));
    if (share == 0.5 && f.plot.height() < 50) continue;
    painter.setPen(t.textMuted);
    painter.drawText(QRectF(0, y - text / 2.0, f.plot.left() - 6, text), Qt::AlignRight | Qt::AlignVCenter,
                     valueText(f.top * share));
  }
  if (f.toUs <= f.fromUs) return;
  for (const TimeTick& tick : timeTicks(f.fromUs / 1000, f.toUs / 1000, int(f.plot.width()), 74, m_zone)) {
    const double x = f.x(tick.atMs * 1000);
    painter.setPen(t.grid);
    painter.drawLine(QPointF(x, f.plot.top()), QPointF(x, f.plot.bottom()));
    painter.setPen(t.textMuted);
    const QRectF place(x - 37, f.plot.bottom() + 3, 74, text);
    if (place.right() <= width() && place.left() >= f.plot.left() - 30)
      painter.drawText(place, Qt::AlignHCenter | Qt::AlignTop, tick.label);
  }
}

/// Each pixel column shows the sample with the largest total that falls into it: no spike is lost and no
/// total is shown that never was, which adding per-series maxima would do.
void TimeSeriesWidget::paintStacked(QPainter& painter, const Frame& f) const {
  const Tokens& t = m_theme.tokens();
  const int columns = std::min(f.count, int(f.plot.width()));
  const double barWidth = f.plot.width() / columns;
  for (int c = 0; c < columns; ++c) {
    const int begin = f.first + int(qint64(c) * f.count / columns);
    const int end = std::max(begin + 1, f.first + int(qint64(c + 1) * f.count / columns));
    int best = -1;
    double bestTotal = -1;
    for (int i = begin; i < end; ++i) {
      const double total = f.total(m_data, i);
      if (total > bestTotal) bestTotal = total, best = i;
    }
    if (best < 0 || bestTotal <= 0) continue;
    const double left = f.x(m_data.fromUs + begin * m_data.stepUs);
    double bottom = f.plot.bottom();
    for (const ChartLine& line : m_data.lines) {
      const double value = line.visible && best < line.values.size() ? line.values[best] : kGap;
      if (isGap(value) || value <= 0) continue;
      const double height = value / f.top * f.plot.height();
      painter.fillRect(QRectF(left, bottom - height, std::max(barWidth, 1.0) + 0.4, height),
                       seriesColor(t, line.slot));
      bottom -= height;
    }
  }
}

void TimeSeriesWidget::paintLines(QPainter& painter, const Frame& f) const {
  painter.setRenderHint(QPainter::Antialiasing);
  for (const ChartLine& line : m_data.lines) {
    if (!line.visible || line.values.size() < f.first + f.count) continue;
    const auto columns =
        decimate(std::span(line.values.constData() + f.first, size_t(f.count)), int(f.plot.width()));
    const double dx = f.plot.width() / double(std::max<size_t>(columns.size(), 1));
    QPen pen(seriesColor(m_theme.tokens(), line.slot), 1.6, line.dash);
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    const auto y = [&f](float value) { return f.plot.bottom() - double(value) / f.top * f.plot.height(); };
    QPolygonF run;
    const auto flush = [&] {
      if (run.size() == 1) run.append(run.first() + QPointF(std::max(1.5, dx), 0));
      if (run.size() > 1) painter.drawPolyline(run);
      run.clear();
    };
    for (size_t i = 0; i < columns.size(); ++i) {
      const Column& column = columns[i];
      if (column.empty) {
        flush();
        continue;
      }
      const double x = f.x(m_data.fromUs + f.first * m_data.stepUs) + (double(i) + 0.5) * dx;
      run.append(QPointF(x, y(column.first)));
      if (column.high > column.low) {
        run.append(QPointF(x, y(column.high)));
        run.append(QPointF(x, y(column.low)));
        run.append(QPointF(x, y(column.last)));
      }
    }
    flush();
  }
  painter.setRenderHint(QPainter::Antialiasing, false);
}

/// Failed attempts sit on the baseline as small crosses, client failures above them as heavy ones. Crosses
/// closer than their own width fall together.
void TimeSeriesWidget::paintCrosses(QPainter& painter, const Frame& f) const {
  const Tokens& t = m_theme.tokens();
  painter.setRenderHint(QPainter::Antialiasing);
  const auto draw = [&](const QList<double>& values, double y, double r, const QPen& pen) {
    painter.setPen(pen);
    double last = -1e9;
    for (int i = f.first; i < std::min<int>(f.first + f.count, int(values.size())); ++i) {
      const double x = f.x(m_data.fromUs + i * m_data.stepUs + m_data.stepUs / 2);
      if (isGap(values[i]) || values[i] <= 0 || x - last < 2 * r + 2) continue;
      last = x;
      painter.drawLine(QPointF(x - r, y - r), QPointF(x + r, y + r));
      painter.drawLine(QPointF(x - r, y + r), QPointF(x + r, y - r));
    }
  };
  draw(m_data.crosses, f.plot.top() + 6, 3, QPen(t.textPrimary, 1.3));
  draw(m_data.failures, f.plot.top() + 16, 4.5, QPen(t.blocked.text, 2.6));
  painter.setRenderHint(QPainter::Antialiasing, false);
}

void TimeSeriesWidget::paintOverlay(QPainter& painter, const Frame& f) const {
  const Tokens& t = m_theme.tokens();
  if (m_brush) {
    QColor area = t.accent;
    area.setAlphaF(0.16F);
    const double left = std::clamp(f.x(m_brush->fromUs), f.plot.left(), f.plot.right());
    const double right = std::clamp(f.x(m_brush->toUs), f.plot.left(), f.plot.right());
    painter.fillRect(QRectF(left, f.plot.top(), right - left, f.plot.height()), area);
    painter.setPen(t.accent);
    painter.drawLine(QPointF(left, f.plot.top()), QPointF(left, f.plot.bottom()));
    painter.drawLine(QPointF(right, f.plot.top()), QPointF(right, f.plot.bottom()));
  }
  if (m_cursor && *m_cursor >= f.fromUs && *m_cursor <= f.toUs) {
    painter.setPen(QPen(t.textMuted, 1, Qt::DashLine));
    painter.drawLine(QPointF(f.x(*m_cursor), f.plot.top()), QPointF(f.x(*m_cursor), f.plot.bottom()));
  }
  if (f.count == 0) {
    painter.setPen(t.textMuted);
    painter.setFont(fontOf(TextRole::Body));
    painter.drawText(f.plot, Qt::AlignCenter, tr("No data in this range"));
  }
  if (hasFocus()) {
    painter.setPen(QPen(t.focus, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
  }
}

}  // namespace gc::console
