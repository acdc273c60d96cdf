#include "ui/panes/roi/roi_charts.h"

#include <QCoreApplication>
#include <QStyle>
#include <algorithm>

#include "models/roi/roi_text.h"

namespace gc::console {
namespace {

class ChartText {
  Q_DECLARE_TR_FUNCTIONS(gc::console::RoiCharts)
 public:
  static QString base(const QString& amount) { return tr("Base %1").arg(amount); }
  static QString swing(const RoiSwing& swing) {
    return swing.ownRange ? RoiText::label(swing.field) : tr("%1 ±10 %").arg(RoiText::label(swing.field));
  }
  static QString described(const QString& low, const QString& high) { return tr("%1 to %2").arg(low, high); }
};

/// One row after the other: words, then the plot, then an amount. Confined to one painting.
class Rows {
 public:
  /// `gutter` is left free between the words and the plot.
  Rows(QPainter& painter, const QRectF& area, const RoiChartLook& look, double labelWidth, double gutter,
       double valueWidth)
      : m_painter(painter), m_area(area), m_look(look) {
    m_label = QRectF(area.left(), area.top(), labelWidth, look.rowHeight);
    m_value = QRectF(area.right() - valueWidth, area.top(), valueWidth, look.rowHeight);
    const double gap = look.rowHeight / 2;
    m_plot = QRectF(m_label.right() + gap + gutter, area.top(),
                    m_value.left() - m_label.right() - 2 * gap - gutter, look.rowHeight);
  }

  void scale(double low, double high) {
    m_low = low;
    m_perUnit = high > low ? m_plot.width() / (high - low) : 0;
  }
  double x(double value) const { return m_plot.left() + (value - m_low) * m_perUnit; }
  QRectF plotRow(int row) const { return m_plot.translated(0, row * m_look.rowHeight); }

  void words(int row, const QString& text, const QColor& color, const QFont& font) {
    const QRectF place = mirrored(m_label.translated(0, row * m_look.rowHeight));
    write(place, text, color, font, Qt::AlignLeft);
  }
  void amount(int row, const QString& text, const QColor& color) {
    const QRectF place = mirrored(m_value.translated(0, row * m_look.rowHeight));
    writeAmount(place, text, color, Qt::AlignRight);
  }
  void bar(int row, double from, double to, const QColor& color) {
    const double inset = m_look.rowHeight * 0.18;
    const QRectF line = plotRow(row);
    QRectF bar(QPointF(std::min(x(from), x(to)), line.top() + inset),
               QPointF(std::max(x(from), x(to)), line.bottom() - inset));
    if (bar.width() < m_look.rowHeight / 20) bar.setWidth(m_look.rowHeight / 20);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(color);
    m_painter.drawRect(mirrored(bar));
  }
  void vertical(double value, int fromRow, int toRow, const QColor& color, Qt::PenStyle style) {
    const bool mirror = m_look.direction == Qt::RightToLeft;
    const double at = mirror ? m_area.left() + m_area.right() - x(value) : x(value);
    m_painter.setPen(QPen(color, m_look.rowHeight / 20, style));
    m_painter.drawLine(QPointF(at, m_area.top() + fromRow * m_look.rowHeight),
                       QPointF(at, m_area.top() + toRow * m_look.rowHeight));
  }
  /// A coloured square and its word in the column of words; returns where the next one may stand.
  double legend(int row, double offset, const QColor& color, const QString& text) {
    const double side = m_look.rowHeight * 0.45, top = row * m_look.rowHeight + (m_look.rowHeight - side) / 2;
    const double width = QFontMetricsF(m_look.value).horizontalAdvance(text);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(color);
    m_painter.drawRect(mirrored({m_label.left() + offset, m_area.top() + top, side, side}));
    const QRectF word(m_label.left() + offset + 1.4 * side, m_area.top() + row * m_look.rowHeight,
                      width + side, m_look.rowHeight);
    write(mirrored(word), text, m_look.tokens.textSecondary, m_look.value, Qt::AlignLeft);
    return offset + 3.4 * side + width;
  }
  /// Text that begins or ends at a value of the plot, and stays within it.
  void at(int row, double value, bool before, const QString& text, const QColor& color) {
    writeAmount(mirrored(placeAt(row, value, before, text)), text, color, Qt::AlignLeft);
  }
  QRectF placeAt(int row, double value, bool before, const QString& text) const {
    const double width = QFontMetricsF(m_look.value).horizontalAdvance(text), gap = m_look.rowHeight * 0.2;
    const QRectF line = plotRow(row);
    const double left = std::clamp(before ? x(value) - gap - width : x(value) + gap, m_area.left(),
                                   std::max(m_area.left(), m_area.right() - width));
    return {left, line.top(), width + gap, line.height()};
  }

