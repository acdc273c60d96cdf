#pragma once
// The figures of a report for other programs: a line for each step and group, exact to the nano-dollar.
#include <QTimeZone>

#include "models/costs/cost_report.h"

namespace gc::console {

/// Lines add up to the report's groups. A step has the time of its beginning in the zone:
/// 2026-11-20T00:00:00+01:00.
QString costCsv(const CostReport&, const QTimeZone&);

}  // namespace gc::console
