#pragma once
// What a month will have cost at its end: what is spent, and the forecast from today on.
#include <optional>
#include <string>
#include <vector>

#include "gateway/ledger/forecast.h"
#include "gateway/ledger/ledger.h"
#include "gateway/ledger/time_zone.h"

namespace gc::admin {

/// What was spent on each day, and where today stands. Plain value.
struct Spent {
  std::vector<Money> wholeDays;  ///< without gaps up to yesterday; begins with the first whole day known
  Money today;
  Money monthBeforeToday;
};

/// Of one tenant, or of all where `tenant` is empty. Blocks on the ledger.
Result<Spent> readSpent(const ledger::Ledger& ledger, const ledger::TimeZone& zone, const std::string& tenant,
                        WallTime now);

/// Beginnings of the days from today to the month's end.
std::vector<WallTime> daysToMonthEnd(const ledger::TimeZone& zone, WallTime now);

/// The whole month, from a forecast of those days.
ledger::Expected wholeMonth(const Spent& spent, const ledger::Forecast& forecast);

}  // namespace gc::admin
