#include "ui/widgets/kpi_tile.h"

#include <QPainter>

#include "ui/theme/theme.h"
#include "ui/theme/typography.h"
#include "ui/widgets/sparkline.h"

namespace gc::console {

KpiTile::KpiTile(const Theme& theme, QWidget* parent) : QAbstractButton(parent), m_theme(theme) {
  setFocusPolicy(Qt::StrongFocus);
  setCursor(Qt::PointingHandCursor);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void KpiTile::setReading(const KpiReading& reading) {
  m_reading = reading;
  setAccessibleName(reading.spoken.isEmpty() ? reading.title + QLatin1Char(' ') + reading.value
                                             : reading.spoken);
  // Title and note may be shortened on the tile.
  QStringList whole{reading.title, reading.note, reading.tooltip};
  whole.removeAll(QString());
  setToolTip(whole.join(QLatin1Char('\n')));
  update();
}

QSize KpiTile::sizeHint() const { return {170, 96}; }
QSize KpiTile::minimumSizeHint() const { return {scaled(118), scaled(96)}; }

QColor KpiTile::toneColor() const {
  const Tokens& t = m_theme.tokens();
  switch (m_reading.tone) {
    case Tone::Neutral:
      return t.textPrimary;
    case Tone::Good:
      return t.healthy.text;
    case Tone::Warning:
      return t.degraded.text;
    case Tone::Bad:
      return t.blocked.text;
  }
  return t.textPrimary;
}

void KpiTile::paintEvent(QPaintEvent*) {
  const Tokens& t = m_theme.tokens();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
  painter.setPen(QPen(t.divider, 1));
  painter.setBrush(isDown() ? t.selected : underMouse() ? t.hover : t.surface);
  painter.drawRoundedRect(frame, space::kRadius, space::kRadius);

  const QRect inner = rect().adjusted(12, 9, -12, -8);
  const int align = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft));
  painter.setFont(fontOf(TextRole::Small));
  painter.setPen(t.textSecondary);
  painter.drawText(inner, align | Qt::AlignTop,
                   painter.fontMetrics().elidedText(m_reading.title, Qt::ElideRight, inner.width()));

  QFont big = fontOf(TextRole::Display);
  const QFont small = fontOf(TextRole::Small);
  const int unitWidth =
      m_reading.unit.isEmpty() ? 0 : QFontMetrics(small).horizontalAdvance(m_reading.unit) + 6;
  while (big.pixelSize() > 16 &&
         QFontMetrics(big).horizontalAdvance(m_reading.value) + unitWidth > inner.width())
    big.setPixelSize(big.pixelSize() - 1);
  const int baseline = inner.top() + scaled(47);
  const int valueWidth = QFontMetrics(big).horizontalAdvance(m_reading.value);
  const bool mirrored = layoutDirection() == Qt::RightToLeft;
  const int left = mirrored ? inner.right() - valueWidth - unitWidth : inner.left();
  painter.setFont(big);
  painter.setPen(toneColor());
  painter.drawText(left, baseline, m_reading.value);
  painter.setFont(small);
  painter.setPen(t.textMuted);
  painter.drawText(left + valueWidth + 6, baseline, m_reading.unit);

  const QRect lower(inner.left(), inner.bottom() - scaled(20), inner.width(), scaled(20));
  painter.setFont(fontOf(TextRole::Caption));
  const int noteWidth = painter.fontMetrics().horizontalAdvance(m_reading.note) + 8;
  painter.drawText(lower, align | Qt::AlignBottom,
                   painter.fontMetrics().elidedText(m_reading.note, Qt::ElideRight, lower.width()));
  const QRect graph = QStyle::visualRect(
      layoutDirection(), lower, QRect(lower.left() + noteWidth, lower.top(), lower.width() - noteWidth, scaled(19)));
  if (graph.width() > 30) paintSparkline(painter, graph, m_reading.sparkline, t.accent);

  if (hasFocus()) {
    painter.setPen(QPen(t.focus, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), space::kRadius, space::kRadius);
  }
}

}  // namespace gc::console
