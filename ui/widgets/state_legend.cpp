#include "ui/widgets/state_legend.h"

#include <QPainter>

#include "ui/theme/state_look.h"
#include "ui/theme/theme.h"
#include "ui/theme/typography.h"

namespace gc::console {

static constexpr ProviderState kStates[] = {ProviderState::Healthy, ProviderState::Degraded,
                                            ProviderState::HalfOpen, ProviderState::Blocked,
                                            ProviderState::Unknown};
static constexpr int kSwatch = 22, kBetween = 14;

/// The first word says it; what it means stands beside each lane.
static QString wordsOf(ProviderState state) {
  return stateGlyph(state) + QLatin1Char(' ') + stateWord(state).section(QLatin1Char(' '), 0, 0);
}

StateLegend::StateLegend(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
  setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
  QStringList words;
  for (const ProviderState state : kStates) words << wordsOf(state);
  setToolTip(words.join(QLatin1Char('\n')));
  setAccessibleName(tr("Legend of the states"));
  connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

static QSize sizeOf(QString (*textOf)(ProviderState)) {
  const QFontMetrics metrics(fontOf(TextRole::Caption));
  int width = 0;
  for (const ProviderState state : kStates)
    width += kSwatch + 6 + metrics.horizontalAdvance(textOf(state)) + kBetween;
  return {width, 20};
}

QSize StateLegend::sizeHint() const { return sizeOf(wordsOf); }

/// Where words have no room the glyphs stay, with the words in the tooltip.
QSize StateLegend::minimumSizeHint() const { return sizeOf(stateGlyph); }

void StateLegend::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setFont(fontOf(TextRole::Caption));
  const auto textOf = width() < sizeHint().width() ? stateGlyph : wordsOf;
  int left = 0;
  for (const ProviderState state : kStates) {
    paintStateArea(painter, QRectF(left, 4, kSwatch, 12), state, m_theme.tokens());
    const int width = painter.fontMetrics().horizontalAdvance(textOf(state));
    painter.setPen(m_theme.tokens().textSecondary);
    painter.drawText(QRect(left + kSwatch + 6, 0, width + 4, 20), Qt::AlignVCenter, textOf(state));
    left += kSwatch + 6 + width + kBetween;
  }
}

}  // namespace gc::console
