#include "gateway/routing/target_state.h"

#include <algorithm>

namespace gc::routing {

TargetState observe(const resilience::TargetHealth& health, Instant now) {
  TargetState state;
  state.breaker = health.breaker().state();
  state.coolingDown = health.cooldown().active(now);
  state.admits = health.wouldAdmit(now);
  state.nearLimit = health.nearLimit(now);
  state.waitingHelps = !health.breaker().openForCredential();
  state.slowStartShare = static_cast<float>(health.slowStartShare(now));
  state.expectedLatencyUs = health.latency().expectedUs(now);
  if (!state.admits) {
    state.retryAfterUs =
        std::chrono::duration_cast<std::chrono::microseconds>(health.retryAfter(now)).count();
  }
  return state;
}

}  // namespace gc::routing
