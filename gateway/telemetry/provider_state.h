#pragma once
// The five states a person reads, from best to worst known.
#include <cstdint>
#include <string_view>

namespace gc::telemetry {

enum class ProviderState : std::uint8_t {
  Unknown,
  Healthy,
  Degraded,  ///< serves, but some attempts fail or it is cooling down
  HalfOpen,  ///< the circuit lets probes through
  Blocked,   ///< the circuit is open
};

constexpr std::string_view toString(ProviderState state) {
  switch (state) {
    case ProviderState::Unknown:
      return "unknown";
    case ProviderState::Healthy:
      return "healthy";
    case ProviderState::Degraded:
      return "degraded";
    case ProviderState::HalfOpen:
      return "half_open";
    case ProviderState::Blocked:
      return "blocked";
  }
  return "unknown";
}

}  // namespace gc::telemetry
