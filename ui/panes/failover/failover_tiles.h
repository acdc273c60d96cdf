#pragma once
#include <QVector>

#include "models/failover/timeline_snapshot.h"
#include "models/format/format.h"
#include "ui/widgets/kpi_tile.h"

namespace gc::console {

inline constexpr int kFailoverTileCount = 6;

/// Failover, client failures, rescued, failed attempts, detect, recover: the gateway's own figures. A miss
/// is shown as it is, in amber, with two decimals: 2.04 is never "2.0".
QVector<KpiReading> failoverTiles(const TimelineSnapshot&, const Format&);

/// The request filter behind a tile.
QString failoverTileFilter(int tile);

}  // namespace gc::console
