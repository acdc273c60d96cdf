#include "gateway/telemetry/histogram.h"

#include "gateway/telemetry/nearest_rank.h"

namespace gc::telemetry {

HistogramSnapshot& HistogramSnapshot::operator+=(const HistogramSnapshot& other) {
  for (std::size_t i = 0; i < kBuckets; ++i) m_counts[i] += other.m_counts[i];
  m_count += other.m_count;
  return *this;
}

std::optional<std::int64_t> HistogramSnapshot::quantile(double q) const {
  if (m_count == 0) return std::nullopt;
  std::uint64_t left = nearestRank(q, m_count);
  for (std::size_t i = 0; i < kBuckets; ++i) {
    if (left <= m_counts[i]) return bucketMiddle(i);
    left -= m_counts[i];
  }
  return bucketMiddle(kBuckets - 1);
}

}  // namespace gc::telemetry
