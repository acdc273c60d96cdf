// How a TimelineWidget paints. Its behaviour is in timeline_widget.cpp.
#include <QPainter>
#include <QScrollBar>

#include "models/client/admin_client.h"
#include "ui/panes/failover/phase_marks.h"
#include "ui/panes/failover/timeline_widget.h"
#include "ui/theme/state_look.h"
#include "ui/theme/theme.h"
#include "ui/theme/typography.h"
#include "ui/widgets/axis.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/state_badge.h"

namespace gc::console {

void TimelineWidget::paintEvent(QPaintEvent*) {
  QPainter painter(viewport());
  painter.setLayoutDirection(Qt::LeftToRight);  // time and its labels, in every language
  painter.fillRect(viewport()->rect(), m_theme.tokens().surface);
  painter.save();
  painter.setClipRect(QRect(0, kAxisHeight, viewport()->width(), viewport()->height() - kAxisHeight));
  for (int lane = 0; lane < int(m_model.lanes().size()); ++lane)
    if (laneRect(lane).intersects(viewport()->rect())) paintLane(painter, lane);
  painter.restore();
  paintAxis(painter);
  paintMarks(painter);
  paintOverlay(painter);
}

void TimelineWidget::paintAxis(QPainter& painter) const {
  const Tokens& t = m_theme.tokens();
  const TimeRange& window = m_window;
  painter.setFont(fontOf(TextRole::Caption));
  const int text = painter.fontMetrics().height();
  for (const TimeTick& tick :
       timeTicks(window.fromUs / 1000, window.toUs / 1000, int(plot().width()), 84, m_zone)) {
    const double at = x(tick.atMs * 1000);
    painter.setPen(t.divider);
    painter.drawLine(QPointF(at, kAxisHeight - 5), QPointF(at, kAxisHeight - 1));
    painter.setPen(t.textMuted);
    const QRectF place(at - 42, kAxisHeight - 6 - text, 84, text);
    if (place.left() > plot().left() - 40 && place.right() < plot().right() + 40)
      painter.drawText(place, Qt::AlignCenter, tick.label);
  }
  painter.setPen(t.divider);
  painter.drawLine(QPointF(plot().left(), kAxisHeight - 0.5), QPointF(plot().right(), kAxisHeight - 0.5));
  painter.setPen(t.textMuted);
  painter.drawText(QRectF(plot().right() + 12, kAxisHeight - 6 - text, kNowWidth - 12, text), Qt::AlignLeft,
                   m_model.isLive() && !m_model.isPaused() ? tr("now ▸") : tr("now (not in this window)"));
}

void TimelineWidget::paintLane(QPainter& painter, int index) const {
  const Tokens& t = m_theme.tokens();
  const TimelineLane& lane = m_model.lanes()[size_t(index)];
  const QRect rect = laneRect(index);
  if (index == m_lane && hasFocus()) painter.fillRect(rect, t.hover);
  painter.setPen(t.grid);
  painter.drawLine(rect.bottomLeft(), rect.bottomRight());

  painter.fillRect(QRect(10, rect.center().y() - 5, 10, 10), seriesColor(t, index));
  painter.setFont(fontOf(TextRole::Strong));
  painter.setPen(t.textPrimary);
  const int nameRight = kNameWidth - (lane.simulated ? 46 : 8);
  painter.drawText(QRect(28, rect.top(), nameRight - 28, rect.height()), Qt::AlignVCenter | Qt::AlignLeft,
                   painter.fontMetrics().elidedText(lane.provider, Qt::ElideRight, nameRight - 28));
  if (lane.simulated)
    paintMark(painter, QRect(0, rect.top(), kNameWidth, rect.height()), kNameWidth - 46, tr("SIM"),
              t.degraded, Qt::LeftToRight);
  painter.save();
  painter.setClipRect(plot().toRect().adjusted(0, 0, 1, 0), Qt::IntersectClip);
  paintRuns(painter, lane, rect);
  painter.restore();
  paintStateBadge(painter, QRect(int(plot().right()) + 10, rect.top(), kNowWidth - 14, rect.height()),
                  m_model.stateNow(lane), t);
}

/// Walks the pixels, asks for the worst state in each and paints equal neighbours as one area: the cost is
/// the width times a binary search, however many segments there are.
void TimelineWidget::paintRuns(QPainter& painter, const TimelineLane& lane, const QRect& rect) const {
  const Tokens& t = m_theme.tokens();
  const qint64 end = knownUntil();
  const int left = int(plot().left()), right = int(plot().right());
  static constexpr int kNothing = -1;
  int running = kNothing, runStart = left;
  const auto flush = [&](int until) {
    const QRectF run(runStart, rect.top() + 7, until - runStart, rect.height() - 14);
    if (running != kNothing && until > runStart) paintStateArea(painter, run, ProviderState(running), t);
    runStart = until;
  };
  for (int px = left; px < right; ++px) {
    const qint64 from = timeAt(px), to = std::min(timeAt(px + 1), end);
    const auto worst = from < to ? TimelineModel::worstIn(lane, from, to) : std::nullopt;
    const int state = worst ? int(*worst) : kNothing;
    if (state == running) continue;
    flush(px);
    running = state;
  }
  flush(right);
}

void TimelineWidget::paintMarks(QPainter& painter) const {
  const Tokens& t = m_theme.tokens();
  const QRectF area = plot();
  painter.save();
  painter.setClipRect(QRectF(area.left() - 20, 0, area.width() + 40, viewport()->height()));
  for (const TimelineMarker& marker : m_model.markers()) {
    const double at = x(marker.atUs);
    if (at < area.left() || at > area.right()) continue;
    painter.setPen(QPen(t.textMuted, 1, Qt::DotLine));
    painter.drawLine(QPointF(at, kAxisHeight), QPointF(at, viewport()->height()));
  }
  painter.setPen(QPen(t.accent, 1));
  for (const std::optional<qint64>& at : m_model.kpis().t)
    if (at) painter.drawLine(QPointF(x(*at), kAxisHeight), QPointF(x(*at), viewport()->height()));
  painter.setFont(fontOf(TextRole::Caption));
  double free = area.left() - 20;
  for (const PhaseMark& mark :
       phaseMarks(m_model.kpis().t, area.left(), area.right(), 26, [this](qint64 us) { return x(us); })) {
    const double width = painter.fontMetrics().horizontalAdvance(mark.label) + 10;
    const double left = std::max(mark.x - width / 2, free);
    free = left + width + 3;
    painter.setPen(QPen(t.accent, 1.4));
    painter.drawLine(QPointF(mark.x, 18), QPointF(mark.x, viewport()->height()));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.accent);
    painter.drawRoundedRect(QRectF(left, 2, width, 16), 3, 3);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(t.onAccent);
    painter.drawText(QRectF(left, 2, width, 16), Qt::AlignCenter, mark.label);
  }
  painter.restore();
}

