#pragma once
#include <QTimeZone>
#include <QVector>

#include "models/costs/cost_model.h"
#include "ui/widgets/kpi_tile.h"

namespace gc::console {

enum class CostTile { Month, Forecast, Budget, Saved };
inline constexpr int kCostTiles = 4;

/// Month to date, forecast to the month's end, budget of the tenant, savings of the range: in this order.
QVector<KpiReading> costTiles(const CostModel&, const CostSums& shown, const QTimeZone&);

}  // namespace gc::console
