#include "ui/widgets/mark.h"

#include <QPainter>
#include <QStyle>

#include "ui/theme/typography.h"

namespace gc::console {

int paintMark(QPainter& painter, const QRect& cell, int left, const QString& text, const StateColors& colors,
              Qt::LayoutDirection direction) {
  painter.save();
  painter.setFont(fontOf(TextRole::Caption));
  const int width = painter.fontMetrics().horizontalAdvance(text) + 10;
  if (left + width <= cell.right()) {
    const QRect place = QStyle::visualRect(direction, cell, QRect(left, cell.center().y() - 8, width, 17));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.tint);
    painter.drawRoundedRect(place, 3, 3);
    painter.setPen(colors.text);
    painter.drawText(place, Qt::AlignCenter, text);
    left += width + 5;
  }
  painter.restore();
  return left;
}

}  // namespace gc::console
