#include "ui/panes/roi/roi_chart_widget.h"

#include <QHelpEvent>
#include <QToolTip>

#include "ui/theme/theme.h"
#include "ui/theme/typography.h"

namespace gc::console {

static constexpr int kRow = 18, kNarrowest = 280;

RoiChartWidget::RoiChartWidget(const Theme& theme, Kind kind, const QString& title, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_kind(kind) {
  setAccessibleName(title);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

RoiChartLook RoiChartWidget::look() const {
  return {.tokens = m_theme.tokens(),
          .label = fontOf(TextRole::Small),
          .value = fontOf(TextRole::Caption),
          .rowHeight = kRow,
          .direction = layoutDirection()};
}

void RoiChartWidget::setResult(const RoiResult& result) {
  m_result = result;
  updateGeometry();
  update();
}

void RoiChartWidget::setSensitivity(const RoiSensitivity& found) {
  m_found = found;
  updateGeometry();
  update();
}

QSize RoiChartWidget::minimumSizeHint() const {
  const double height =
      m_kind == Kind::Waterfall ? waterfallHeight(m_result, look()) : tornadoHeight(m_found, look());
  return {kNarrowest, int(height)};
}

QString RoiChartWidget::spokenSummary() const {
  QStringList said;
  for (const SpokenPart& part : spokenParts()) said << part.name + QLatin1Char(' ') + part.description;
  return said.join(QStringLiteral(", "));
}

QVector<SpokenPart> RoiChartWidget::spokenParts() const {
  return m_kind == Kind::Waterfall ? waterfallParts(m_result, width(), kRow)
                                   : tornadoParts(m_found, width(), kRow);
}

/// Words that had no room on the chart.
bool RoiChartWidget::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  QString words;
  for (const SpokenPart& part : spokenParts())
    if (part.rect.top() <= help->y() && help->y() <= part.rect.bottom())
      words = part.name + QStringLiteral(": ") + part.description;
  QToolTip::showText(help->globalPos(), words, this);
  return true;
}

void RoiChartWidget::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  if (m_kind == Kind::Waterfall)
    paintWaterfall(painter, rect(), m_result, look());
  else
    paintTornado(painter, rect(), m_found, look());
}

}  // namespace gc::console
