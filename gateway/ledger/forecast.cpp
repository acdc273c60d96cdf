#include "gateway/ledger/forecast.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace gc::ledger {
namespace {

__extension__ typedef __int128 Wide;
using Days = std::span<const Money>;

constexpr std::size_t kWeek = 7;
constexpr std::size_t kLeast = 2 * kWeek;  ///< days that level, trend and season are begun with
constexpr std::int64_t kDamping = 960;     ///< per mille a day

/// Per mille of the newest observation in level, trend and season.
struct Weights {
  std::int64_t level, trend, season;
};

constexpr std::array<std::int64_t, 4> kLevels = {50, 150, 300, 500};
constexpr std::array<std::int64_t, 4> kTrends = {0, 10, 40, 120};
constexpr std::array<std::int64_t, 3> kSeasons = {50, 150, 300};

std::int64_t perMille(std::int64_t amount, std::int64_t weight) {
  return static_cast<std::int64_t>(static_cast<Wide>(amount) * weight / 1000);
}
std::int64_t mix(std::int64_t fresh, std::int64_t old, std::int64_t weight) {
  return old + perMille(fresh - old, weight);
}
std::int64_t meanOf(Days days) {
  Wide sum = 0;
  for (const Money day : days) sum += day.nanos();
  return static_cast<std::int64_t>(sum / static_cast<Wide>(days.size()));
}

/// The state of the method after some days. Plain value.
struct State {
  std::int64_t level = 0, trend = 0;
  std::array<std::int64_t, kWeek> season{};
  std::size_t day = 0;  ///< of the next observation

  /// From the first two weeks.
  explicit State(Days first) : day(kLeast) {
    const std::int64_t week1 = meanOf(first.first(kWeek)), week2 = meanOf(first.subspan(kWeek, kWeek));
    // Two weeks' difference is mostly noise: the trend is left to be learnt.
    level = week1 + (week2 - week1) / 2;
    for (std::size_t i = 0; i < kWeek; ++i)
      season[i] = (first[i].nanos() - week1 + first[kWeek + i].nanos() - week2) / 2;
  }

