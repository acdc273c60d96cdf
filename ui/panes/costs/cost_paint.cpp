#include "ui/panes/costs/cost_paint.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "models/costs/cost_calendar.h"
#include "models/costs/cost_text.h"
#include "ui/theme/state_look.h"
#include "ui/widgets/axis.h"

namespace gc::console {
namespace {

constexpr double kHatchHeight = 7, kHatchSpacing = 5;

/// Confined to one paint.
class CostPaint {
  Q_DECLARE_TR_FUNCTIONS(gc::console::CostPaint)
 public:
  CostPaint(QPainter& painter, const QRectF& area, const CostChart& chart, const CostLook& look)
      : m_painter(painter),
        m_chart(chart),
        m_look(look),
        m_t(look.tokens),
        m_frame(costFrame(area, chart, look)),
        m_metrics(look.text, painter.device()) {}

  void paint() {
    m_painter.save();
    m_painter.setLayoutDirection(Qt::LeftToRight);
    m_painter.setFont(m_look.text);
    axis();
    for (int column = 0; column < m_frame.columns; ++column) {
      bars(column);
      forecast(column);
      unpriced(column);
    }
    columnLabels();
    budget();
    m_painter.restore();
  }

 private:
  double u(double pixels) const { return pixels * m_look.unit; }

  QRectF bar(int column) const {
    const double width = m_frame.columnWidth;
    const double gap = std::min(width * 0.2, u(6));
    return {m_frame.left(column) + gap / 2, m_frame.plot.top(), std::max(width - gap, u(1)),
            m_frame.plot.height()};
  }

  void axis() {
    const QRectF& plot = m_frame.plot;
    const double height = m_metrics.height();
    // The top is 1, 2, 2.5 or 5 of some power of ten: these many lines stand at round amounts.
    const double power = std::pow(10.0, std::floor(std::log10(m_frame.top) + 1e-9));
    const int lines = plot.height() < 7 * height ? 1 : std::round(m_frame.top / power * 2) == 4 ? 4 : 5;
    const double step = m_frame.top / lines;
    const int decimals = std::max(0, int(std::ceil(-std::log10(step) - 1e-9)));
    for (int line = 0; line <= lines; ++line) {
      const double y = plot.bottom() - plot.height() * line / lines;
      m_painter.setPen(QPen(line == 0 ? m_t.divider : m_t.grid, u(1)));
      m_painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
      m_painter.setPen(m_t.textMuted);
      // The lowest amount stands on its line: below it is the zone.
      m_painter.drawText(QRectF(plot.left() - u(206), line == 0 ? y - height : y - height / 2, u(200), height),
                         Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(step * line, 'f', decimals));
    }
    m_painter.drawText(QRectF(plot.left() - u(206), plot.bottom() + u(4), u(200), height),
                       Qt::AlignRight | Qt::AlignTop, m_look.zoneLabel);
  }

  void columnLabels() {
    double free = m_frame.plot.left();
    m_painter.setPen(m_t.textMuted);
    for (int column = 0; column < m_frame.columns; ++column) {
      const qint64 at = m_chart.columns[column].fromUs;
      const bool midnight =
          m_chart.step == CostStep::Hour && beginningOf(CostStep::Day, at, m_look.zone) == at;
      const QString text = stepLabel(midnight ? CostStep::Day : m_chart.step, at, m_look.zone, false);
      const double width = m_metrics.horizontalAdvance(text);
      const double middle = m_frame.left(column) + m_frame.columnWidth / 2;
      if (middle - width / 2 < free || middle + width / 2 > m_frame.plot.right() + u(8)) continue;
      m_painter.drawText(
          QRectF(middle - width, m_frame.plot.bottom() + u(4), 2 * width, m_metrics.height()),
          Qt::AlignHCenter | Qt::AlignTop, text);
      free = middle + width / 2 + u(14);
    }
  }

  void bars(int column) {
    const QRectF place = bar(column);
    Usd below;
    for (const CostSeries& series : m_chart.series) {
      if (!series.visible) continue;
      const Usd above = below + series.values[column].cost;
      const double bottom = m_frame.y(below), top = m_frame.y(above);
      if (bottom > top)
        m_painter.fillRect(QRectF(place.left(), top, place.width(), bottom - top),
                           seriesColor(m_t, series.slot));
      below = above;
    }
  }