 private:
  /// An amount keeps its sign in front in every language, as only its place is mirrored.
  void writeAmount(const QRectF& place, const QString& text, const QColor& color, Qt::Alignment side) {
    m_painter.setLayoutDirection(Qt::LeftToRight);
    write(place, text, color, m_look.value, side);
    m_painter.setLayoutDirection(m_look.direction);
  }
  QRectF mirrored(const QRectF& r) const {
    if (m_look.direction == Qt::LeftToRight) return r;
    return {m_area.left() + m_area.right() - r.right(), r.top(), r.width(), r.height()};
  }
  void write(const QRectF& place, const QString& text, const QColor& color, const QFont& font,
             Qt::Alignment side) {
    m_painter.setFont(font);
    m_painter.setPen(color);
    m_painter.drawText(place, int(QStyle::visualAlignment(m_look.direction, side)) | Qt::AlignVCenter,
                       QFontMetricsF(font).elidedText(text, Qt::ElideRight, place.width() + 1));
  }

  QPainter& m_painter;
  QRectF m_area;
  const RoiChartLook& m_look;
  QRectF m_label, m_value, m_plot;
  double m_low = 0, m_perUnit = 0;
};

double widest(const QFont& font, const QStringList& texts) {
  double width = 0;
  for (const QString& text : texts) width = std::max(width, QFontMetricsF(font).horizontalAdvance(text));
  return width;
}

QString signedAmount(const RoiStep& step) {
  const QString text = RoiText::amount(step.amount, RoiUnit::Usd);
  return !step.isTotal && step.amount > 0 ? QLatin1Char('+') + text : text;
}

}  // namespace

double waterfallHeight(const RoiResult& result, const RoiChartLook& look) {
  return double(result.waterfall.size()) * look.rowHeight;
}

void paintWaterfall(QPainter& painter, const QRectF& area, const RoiResult& result,
                    const RoiChartLook& look) {
  if (result.tooLarge) return;
  double low = 0, high = 0, level = 0;
  QStringList labels, amounts;
  for (const RoiStep& step : result.waterfall) {
    level = step.isTotal ? double(step.amount) : level + double(step.amount);
    low = std::min(low, level);
    high = std::max(high, level);
    labels << RoiText::label(step.id);
    amounts << signedAmount(step);
  }
  Rows rows(painter, area, look, std::min(widest(look.label, labels), area.width() * 0.4), 0,
            std::min(widest(look.value, amounts), area.width() * 0.3));
  rows.scale(low, high);
  const Tokens& t = look.tokens;
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  rows.vertical(0, 0, int(result.waterfall.size()), t.divider, Qt::SolidLine);
  level = 0;
  for (int row = 0; row < result.waterfall.size(); ++row) {
    const RoiStep& step = result.waterfall[row];
    const double from = step.isTotal ? 0 : level;
    const double to = step.isTotal ? double(step.amount) : level + double(step.amount);
    const QColor color = step.isTotal ? t.accent : step.amount > 0 ? t.degraded.fill : t.healthy.fill;
    rows.words(row, labels[row], t.textSecondary, look.label);
    rows.bar(row, from, to, color);
    rows.amount(row, amounts[row], t.textPrimary);
    level = to;
    if (row + 1 < result.waterfall.size()) rows.vertical(level, row, row + 2, t.textMuted, Qt::DotLine);
  }
  painter.restore();
}

double tornadoHeight(const RoiSensitivity& found, const RoiChartLook& look) {
  return double(std::min<qsizetype>(found.swings.size(), kTornadoBars) + 1) * look.rowHeight;
}

void paintTornado(QPainter& painter, const QRectF& area, const RoiSensitivity& found,
                  const RoiChartLook& look) {
  const QList<RoiSwing> swings = found.swings.mid(0, kTornadoBars);
  double low = double(found.base), high = low;
  QStringList labels, amounts;
  for (const RoiSwing& swing : swings) {
    low = std::min({low, double(swing.atLow), double(swing.atHigh)});
    high = std::max({high, double(swing.atLow), double(swing.atHigh)});
    labels << ChartText::swing(swing);
    amounts << RoiText::amount(swing.atLow, found.unit) << RoiText::amount(swing.atHigh, found.unit);
  }
  // The amounts at the ends of the bars stand outside of them, so the plot leaves room on both sides.
  const double end = widest(look.value, amounts) + look.rowHeight / 2;
  const double labelWidth = std::min(widest(look.label, labels), area.width() * 0.42);
  Rows rows(painter, area, look, labelWidth, end, end);
  rows.scale(low, high);
  const Tokens& t = look.tokens;
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  if (!swings.isEmpty()) {
    const double next = rows.legend(0, 0, t.series[3], RoiText::word(RoiCase::Low));
    rows.legend(0, next, t.series[0], RoiText::word(RoiCase::High));
    const QString base = ChartText::base(RoiText::amount(found.base, found.unit));
    rows.at(0, double(found.base), false, base, t.textSecondary);
    rows.vertical(double(found.base), 0, int(swings.size()) + 1, t.textMuted, Qt::SolidLine);
  }
  for (int i = 0; i < swings.size(); ++i) {
    const RoiSwing& swing = swings[i];
    const int row = i + 1;
    rows.words(row, labels[i], t.textSecondary, look.label);
    rows.bar(row, double(found.base), double(swing.atLow), t.series[3]);
    rows.bar(row, double(found.base), double(swing.atHigh), t.series[0]);
    const bool rising = swing.atHigh > swing.atLow;
    const double left = double(std::min({swing.atLow, swing.atHigh, found.base}));
    const double right = double(std::max({swing.atLow, swing.atHigh, found.base}));
    const QString less = RoiText::amount(rising ? swing.atLow : swing.atHigh, found.unit);
    const QString more = RoiText::amount(rising ? swing.atHigh : swing.atLow, found.unit);
    // Where both have no room the bar stands alone; table and tooltip have the figures.
    if (rows.placeAt(row, left, true, less).right() > rows.placeAt(row, right, false, more).left()) continue;
    rows.at(row, left, true, less, t.textPrimary);
    rows.at(row, right, false, more, t.textPrimary);
  }
  painter.restore();
}

QVector<SpokenPart> waterfallParts(const RoiResult& result, int width, double rowHeight) {
  QVector<SpokenPart> parts;
  for (int row = 0; row < result.waterfall.size(); ++row)
    parts.append({RoiText::label(result.waterfall[row].id), signedAmount(result.waterfall[row]),
                  QRect(0, int(row * rowHeight), width, int(rowHeight))});
  return parts;
}

QVector<SpokenPart> tornadoParts(const RoiSensitivity& found, int width, double rowHeight) {
  QVector<SpokenPart> parts;
  for (int i = 0; i < std::min<qsizetype>(found.swings.size(), kTornadoBars); ++i)
    parts.append({ChartText::swing(found.swings[i]),
                  ChartText::described(RoiText::amount(found.swings[i].atLow, found.unit),
                                       RoiText::amount(found.swings[i].atHigh, found.unit)),
                  QRect(0, int((i + 1) * rowHeight), width, int(rowHeight))});
  return parts;
}

}  // namespace gc::console
