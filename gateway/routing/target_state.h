#pragma once
// The health of a target as one decision sees it.
#include <cstdint>

#include "gateway/base/clock.h"
#include "gateway/resilience/target_health.h"

namespace gc::routing {

/// Taken once per request for each target. Plain value.
struct TargetState {
  bool admits = true;
  resilience::BreakerState breaker = resilience::BreakerState::Closed;
  bool coolingDown = false;
  bool nearLimit = false;
  bool waitingHelps =
      true;  ///< false: it is out for a reason that only people cure (refused key, empty account)
  float slowStartShare = 1;
  std::int64_t expectedLatencyUs = -1;  ///< time to the first token; -1 unknown
  std::int64_t retryAfterUs = 0;        ///< how long until it may admit again; 0 when it does now
};

/// Lock-free.
TargetState observe(const resilience::TargetHealth& health, Instant now);

}  // namespace gc::routing