  /// What has no price has no height: it stands on top as a hatched strip of its own.
  void unpriced(int column) {
    const qint64 count = m_chart.columns[column].total.unpriced;
    if (count <= 0) return;
    const QRectF place = bar(column);
    const double bottom = std::max(m_frame.y(m_chart.shown(column)), m_frame.plot.top() + u(kHatchHeight));
    const QRectF strip(place.left(), bottom - u(kHatchHeight), place.width(), u(kHatchHeight));
    m_painter.fillRect(strip, m_t.degraded.tint);
    paintHatch(m_painter, strip, m_t.degraded.text, u(kHatchSpacing), u(1.4));
    const QString text = QLocale().toString(count);
    if (m_metrics.horizontalAdvance(text) + u(5) > m_frame.columnWidth) return;
    m_painter.setPen(m_t.degraded.text);
    m_painter.drawText(QRectF(m_frame.left(column), strip.top() - m_metrics.height(), m_frame.columnWidth,
                              m_metrics.height()),
                       Qt::AlignHCenter | Qt::AlignBottom, text);
  }

  void forecast(int column) {
    const std::optional<CostExpected>& expected = m_chart.columns[column].expected;
    if (!expected) return;
    const QRectF place = bar(column);
    const double low = m_frame.y(expected->low), high = m_frame.y(expected->high);
    QColor area = m_t.accent;
    area.setAlphaF(0.18F);
    m_painter.fillRect(QRectF(place.left(), high, place.width(), std::max(low - high, u(1))), area);
    m_painter.setPen(QPen(m_t.accent, u(2)));
    const double likely = m_frame.y(expected->likely);
    m_painter.drawLine(QPointF(place.left(), likely), QPointF(place.right(), likely));
  }

  void budget() {
    if (!m_chart.budget) return;
    const double y = m_frame.y(*m_chart.budget);
    m_painter.setPen(QPen(m_t.danger, u(1.5), Qt::DashLine));
    m_painter.drawLine(QPointF(m_frame.plot.left(), y), QPointF(m_frame.plot.right(), y));
    const QString amount = m_chart.budget->rounded(2, QLocale());
    const QString text = m_chart.step == CostStep::Day ? tr("Budget %1 a day").arg(amount)
                                                       : tr("Budget %1 a month").arg(amount);
    const double height = m_metrics.height();
    const double above = y - height - u(2) < m_frame.plot.top() ? y + u(2) : y - height - u(2);
    m_painter.drawText(QRectF(m_frame.plot.left() + u(4), above, m_frame.plot.width() - u(8), height),
                       Qt::AlignRight | Qt::AlignVCenter, text);
  }

  QPainter& m_painter;
  const CostChart& m_chart;
  const CostLook& m_look;
  const Tokens& m_t;
  CostFrame m_frame;
  QFontMetricsF m_metrics;
};

}  // namespace

int CostFrame::columnAt(double x) const {
  if (columns == 0) return -1;
  return std::clamp(int(std::floor((x - plot.left()) / columnWidth)), 0, columns - 1);
}

CostFrame costFrame(const QRectF& area, const CostChart& chart, const CostLook& look) {
  const QFontMetricsF metrics(look.text);
  const double left = 62 * look.unit, right = 10 * look.unit;
  const double below = metrics.height() + 6 * look.unit, above = metrics.height() + 2 * look.unit;
  CostFrame frame;
  frame.plot = QRectF(area.left() + left, area.top() + above, std::max(1.0, area.width() - left - right),
                      std::max(1.0, area.height() - below - above));
  frame.columns = int(chart.columns.size());
  frame.columnWidth = frame.plot.width() / std::max(1, frame.columns);
  frame.top = niceCeiling(double(chart.highest().nanos()) / 1e9);
  return frame;
}

int seriesAt(const CostFrame& frame, const CostChart& chart, int column, double y) {
  if (column < 0 || column >= chart.columns.size()) return -1;
  Usd sum;
  for (int i = 0; i < chart.series.size(); ++i) {
    if (!chart.series[i].visible) continue;
    const double bottom = frame.y(sum);
    sum += chart.series[i].values[column].cost;
    if (frame.y(sum) <= y && y < bottom) return i;
  }
  return -1;
}

void paintCostChart(QPainter& painter, const QRectF& area, const CostChart& chart, const CostLook& look) {
  CostPaint(painter, area, chart, look).paint();
}

}  // namespace gc::console
