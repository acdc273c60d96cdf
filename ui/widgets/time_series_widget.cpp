#include "ui/widgets/time_series_widget.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QToolTip>
#include <cmath>

#include "models/format/display_zone.h"
#include "ui/theme/theme.h"
#include "ui/widgets/axis.h"
#include "ui/widgets/time_series_frame.h"

namespace gc::console {

TimeSeriesWidget::TimeSeriesWidget(const Theme& theme, const DisplayZone& zone, Mode mode, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_zone(zone), m_mode(mode) {
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
  connect(&zone, &DisplayZone::changed, this, qOverload<>(&QWidget::update));
}

void TimeSeriesWidget::setData(ChartData data) {
  for (int i = 0; i < std::min(data.lines.size(), m_data.lines.size()); ++i)
    data.lines[i].visible = m_data.lines[i].visible;
  m_data = std::move(data);
  update();
}

void TimeSeriesWidget::setLineVisible(int line, bool visible) {
  if (line < 0 || line >= m_data.lines.size()) return;
  m_data.lines[line].visible = visible;
  update();
}

void TimeSeriesWidget::setWindow(std::optional<TimeRange> window) {
  m_window = window;
  update();
}

void TimeSeriesWidget::setBrush(std::optional<TimeRange> brush) {
  m_brush = brush;
  update();
}

void TimeSeriesWidget::setCursorTime(std::optional<qint64> us) {
  if (m_cursor == us) return;
  m_cursor = us;
  update();
}

void TimeSeriesWidget::setGutters(int left, int right) {
  m_left = left;
  m_right = right;
  update();
}

TimeSeriesWidget::Frame TimeSeriesWidget::frame() const {
  Frame f;
  f.plot = QRectF(m_left, 8, std::max(1, width() - m_left - m_right), std::max(1, height() - 8 - 20));
  int points = 0;
  for (const ChartLine& line : m_data.lines) points = std::max(points, int(line.values.size()));
  f.fromUs = m_window ? m_window->fromUs : m_data.fromUs;
  f.toUs = m_window ? m_window->toUs : m_data.fromUs + points * m_data.stepUs;
  if (points == 0 || m_data.stepUs <= 0) return f;
  f.first = int(std::clamp<qint64>((f.fromUs - m_data.fromUs) / m_data.stepUs, 0, points));
  const qint64 end = (f.toUs - m_data.fromUs + m_data.stepUs - 1) / m_data.stepUs;
  f.count = int(std::clamp<qint64>(end, f.first, points)) - f.first;
  double highest = 0;
  for (int i = f.first; i < f.first + f.count; ++i) {
    if (m_mode == Mode::Stacked) {
      highest = std::max(highest, f.total(m_data, i));
    } else {
      for (const ChartLine& line : m_data.lines)
        if (line.visible && i < line.values.size() && !isGap(line.values[i]))
          highest = std::max(highest, line.values[i]);
    }
  }
  f.top = niceCeiling(highest);
  return f;
}

double TimeSeriesWidget::peak() const {
  const Frame f = frame();
  double highest = 0;
  for (int i = f.first; i < f.first + f.count; ++i)
    for (const ChartLine& line : m_data.lines)
      if (m_mode == Mode::Stacked)
        highest = std::max(highest, f.total(m_data, i));
      else if (line.visible && i < line.values.size() && !isGap(line.values[i]))
        highest = std::max(highest, line.values[i]);
  return highest;
}

int TimeSeriesWidget::pointAt(qint64 us) const {
  if (m_data.stepUs <= 0 || us < m_data.fromUs) return -1;
  return int((us - m_data.fromUs) / m_data.stepUs);
}

QString TimeSeriesWidget::valueText(double value) const {
  return QLocale().toString(value, 'f', value >= 100 || value == std::floor(value) ? 0 : 1);
}

void TimeSeriesWidget::showCursorTip(const QPoint& at) {
  if (!m_cursor) return QToolTip::hideText();
  const int point = pointAt(*m_cursor);
  QStringList rows{m_zone.dateTime(fromMicros(*m_cursor))};
  for (const ChartLine& line : m_data.lines) {
    if (!line.visible || point < 0 || point >= line.values.size()) continue;
    const double value = line.values[point];
    rows << QStringLiteral("%1  %2 %3")
                .arg(line.name, isGap(value) ? QStringLiteral("—") : valueText(value), m_data.unit);
  }
  if (point >= 0 && point < m_data.crosses.size() && m_data.crosses[point] > 0)
    rows << tr("%n failed attempt(s)", nullptr, int(m_data.crosses[point]));
  if (point >= 0 && point < m_data.failures.size() && m_data.failures[point] > 0)
    rows << tr("%n client failure(s)", nullptr, int(m_data.failures[point]));
  QToolTip::showText(mapToGlobal(at + QPoint(14, 14)), rows.join(QLatin1Char('\n')), this);
}

void TimeSeriesWidget::mouseMoveEvent(QMouseEvent* event) {
  const Frame f = frame();
  const qint64 at = f.timeAt(std::clamp(event->position().x(), f.plot.left(), f.plot.right()));
  if (m_dragFrom && std::abs(f.x(*m_dragFrom) - f.x(at)) >= 4)
    m_brush = TimeRange{std::min(*m_dragFrom, at), std::max(*m_dragFrom, at)};
  m_cursor = at;
  Q_EMIT cursorMoved(m_cursor);
  showCursorTip(event->position().toPoint());
  update();
}

void TimeSeriesWidget::mousePressEvent(QMouseEvent* event) {
  const Frame f = frame();
  if (event->button() == Qt::LeftButton && f.plot.contains(event->position()))
    m_dragFrom = f.timeAt(event->position().x());
}

void TimeSeriesWidget::mouseReleaseEvent(QMouseEvent* event) {
  const Frame f = frame();
  if (m_dragFrom && std::abs(f.x(*m_dragFrom) - event->position().x()) >= 4 && m_brush)
    Q_EMIT brushed(*m_brush);
  m_dragFrom.reset();
}

void TimeSeriesWidget::mouseDoubleClickEvent(QMouseEvent*) {
  m_brush.reset();
  m_dragFrom.reset();
  Q_EMIT brushCleared();
  update();
}

void TimeSeriesWidget::leaveEvent(QEvent*) {
  m_cursor.reset();
  Q_EMIT cursorMoved(m_cursor);
  update();
}

void TimeSeriesWidget::keyPressEvent(QKeyEvent* event) {
  const Frame f = frame();
  if (f.count == 0) return QWidget::keyPressEvent(event);
  const qint64 begin = m_data.fromUs + f.first * m_data.stepUs, end = begin + (f.count - 1) * m_data.stepUs;
  const qint64 now = m_cursor.value_or(end);
  switch (event->key()) {
    case Qt::Key_Left:
      m_cursor = std::max(begin, now - m_data.stepUs);
      break;
    case Qt::Key_Right:
      m_cursor = std::min(end, now + m_data.stepUs);
      break;
    case Qt::Key_Home:
      m_cursor = begin;
      break;
    case Qt::Key_End:
      m_cursor = end;
      break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      Q_EMIT activated(now);
      return;
    case Qt::Key_Escape:
      if (!m_brush) return QWidget::keyPressEvent(event);
      m_brush.reset();
      Q_EMIT brushCleared();
      break;
    default:
      return QWidget::keyPressEvent(event);
  }
  Q_EMIT cursorMoved(m_cursor);
  if (m_cursor) showCursorTip(QPoint(int(f.x(*m_cursor)), int(f.plot.center().y())));
  update();
}

QString TimeSeriesWidget::spokenSummary() const {
  QStringList parts;
  for (const SpokenPart& part : spokenParts()) parts << part.name + QLatin1Char(' ') + part.description;
  return parts.isEmpty() ? tr("no data") : parts.join(QStringLiteral("; "));
}

QVector<SpokenPart> TimeSeriesWidget::spokenParts() const {
  QVector<SpokenPart> parts;
  const Frame f = frame();
  for (const ChartLine& line : m_data.lines) {
    int last = -1, top = -1;
    for (int i = f.first; i < std::min(f.first + f.count, int(line.values.size())); ++i) {
      if (isGap(line.values[i])) continue;
      last = i;
      if (top < 0 || line.values[i] > line.values[top]) top = i;
    }
    const QString words =
        last < 0 ? tr("unknown")
                 : tr("%1 %2, most %3 at %4")
                       .arg(valueText(line.values[last]), m_data.unit, valueText(line.values[top]),
                            m_zone.timeSeconds(fromMicros(m_data.fromUs + top * m_data.stepUs)));
    parts.append({line.name, words, f.plot.toRect()});
  }
  return parts;
}

}  // namespace gc::console
