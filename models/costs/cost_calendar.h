#pragma once
// Hours, days and months as a time zone has them, its long and short days included.
#include <QTimeZone>

#include "models/costs/cost_report.h"

namespace gc::console {

/// The beginning of the hour, day or month that `us` (UTC microseconds) is in.
qint64 beginningOf(CostStep, qint64 us, const QTimeZone&);
/// The end of it, which is the beginning of the next.
qint64 endOf(CostStep, qint64 us, const QTimeZone&);
/// The beginning of the step that is `count` steps away; negative: before.
qint64 stepsAway(CostStep, qint64 us, int count, const QTimeZone&);
/// "14:00", "11-20" and "2026-11": a step under an axis. `whole`: in a row of a table, "2026-11-20 14:00".
QString stepLabel(CostStep, qint64 us, const QTimeZone&, bool whole);

}  // namespace gc::console
