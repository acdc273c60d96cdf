#include "gateway/admin/provider_rule.h"

#include <algorithm>

namespace gc::admin {
namespace {

using resilience::BreakerState;
using telemetry::ProviderState;

ProviderState stateOf(const CircuitView& circuit, bool servedSince) {
  switch (circuit.state) {
    case BreakerState::Closed:
      return ProviderState::Healthy;
    case BreakerState::HalfOpen:
      return servedSince ? ProviderState::Degraded : ProviderState::HalfOpen;
    case BreakerState::Open:
      if (circuit.probeDue) return servedSince ? ProviderState::Healthy : ProviderState::HalfOpen;
      return servedSince ? ProviderState::Degraded : ProviderState::Blocked;
  }
  return ProviderState::Unknown;
}

}  // namespace

ProviderState providerState(const ProviderFacts& facts) {
  ProviderState worst = ProviderState::Healthy;
  for (const CircuitView& circuit : facts.circuits) {
    const bool servedSince = facts.servedFrom && *facts.servedFrom > circuit.openedAt;
    const ProviderState state = stateOf(circuit, servedSince);
    // A probe under way says more than circuits that still wait for theirs.
    if (state == ProviderState::HalfOpen && !circuit.probeDue) return state;
    worst = std::max(worst, state);
  }
  const bool failing = facts.recentFailures >= 2 && facts.recentFailures * 20 >= facts.recentAttempts;
  if (failing || facts.coolingDown) worst = std::max(worst, ProviderState::Degraded);
  return worst;
}

}  // namespace gc::admin
