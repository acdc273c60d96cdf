#include "ui/widgets/axis.h"

#include <QDateTime>
#include <cmath>

#include "models/format/display_zone.h"

namespace gc::console {

double niceCeiling(double value) {
  if (!(value > 0)) return 1;
  const double power = std::pow(10.0, std::floor(std::log10(value)));
  for (const double step : {1.0, 2.0, 2.5, 5.0})
    if (value <= step * power * (1 + 1e-9)) return step * power;
  return 10 * power;
}

/// How far the shown clock is from UTC, modulo a day: enough to put ticks on its round times.
static qint64 shownOffsetMs(qint64 atMs, const DisplayZone& zone) {
  const QDateTime at = QDateTime::fromMSecsSinceEpoch(atMs - atMs % 1000, Qt::UTC);
  const QTime shown = QTime::fromString(zone.timeSeconds(at), QStringLiteral("HH:mm:ss"));
  return shown.isValid() ? shown.msecsSinceStartOfDay() - at.time().msecsSinceStartOfDay() : 0;
}

QVector<TimeTick> timeTicks(qint64 fromMs, qint64 toMs, int widthPx, int minSpacingPx,
                            const DisplayZone& zone) {
  QVector<TimeTick> ticks;
  if (toMs <= fromMs || widthPx <= 0) return ticks;
  static constexpr qint64 kSteps[] = {1,   2,   5,    10,   15,   30,    60,    120,   300,
                                      600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400};
  qint64 stepMs = kSteps[std::size(kSteps) - 1] * 1000;
  for (const qint64 step : kSteps) {
    if (double(step) * 1000 * widthPx / double(toMs - fromMs) >= minSpacingPx) {
      stepMs = step * 1000;
      break;
    }
  }
  const qint64 offsetMs = shownOffsetMs(fromMs, zone);
  const qint64 first = ((fromMs + offsetMs + stepMs - 1) / stepMs) * stepMs - offsetMs;
  for (qint64 at = first; at <= toMs; at += stepMs) {
    const QString time = zone.timeSeconds(QDateTime::fromMSecsSinceEpoch(at, Qt::UTC));
    const bool major = time.endsWith(QLatin1String(":00")) || ticks.isEmpty();
    ticks.append({at, stepMs >= 60'000 ? time.left(5) : major ? time : time.mid(5), major});
  }
  return ticks;
}

}  // namespace gc::console
