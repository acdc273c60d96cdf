#include "ui/panes/costs/cost_chart_widget.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include "models/costs/cost_calendar.h"
#include "models/costs/cost_text.h"
#include "models/format/display_zone.h"
#include "ui/theme/theme.h"
#include "ui/theme/typography.h"

namespace gc::console {

CostChartWidget::CostChartWidget(const Theme& theme, const DisplayZone& zone, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_zone(zone) {
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
  connect(&zone, &DisplayZone::changed, this, qOverload<>(&QWidget::update));
}

void CostChartWidget::setChart(const CostChart& chart) {
  m_chart = chart;
  m_cursor = std::min(m_cursor, int(chart.columns.size()) - 1);
  update();
}

void CostChartWidget::setBrush(std::optional<TimeRange> brush) {
  m_brush = brush;
  update();
}

CostLook CostChartWidget::look() const {
  const qint64 at = m_chart.columns.isEmpty() ? 0 : m_chart.columns.last().fromUs;
  return {.tokens = m_theme.tokens(),
          .text = fontOf(TextRole::Caption),
          .zone = m_zone.timeZone(),
          .zoneLabel = m_zone.label(fromMicros(at))};
}

CostFrame CostChartWidget::frame() const { return costFrame(rect(), m_chart, look()); }

QString CostChartWidget::amount(Usd value) const {
  return value.rounded(moneyDecimals(m_chart.shown()), QLocale());
}

QString CostChartWidget::columnText(int column) const {
  const CostColumn& at = m_chart.columns[column];
  QStringList rows{stepLabel(m_chart.step, at.fromUs, m_zone.timeZone(), true) + QLatin1Char(' ') +
                   m_zone.label(fromMicros(at.fromUs))};
  for (const CostSeries& series : m_chart.series) {
    const CostSums& sums = series.values[column];
    if (series.visible && sums.requests > 0)
      rows << QStringLiteral("%1  %2").arg(
          series.title, sums.isUnpriced() ? costText(sums, 2) : amount(sums.cost) + QStringLiteral(" USD"));
  }
  if (at.known)
    rows << tr("Together %1 USD, %n request(s)", nullptr, int(at.total.requests))
                .arg(amount(m_chart.shown(column)));
  else if (!at.expected)
    rows << tr("Nothing was recorded");
  if (at.total.unpriced > 0)
    rows << tr("%n request(s) without a price", nullptr, int(at.total.unpriced));
  if (at.expected)
    rows << tr("Forecast of the day %1 USD, %2 to %3")
                .arg(amount(at.expected->likely), amount(at.expected->low), amount(at.expected->high));
  return rows.join(QLatin1Char('\n'));
}

void CostChartWidget::paintEvent(QPaintEvent*) {
  const Tokens& t = m_theme.tokens();
  QPainter painter(this);
  const CostFrame f = frame();
  if (f.columns == 0) {
    painter.setPen(t.textMuted);
    painter.setFont(fontOf(TextRole::Body));
    painter.drawText(rect(), Qt::AlignCenter, tr("No data in this range"));
  } else {
    if (m_cursor >= 0)
      painter.fillRect(QRectF(f.left(m_cursor), f.plot.top(), f.columnWidth, f.plot.height()), t.hover);
    paintCostChart(painter, rect(), m_chart, look());
  }
  if (m_brush) {
    const int first = m_chart.columnAt(m_brush->fromUs), last = m_chart.columnAt(m_brush->toUs - 1);
    if (first >= 0 && last >= first) {
      QColor area = t.accent;
      area.setAlphaF(0.16F);
      const QRectF place(f.left(first), f.plot.top(), (last - first + 1) * f.columnWidth, f.plot.height());
      painter.fillRect(place, area);
      painter.setPen(t.accent);
      painter.drawLine(place.topLeft(), place.bottomLeft());
      painter.drawLine(place.topRight(), place.bottomRight());
    }
  }
  if (!hasFocus()) return;
  painter.setPen(QPen(t.focus, 2));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
}

void CostChartWidget::showTip(const QPoint& at) {
  if (m_cursor < 0) return QToolTip::hideText();
  QToolTip::showText(mapToGlobal(at + QPoint(14, 14)), columnText(m_cursor), this);
}

void CostChartWidget::brushColumns(int first, int last) {
  m_brush = TimeRange{m_chart.columns[std::min(first, last)].fromUs,
                      m_chart.columns[std::max(first, last)].toUs};
  update();
}

void CostChartWidget::mouseMoveEvent(QMouseEvent* event) {
  m_cursor = frame().columnAt(event->position().x());
  if (m_anchor >= 0 && m_cursor >= 0 && (m_dragging || m_cursor != m_anchor)) {
    m_dragging = true;
    brushColumns(m_anchor, m_cursor);
  }
  showTip(event->position().toPoint());
  update();
}

void CostChartWidget::mousePressEvent(QMouseEvent* event) {
  const CostFrame f = frame();
  if (event->button() != Qt::LeftButton || !f.plot.contains(event->position())) return;
  m_anchor = f.columnAt(event->position().x());
}

void CostChartWidget::mouseReleaseEvent(QMouseEvent*) {
  if (m_dragging && m_brush) Q_EMIT brushed(*m_brush);
  m_dragging = false;
  m_anchor = -1;
}

void CostChartWidget::mouseDoubleClickEvent(QMouseEvent* event) {
  const CostFrame f = frame();
  const int column = f.columnAt(event->position().x());
  m_anchor = -1;
  if (column >= 0 && f.plot.contains(event->position()))
    Q_EMIT activated(column, seriesAt(f, m_chart, column, event->position().y()));
}

void CostChartWidget::leaveEvent(QEvent*) {
  if (!hasFocus()) m_cursor = -1;
  update();
}

void CostChartWidget::moveCursor(int column, bool stretch) {
  const int before = m_cursor < 0 ? column : m_cursor;
  m_cursor = std::clamp(column, 0, int(m_chart.columns.size()) - 1);
  if (stretch) {
    if (m_anchor < 0) m_anchor = before;
    brushColumns(m_anchor, m_cursor);
    Q_EMIT brushed(*m_brush);
  } else {
    m_anchor = -1;
  }
  const CostFrame f = frame();
  showTip(QPoint(int(f.left(m_cursor)), int(f.plot.center().y())));
  update();
}

void CostChartWidget::keyPressEvent(QKeyEvent* event) {
  const int last = int(m_chart.columns.size()) - 1;
  const bool stretch = event->modifiers() & Qt::ShiftModifier;
  if (last < 0) return QWidget::keyPressEvent(event);
  switch (event->key()) {
    case Qt::Key_Left:
      return moveCursor(m_cursor < 0 ? last : m_cursor - 1, stretch);
    case Qt::Key_Right:
      return moveCursor(m_cursor < 0 ? last : m_cursor + 1, stretch);
    case Qt::Key_Home:
      return moveCursor(0, stretch);
    case Qt::Key_End:
      return moveCursor(last, stretch);
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (m_cursor >= 0) Q_EMIT activated(m_cursor, -1);
      return;
    case Qt::Key_Escape:
      if (!m_brush) return QWidget::keyPressEvent(event);
      m_brush.reset();
      m_anchor = -1;
      Q_EMIT brushCleared();
      return update();
    default:
      return QWidget::keyPressEvent(event);
  }
}

QString CostChartWidget::spokenSummary() const {
  QString said = tr("%n column(s), total %1 US dollars", nullptr, int(m_chart.columns.size()))
                     .arg(amount(m_chart.shown()));
  if (const qint64 unpriced = m_chart.unpriced())
    said += QStringLiteral(", ") + tr("%n request(s) without a price", nullptr, int(unpriced));
  return said;
}

QVector<SpokenPart> CostChartWidget::spokenParts() const {
  QVector<SpokenPart> parts;
  const QRect plot = frame().plot.toRect();
  for (const CostSeries& series : m_chart.series)
    if (series.visible)
      parts.append({series.title,
                    series.total.isUnpriced() ? costText(series.total, 2)
                                              : tr("%1 US dollars").arg(amount(series.total.cost)),
                    plot});
  return parts;
}

}  // namespace gc::console
