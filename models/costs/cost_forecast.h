#pragma once
// What GET /admin/v1/forecast says: spend to the end of the month, with a range.
#include <QJsonObject>
#include <QList>
#include <optional>

#include "models/format/usd.h"

namespace gc::console {

/// Four fifths of the method's own errors, looking back, lay between `low` and `high`. Plain value.
struct CostExpected {
  Usd likely, low, high;
};

struct CostForecastDay {
  qint64 fromUs = 0;
  CostExpected expected;
};

/// Immutable once published.
struct CostForecast {
  qint64 monthFromUs = 0, monthToUs = 0;
  Usd spent;                          ///< since the month began
  qint64 historyDays = 0;             ///< whole days the forecast rests on
  std::optional<CostExpected> month;  ///< nullopt: less than two whole days are known
  bool seasonal = false;              ///< Holt-Winters with a week's season; else the mean day
  QList<CostForecastDay> days;        ///< today and the days to the month's end
  /// In the back-test over a week, thousandths; nullopt: too little history for one.
  std::optional<qint64> errorPermille, lastWeekErrorPermille;

  static CostForecast fromJson(const QJsonObject&);
};

}  // namespace gc::console
