#pragma once
#include <QString>
#include <QVector>

namespace gc::console {

class DisplayZone;

/// The smallest of 1, 2, 2.5, 5, 10 × 10^n that is not below `value`; 1 for nothing or less.
double niceCeiling(double value);

/// A labelled position on a time axis.
struct TimeTick {
  qint64 atMs = 0;
  QString label;
  bool major = false;  ///< carries hours and minutes; minor ones only the seconds
};

/// Ticks at round times of `zone` between two instants, at most one per `minSpacingPx` pixels.
QVector<TimeTick> timeTicks(qint64 fromMs, qint64 toMs, int widthPx, int minSpacingPx,
                            const DisplayZone& zone);

}  // namespace gc::console
