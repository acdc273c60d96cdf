#include "ui/widgets/sparkline.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>

#include "ui/theme/theme.h"
#include "ui/widgets/decimate.h"

namespace gc::console {

void paintSparkline(QPainter& painter, const QRectF& rect, const QList<double>& values, const QColor& color) {
  const auto columns = decimate(std::span(values.constData(), size_t(values.size())), int(rect.width()));
  if (columns.size() < 2) return;
  float top = 0;
  for (const Column& column : columns)
    if (!column.empty) top = std::max(top, column.high);
  const auto at = [&](size_t i, float value) {
    return QPointF(rect.left() + rect.width() * double(i) / double(columns.size() - 1),
                   rect.bottom() - (top > 0 ? double(value / top) : 0) * (rect.height() - 1) - 0.5);
  };
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  QColor soft = color;
  soft.setAlphaF(0.18F);
  for (size_t i = 0; i < columns.size();) {
    if (columns[i].empty) {
      ++i;
      continue;
    }
    const size_t start = i;
    QPolygonF line;
    for (; i < columns.size() && !columns[i].empty; ++i) line.append(at(i, columns[i].high));
    QPolygonF area = line;
    area.append(at(i - 1, 0));
    area.prepend(at(start, 0));
    painter.setPen(Qt::NoPen);
    painter.setBrush(soft);
    painter.drawPolygon(area);
    painter.setPen(QPen(color, 1.25));
    painter.drawPolyline(line);
  }
  painter.restore();
}

SparklineDelegate::SparklineDelegate(const Theme& theme, int role, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_role(role) {}

void SparklineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const {
  QStyledItemDelegate::paint(painter, option, index);
  const auto values = index.data(m_role).value<QList<double>>();
  paintSparkline(*painter, QRectF(option.rect).adjusted(8, 5, -8, -5), values, m_theme.tokens().textMuted);
}

}  // namespace gc::console
