#pragma once
// Latencies as counts on a fixed scale, so that percentiles can be taken over any sum of them.
#include <array>
#include <cstdint>
#include <optional>

#include "gateway/telemetry/latency_buckets.h"

namespace gc::telemetry {

/// Counts taken at a moment; snapshots add up. Plain value.
class HistogramSnapshot {
 public:
  void add(std::size_t bucket, std::uint64_t count) {
    m_counts[bucket] += count;
    m_count += count;
  }
  HistogramSnapshot& operator+=(const HistogramSnapshot& other);
  std::uint64_t count() const { return m_count; }
  /// Nearest rank, in microseconds; `q` in [0, 1]. Nothing when empty.
  std::optional<std::int64_t> quantile(double q) const;

 private:
  std::array<std::uint64_t, kBuckets> m_counts{};
  std::uint64_t m_count = 0;
};

}  // namespace gc::telemetry
