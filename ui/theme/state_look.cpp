#include "ui/theme/state_look.h"

#include <QPainter>
#include <algorithm>

namespace gc::console {

const StateColors& stateColors(const Tokens& t, ProviderState state) {
  switch (state) {
    case ProviderState::Healthy:
      return t.healthy;
    case ProviderState::Degraded:
      return t.degraded;
    case ProviderState::HalfOpen:
      return t.halfOpen;
    case ProviderState::Blocked:
      return t.blocked;
    case ProviderState::Unknown:
      return t.unknown;
  }
  return t.unknown;
}

void paintHatch(QPainter& painter, const QRectF& area, const QColor& color, double spacing, double width) {
  painter.save();
  painter.setClipRect(area, Qt::IntersectClip);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(color, width));
  // Lines start on a grid of the whole widget, so that neighbouring areas of one state join up.
  const double height = area.height();
  const double start = std::floor((area.left() - height) / spacing) * spacing;
  for (double x = start; x < area.right(); x += spacing)
    painter.drawLine(QPointF(x, area.bottom()), QPointF(x + height, area.top()));
  painter.restore();
}

void paintStateArea(QPainter& painter, const QRectF& area, ProviderState state, const Tokens& t) {
  const StateColors& colors = stateColors(t, state);
  switch (state) {
    case ProviderState::Healthy:
      painter.fillRect(area, colors.fill);
      break;
    case ProviderState::Degraded:
      painter.fillRect(area, colors.fill);
      painter.fillRect(QRectF(area.topLeft(), QSizeF(area.width(), 3)), colors.text);
      break;
    case ProviderState::HalfOpen:
      painter.fillRect(area, colors.tint);
      paintHatch(painter, area, colors.fill, 5, 1.6);
      break;
    case ProviderState::Blocked:
      painter.fillRect(area, colors.tint);
      paintHatch(painter, area, colors.fill, 12, 4.5);
      break;
    case ProviderState::Unknown:
      painter.save();
      painter.setPen(QPen(colors.fill, 1, Qt::DotLine));
      painter.setBrush(Qt::NoBrush);
      painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5));
      painter.restore();
      break;
  }
}

QColor seriesColor(const Tokens& t, int slot) {
  return t.series[size_t(std::clamp(slot, 0, int(t.series.size()) - 1))];
}

Qt::PenStyle seriesDash(int slot) {
  return slot < 4 ? Qt::SolidLine : slot % 2 == 0 ? Qt::DashLine : Qt::DotLine;
}

}  // namespace gc::console
