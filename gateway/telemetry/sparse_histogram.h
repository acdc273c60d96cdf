#pragma once
// The latencies of one second: few buckets are touched, so only those are kept.
#include <cstdint>
#include <optional>
#include <vector>

#include "gateway/telemetry/histogram.h"

namespace gc::telemetry {

/// A histogram on the same scale as HistogramSnapshot that costs 8 bytes for each different bucket.
/// Not thread-safe; its owner locks.
class SparseHistogram {
 public:
  void record(std::int64_t micros);
  void addTo(HistogramSnapshot& sum) const;
  std::uint64_t count() const { return m_count; }
  std::optional<std::int64_t> quantile(double q) const;
  /// Empties it and keeps the memory for the next second.
  void clear();

 private:
  struct Entry {
    std::uint16_t bucket;
    std::uint32_t count;
  };
  std::vector<Entry> m_entries;  ///< by bucket
  std::uint64_t m_count = 0;
};

}  // namespace gc::telemetry
