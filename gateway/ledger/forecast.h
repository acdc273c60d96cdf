#pragma once
// Spend of the days to come, with a range, from the spend of the days that were.
#include <optional>
#include <span>
#include <vector>

#include "gateway/base/money.h"

namespace gc::ledger {

/// A day, or a sum of days, to come. Four times in five the truth was within such a range, looking back.
struct Expected {
  Money likely, low, high;
};

struct Forecast {
  std::vector<Expected> days;  ///< tomorrow first
  Expected sum;                ///< of all of them; narrower than the days' own ranges taken together
  bool seasonal = false;       ///< false: less than two weeks of history, each day is their mean
};

/// Holt-Winters' additive method with a week's season and a damped trend: spend has weekdays and weekends,
/// grows or shrinks, and a month's end is up to 31 days away, where a straight trend would have run off.
/// Against "the same as last week" it averages the noise of many weeks and follows growth. Its three weights
/// are those of a small grid that would have missed least, a week ahead, over the history itself. The range
/// holds the middle four fifths of the errors that the same method made from earlier days of the history
/// (rolling origin).
/// Source: Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd edition, 8.2 (damped trend),
/// 8.3 (Holt-Winters), 5.10 (rolling origin).
/// Whole nano-dollars throughout, so that it is the same on every machine.
///
/// `history` is of whole days without gaps, oldest first, at least two; nullopt when there are fewer.
std::optional<Forecast> forecastSpend(std::span<const Money> history, std::size_t days);

/// How far sums of `days` days missed, over the rolling origins of a history, as parts of a thousand of the
/// truth. nullopt: too short a history for one origin.
struct BacktestErrors {
  std::int64_t forecastPermille = 0;
  std::int64_t lastWeekPermille = 0;  ///< of the naive forecast: each day is the same day of last week
};
std::optional<BacktestErrors> backtest(std::span<const Money> history, std::size_t days);

}  // namespace gc::ledger