  void observe(std::int64_t spent, const Weights& weights) {
    const std::int64_t ahead = level + perMille(trend, kDamping);
    const std::int64_t before = level;
    level = mix(spent - season[day % kWeek], ahead, weights.level);
    trend = mix(level - before, perMille(trend, kDamping), weights.trend);
    season[day % kWeek] = mix(spent - ahead, season[day % kWeek], weights.season);
    ++day;
  }
  /// Nobody spends less than nothing.
  std::vector<std::int64_t> ahead(std::size_t days) const {
    std::vector<std::int64_t> out;
    std::int64_t slope = trend, at = level;
    for (std::size_t i = 0; i < days; ++i) {
      slope = perMille(slope, kDamping);
      at += slope;
      out.push_back(std::max<std::int64_t>(0, at + season[(day + i) % kWeek]));
    }
    return out;
  }
};

State after(Days history, const Weights& weights) {
  State state(history);
  for (std::size_t i = kLeast; i < history.size(); ++i) state.observe(history[i].nanos(), weights);
  return state;
}

std::int64_t sumOf(const std::vector<std::int64_t>& days) {
  std::int64_t sum = 0;
  for (const std::int64_t day : days) sum += day;
  return sum;
}

std::int64_t truth(Days history, std::size_t from, std::size_t days) {
  std::int64_t sum = 0;
  for (const Money day : history.subspan(from, days)) sum += day.nanos();
  return sum;
}

/// What sums of a week ahead missed over the history.
Wide missedBy(Days history, const Weights& weights) {
  State state(history);
  Wide missed = 0;
  for (std::size_t origin = kLeast; origin + kWeek <= history.size(); ++origin) {
    missed += std::abs(truth(history, origin, kWeek) - sumOf(state.ahead(kWeek)));
    state.observe(history[origin].nanos(), weights);
  }
  return missed;
}

Weights fit(Days history) {
  Weights best{kLevels[1], kTrends[0], kSeasons[1]};
  Wide least = missedBy(history, best);
  for (const std::int64_t level : kLevels)
    for (const std::int64_t trend : kTrends)
      for (const std::int64_t season : kSeasons) {
        const Weights weights{level, trend, season};
        const Wide missed = missedBy(history, weights);
        if (missed < least) best = weights, least = missed;
      }
  return best;
}

/// What sums of `days` days were above the forecast, from every origin that has so many days after it.
std::vector<std::int64_t> errorsOf(Days history, std::size_t days, const Weights& weights) {
  std::vector<std::int64_t> errors;
  State state(history);
  for (std::size_t origin = kLeast; origin + days <= history.size(); ++origin) {
    errors.push_back(truth(history, origin, days) - sumOf(state.ahead(days)));
    state.observe(history[origin].nanos(), weights);
  }
  std::sort(errors.begin(), errors.end());
  return errors;
}

/// `likely` with the middle four fifths of the errors around it; errors of fewer days are stretched.
Expected ranged(std::int64_t likely, const std::vector<std::int64_t>& errors, std::size_t days,
                std::size_t ofDays) {
  const auto stretched = [&](std::int64_t error) {
    return static_cast<std::int64_t>(static_cast<Wide>(error) * static_cast<Wide>(days) /
                                     static_cast<Wide>(ofDays));
  };
  const std::size_t tenth = errors.size() / 10;
  const std::int64_t low = stretched(std::min<std::int64_t>(0, errors[tenth]));
  const std::int64_t high = stretched(std::max<std::int64_t>(0, errors[errors.size() - 1 - tenth]));
  return {Money::fromNanos(likely), Money::fromNanos(std::max<std::int64_t>(0, likely + low)),
          Money::fromNanos(likely + high)};
}

/// Less than two weeks: the mean day, between the least and the greatest.
Forecast meanForecast(Days history, std::size_t days) {
  const auto [least, most] = std::minmax_element(history.begin(), history.end());
  const Expected day{Money::fromNanos(meanOf(history)), *least, *most};
  const auto times = [&](Money amount) {
    return Money::fromNanos(amount.nanos() * static_cast<std::int64_t>(days));
  };
  Forecast out;
  out.days.assign(days, day);
  out.sum = {times(day.likely), times(day.low), times(day.high)};
  return out;
}

}  // namespace

std::optional<Forecast> forecastSpend(std::span<const Money> history, std::size_t days) {
  if (history.size() < 2) return std::nullopt;
  if (history.size() <= kLeast) return meanForecast(history, days);
  const Weights weights = fit(history);
  const std::vector<std::int64_t> ahead = after(history, weights).ahead(days);
  Forecast out;
  out.seasonal = true;
  const std::vector<std::int64_t> ofDay = errorsOf(history, 1, weights);
  for (const std::int64_t day : ahead) out.days.push_back(ranged(day, ofDay, 1, 1));
  // A long way ahead few origins are left: half of the days that follow the beginning keep the others.
  const std::size_t most = std::max<std::size_t>(days, 1);
  const std::size_t looked = std::clamp<std::size_t>((history.size() - kLeast) / 2, 1, most);
  out.sum = ranged(sumOf(ahead), errorsOf(history, looked, weights), days, looked);
  return out;
}

std::optional<BacktestErrors> backtest(std::span<const Money> history, std::size_t days) {
  if (days == 0 || history.size() < kLeast + days) return std::nullopt;
  Wide ours = 0, naive = 0, spent = 0;
  for (std::size_t origin = kLeast; origin + days <= history.size(); ++origin) {
    const Days known = history.first(origin);
    const std::int64_t real = truth(history, origin, days);
    std::int64_t lastWeek = 0;
    for (std::size_t i = 0; i < days; ++i) lastWeek += history[origin - kWeek + i % kWeek].nanos();
    ours += std::abs(real - forecastSpend(known, days)->sum.likely.nanos());
    naive += std::abs(real - lastWeek);
    spent += real;
  }
  if (spent <= 0) return std::nullopt;
  return BacktestErrors{static_cast<std::int64_t>(ours * 1000 / spent),
                        static_cast<std::int64_t>(naive * 1000 / spent)};
}

}  // namespace gc::ledger
