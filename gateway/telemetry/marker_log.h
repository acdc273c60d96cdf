#pragma once
// The moments worth a flag on the timeline.
#include <cstddef>
#include <cstdint>
#include <deque>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/base/clock.h"

namespace gc::telemetry {

enum class MarkerKind : std::uint8_t {
  OutageSimulated,
  Restored,
  BreakerOpen,
  HalfOpen,
  Closed,
  FirstRescue
};
std::string_view toString(MarkerKind kind);  ///< "outage_simulated"

/// A flag. Plain value.
struct Marker {
  std::uint64_t sequence = 0;  ///< of the event that told of it
  WallTime at;
  MarkerKind kind = MarkerKind::BreakerOpen;
  std::string provider;
  std::string text;
};

/// Keeps the newest markers. Thread-safe.
class MarkerLog {
 public:
  explicit MarkerLog(std::size_t limit = 4096) : m_limit(limit) {}
  void add(Marker marker);
  void clear();
  /// Puts `marker` in the place of the one with its sequence and kind, if that is still kept.
  void replace(const Marker& marker);
  /// With `at` in [from, to), by time.
  std::vector<Marker> between(WallTime from, WallTime to) const;

 private:
  std::size_t m_limit;
  mutable std::mutex m_mutex;
  std::deque<Marker> m_markers;
};

}  // namespace gc::telemetry
