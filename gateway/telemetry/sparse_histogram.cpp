#include "gateway/telemetry/sparse_histogram.h"

#include <algorithm>

#include "gateway/telemetry/nearest_rank.h"

namespace gc::telemetry {

void SparseHistogram::record(std::int64_t micros) {
  const auto bucket = static_cast<std::uint16_t>(bucketOf(micros));
  const auto place = std::ranges::lower_bound(m_entries, bucket, {}, &Entry::bucket);
  if (place != m_entries.end() && place->bucket == bucket) {
    ++place->count;
  } else {
    m_entries.insert(place, Entry{bucket, 1});
  }
  ++m_count;
}

void SparseHistogram::addTo(HistogramSnapshot& sum) const {
  for (const Entry& entry : m_entries) sum.add(entry.bucket, entry.count);
}

std::optional<std::int64_t> SparseHistogram::quantile(double q) const {
  if (m_count == 0) return std::nullopt;
  std::uint64_t left = nearestRank(q, m_count);
  for (const Entry& entry : m_entries) {
    if (left <= entry.count) return bucketMiddle(entry.bucket);
    left -= entry.count;
  }
  return bucketMiddle(m_entries.back().bucket);
}

void SparseHistogram::clear() {
  m_entries.clear();
  m_count = 0;
}

}  // namespace gc::telemetry
