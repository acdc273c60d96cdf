#pragma once
// Spans of time that end on a whole second, since the second that runs now is not complete.
#include <cstdint>

#include "gateway/base/clock.h"

namespace gc::admin {

inline constexpr std::int64_t kMicrosPerSecond = 1'000'000;
inline constexpr std::size_t kSeriesPoints = 900;

/// The start of the second that `time` is in.
inline WallTime wholeSecond(WallTime time) {
  return wallFromMicros(toMicros(time) / kMicrosPerSecond * kMicrosPerSecond);
}

/// The start of the UTC day that `time` is in.
inline WallTime startOfDay(WallTime time) {
  constexpr std::int64_t kDay = 86'400 * kMicrosPerSecond;
  return wallFromMicros(toMicros(time) / kDay * kDay);
}

}  // namespace gc::admin
