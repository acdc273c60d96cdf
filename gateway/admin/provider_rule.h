#pragma once
// One state for a provider out of the circuits of its targets. Pure.
#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "gateway/base/clock.h"
#include "gateway/resilience/circuit_breaker.h"
#include "gateway/telemetry/provider_state.h"

namespace gc::admin {

/// A target's circuit. Plain value.
struct CircuitView {
  resilience::BreakerState state = resilience::BreakerState::Closed;
  bool probeDue = false;  ///< open, and its pause is over: the next request is a probe
  WallTime openedAt;      ///< meaningful unless closed
};

/// What is known about one provider. Plain value.
struct ProviderFacts {
  std::span<const CircuitView> circuits;
  /// When the newest attempt that succeeded began; nothing: none did.
  std::optional<WallTime> servedFrom;
  bool coolingDown = false;  ///< a target asked to be left alone
  std::uint64_t recentAttempts = 0, recentFailures = 0;
};

/// A probing circuit makes the provider half-open, else an open one blocks it; unless the provider has served
/// something that began after that circuit opened: then only a part of it is ill, which is Degraded, or
/// healthy where that circuit merely waits for a request to probe with. Else 2 failures and 5 % are Degraded.
telemetry::ProviderState providerState(const ProviderFacts& facts);

}  // namespace gc::admin
