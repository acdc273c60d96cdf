#include "ui/panes/requests/attempts_waterfall.h"

#include <QPainter>

#include "models/format/format.h"
#include "ui/theme/state_look.h"
#include "ui/theme/theme.h"
#include "ui/theme/typography.h"

namespace gc::console {

static constexpr int kRow = 44;

static bool succeeded(const AttemptReading& attempt) {
  return attempt.status && *attempt.status >= 200 && *attempt.status < 300;
}

static QString outcomeText(const AttemptReading& attempt) {
  const QString status =
      attempt.status ? QString::number(*attempt.status) : AttemptsWaterfall::tr("no answer");
  return succeeded(attempt) || attempt.category.isEmpty() ? status
                                                          : status + QLatin1Char(' ') + attempt.category;
}

AttemptsWaterfall::AttemptsWaterfall(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
  setAccessibleName(tr("Attempts"));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void AttemptsWaterfall::setAttempts(const std::vector<AttemptReading>& attempts) {
  m_attempts = attempts;
  updateGeometry();
  update();
}

QSize AttemptsWaterfall::sizeHint() const { return {320, std::max(1, int(m_attempts.size())) * kRow + 4}; }

double AttemptsWaterfall::endMs() const {
  double end = 1;
  for (const AttemptReading& attempt : m_attempts)
    end = std::max(end, attempt.startedMs + attempt.durationMs);
  return end;
}

QRect AttemptsWaterfall::rowRect(int row) const { return {0, row * kRow, width(), kRow}; }

void AttemptsWaterfall::paintEvent(QPaintEvent*) {
  const Tokens& t = m_theme.tokens();
  const Format format;
  QPainter painter(this);
  const double scale = double(width() - 2) / endMs();
  for (int i = 0; i < int(m_attempts.size()); ++i) {
    const AttemptReading& attempt = m_attempts[size_t(i)];
    const QRect row = rowRect(i);
    const ProviderState look = succeeded(attempt) ? ProviderState::Healthy : ProviderState::Blocked;
    painter.setFont(fontOf(TextRole::Small));
    painter.setPen(t.textPrimary);
    const QString name =
        QStringLiteral("%1  %2 / %3").arg(attempt.index + 1).arg(attempt.provider, attempt.model);
    const QString took = outcomeText(attempt) + QStringLiteral(" · ") + format.ms(attempt.durationMs);
    const int tookWidth = painter.fontMetrics().horizontalAdvance(took) + 8;
    painter.drawText(row.adjusted(0, 2, -tookWidth, -22), Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(name, Qt::ElideMiddle, row.width() - tookWidth));
    painter.setPen(stateColors(t, look).text);
    painter.drawText(row.adjusted(0, 2, 0, -22), Qt::AlignVCenter | Qt::AlignRight, took);
    const QRectF track(1, row.top() + 24, width() - 2, 12);
    painter.fillRect(track, t.alt);
    const QRectF bar(1 + attempt.startedMs * scale, track.top(), std::max(3.0, attempt.durationMs * scale),
                     12);
    paintStateArea(painter, bar, look, t);
    if (attempt.ttftMs) {
      const double at = bar.left() + *attempt.ttftMs * scale;
      painter.setPen(QPen(t.textPrimary, 2));
      painter.drawLine(QPointF(at, track.top() - 2), QPointF(at, track.bottom() + 2));
    }
  }
}

QString AttemptsWaterfall::spokenSummary() const {
  QStringList words;
  for (const SpokenPart& part : spokenParts()) words << part.name + QLatin1Char(' ') + part.description;
  return words.join(QStringLiteral("; "));
}

QVector<SpokenPart> AttemptsWaterfall::spokenParts() const {
  const Format format;
  QVector<SpokenPart> parts;
  for (int i = 0; i < int(m_attempts.size()); ++i) {
    const AttemptReading& attempt = m_attempts[size_t(i)];
    parts.append({tr("Attempt %1, %2 %3").arg(attempt.index + 1).arg(attempt.provider, attempt.model),
                  tr("%1 after %2").arg(outcomeText(attempt), format.ms(attempt.durationMs)), rowRect(i)});
  }
  return parts;
}

}  // namespace gc::console
