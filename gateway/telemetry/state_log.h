#pragma once
// Which state each provider was in, when and why: the lanes of the timeline.
#include <cstddef>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "gateway/base/clock.h"
#include "gateway/base/ids.h"
#include "gateway/telemetry/provider_state.h"

namespace gc::telemetry {

/// A stretch of one state. Plain value.
struct StateSegment {
  WallTime from;
  std::optional<WallTime> to;  ///< nothing: lasts
  ProviderState state = ProviderState::Unknown;
  std::string cause;
  friend bool operator==(const StateSegment&, const StateSegment&) = default;
};

/// Keeps the newest segments of each provider; adjoining segments always differ in state. Thread-safe.
class StateLog {
 public:
  explicit StateLog(std::size_t segmentsPerProvider = 4096) : m_limit(segmentsPerProvider) {}

  /// Ends the current segment at `at` and begins one; returns false and keeps the old cause when the state is
  /// the same. A time before the current segment's start counts as that start.
  bool set(const ProviderId& provider, ProviderState state, WallTime at, std::string cause);
  void clear();
  /// Unknown, without cause, for a provider that was never set.
  StateSegment current(const ProviderId& provider) const;
  /// Segments that overlap [from, to), oldest first, not cut to it.
  std::vector<StateSegment> between(const ProviderId& provider, WallTime from, WallTime to) const;

 private:
  std::size_t m_limit;
  mutable std::mutex m_mutex;
  std::map<ProviderId, std::deque<StateSegment>> m_lanes;
};

}  // namespace gc::telemetry
