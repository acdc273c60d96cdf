#pragma once
// Latencies as counts on a fixed scale, so that percentiles can be taken over any sum of them.
#include <array>
#include <atomic>
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

/// Records microseconds with one relaxed atomic increment. Thread-safe.
class Histogram {
 public:
  void record(std::int64_t micros) { m_counts[bucketOf(micros)].fetch_add(1, std::memory_order_relaxed); }
  /// Taken while others record, it may miss what is being recorded at that instant, never double it.
  HistogramSnapshot snapshot() const;

 private:
  std::array<std::atomic<std::uint64_t>, kBuckets> m_counts{};
};

}  // namespace gc::telemetry
