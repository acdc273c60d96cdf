#pragma once
// What a provider last said about its limits.
#include <cstdint>
#include <optional>

#include "gateway/base/clock.h"

namespace gc::resilience {

/// Limits of one credential and model as the provider's headers gave them; empty: not said. Plain value.
struct RateLimits {
  std::optional<std::int64_t> requestsLimit;
  std::optional<std::int64_t> requestsRemaining;
  std::optional<std::int64_t> tokensLimit;
  std::optional<std::int64_t> tokensRemaining;
  std::optional<WallTime> requestsResetAt;
  std::optional<WallTime> tokensResetAt;

  bool empty() const { return !requestsLimit && !requestsRemaining && !tokensLimit && !tokensRemaining; }
  friend bool operator==(const RateLimits&, const RateLimits&) = default;
};

}  // namespace gc::resilience