void TimelineWidget::paintOverlay(QPainter& painter) const {
  const Tokens& t = m_theme.tokens();
  const QRectF area = plot();
  if (const auto brush = m_model.brush()) {
    QColor fill = t.accent;
    fill.setAlphaF(0.16F);
    const double left = std::clamp(x(brush->fromUs), area.left(), area.right());
    const double right = std::clamp(x(brush->toUs), area.left(), area.right());
    painter.fillRect(QRectF(left, kAxisHeight, right - left, viewport()->height()), fill);
    painter.setPen(t.accent);
    for (const double edge : {left, right})
      painter.drawLine(QPointF(edge, kAxisHeight), QPointF(edge, viewport()->height()));
  }
  if (m_cursor && x(*m_cursor) >= area.left() && x(*m_cursor) <= area.right()) {
    painter.setPen(QPen(t.textPrimary, 1, Qt::DashLine));
    painter.drawLine(QPointF(x(*m_cursor), kAxisHeight), QPointF(x(*m_cursor), viewport()->height()));
  }
  if (m_model.lanes().empty()) {
    painter.setFont(fontOf(TextRole::Body));
    painter.setPen(t.textMuted);
    painter.drawText(area, Qt::AlignCenter, tr("No circuit changes in range"));
  }
  if (hasFocus()) {
    painter.setPen(QPen(t.focus, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1));
  }
}

}  // namespace gc::console
