#pragma once
// Counts and latencies by second and by minute: what the overview, the health pane and the timeline draw.
#include <array>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/base/clock.h"
#include "gateway/telemetry/histogram.h"
#include "gateway/telemetry/samples.h"
#include "gateway/telemetry/sparse_histogram.h"

namespace gc::telemetry {

/// All providers together over a range.
struct TrafficSum {
  std::uint64_t requests = 0, ok = 0, clientErrors = 0, clientFailures = 0, clientClosed = 0, rescued = 0,
                unpriced = 0, failedAttempts = 0;
  HistogramSnapshot latency;   ///< of requests that succeeded
  HistogramSnapshot overhead;  ///< of every request
};

/// One provider over a range.
struct ProviderSum {
  std::uint64_t served = 0;    ///< requests it answered
  std::uint64_t attempts = 0;  ///< calls that ended
  std::uint64_t failed = 0;    ///< of these, by its fault
  std::array<std::uint64_t, kErrorKinds> errors{};
  HistogramSnapshot latency;      ///< of calls that succeeded
  HistogramSnapshot timeToFirst;  ///< of calls that gave a first byte
};

/// Parallel values by step; nothing where the gateway was not there to count.
struct TrafficSeries {
  struct Point {
    bool known = false;
    std::vector<std::uint64_t> served;  ///< by index into `providers`
    std::optional<std::int64_t> p50, p95, p99;
    std::uint64_t failedAttempts = 0, clientFailures = 0;
  };
  WallTime from;
  std::int64_t stepSeconds = 1;
  std::vector<std::string> providers;
  std::vector<Point> points;
};

/// Two rings: 20 minutes by second, 25 hours by minute. Requests count in the second they end, attempts in
/// the second they end. One thread records, others read; each holds the lock for one cell at a time.
/// Thread-safe.
class TrafficLog {
 public:
  explicit TrafficLog(WallTime startedAt);

  void record(const RequestSample& request);
  /// Forgets everything, as if it had started at `startedAt`.
  void restart(WallTime startedAt);

  /// Ranges are [from, to), widened to whole seconds, or to whole minutes when `from` is older than the
  /// seconds kept.
  TrafficSum sum(WallTime from, WallTime to) const;
  ProviderSum providerSum(std::string_view provider, WallTime from, WallTime to) const;
  /// At most `maxPoints` points: by second if it fits, else by a whole number of seconds or minutes. The
  /// names in `providers` get a row each, in that order.
  TrafficSeries series(WallTime from, WallTime to, std::size_t maxPoints,
                       std::vector<std::string> providers) const;
  WallTime startedAt() const;

 private:
  struct ProviderCell {
    std::uint32_t served = 0, attempts = 0, failed = 0;
    std::array<std::uint32_t, kErrorKinds> errors{};
    SparseHistogram latency, timeToFirst;
  };
  struct Cell {
    std::int64_t slot = -1;  ///< which second or minute it holds
    std::uint32_t requests = 0, ok = 0, clientErrors = 0, clientFailures = 0, clientClosed = 0, rescued = 0,
                  unpriced = 0, failedAttempts = 0;
    SparseHistogram latency, overhead;
    std::vector<ProviderCell> providers;  ///< by index into m_names
  };
  struct Ring {
    std::int64_t stepSeconds;
    std::vector<Cell> cells;
  };
  struct Range {
    const Ring* ring;
    std::int64_t first, last;  ///< slots, half open
  };

  Cell* cellAt(Ring& ring, WallTime time);
  static const Cell* find(const Ring& ring, std::int64_t slot);
  Range rangeOf(WallTime from, WallTime to) const;
  std::size_t indexOf(std::string_view provider);
  std::optional<std::size_t> findName(std::string_view provider) const;
  ProviderCell& providerIn(Cell& cell, std::string_view provider);
  void recordRequest(Ring& ring, const RequestSample& request);
  void recordAttempt(Ring& ring, const AttemptSample& attempt);
  TrafficSeries::Point pointAt(const Ring& ring, std::int64_t slot, std::int64_t slots,
                               const std::vector<std::string>& providers) const;

  mutable std::mutex m_mutex;  ///< guards what follows
  WallTime m_startedAt;
  std::vector<std::string> m_names;
  Ring m_seconds{1, std::vector<Cell>(20 * 60)};
  Ring m_minutes{60, std::vector<Cell>(25 * 60)};
  WallTime m_newest;
};

}  // namespace gc::telemetry
