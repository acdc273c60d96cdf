#pragma once
// Which of `count` ordered values is the q-quantile.
#include <algorithm>
#include <cmath>
#include <cstdint>

namespace gc::telemetry {

/// 1 for the smallest value, `count` for the largest; q = 0.5 of 4 values is the 2nd. `count` is not 0.
inline std::uint64_t nearestRank(double q, std::uint64_t count) {
  const double rank = std::ceil(q * static_cast<double>(count));
  return std::clamp<std::uint64_t>(rank < 1 ? 1 : static_cast<std::uint64_t>(rank), 1, count);
}

}  // namespace gc::telemetry
