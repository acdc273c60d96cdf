#pragma once
// All that is known about the health of one (credential, model): what routing looks at.
#include <atomic>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>

#include "gateway/base/clock.h"
#include "gateway/resilience/circuit_breaker.h"
#include "gateway/resilience/cooldown.h"
#include "gateway/resilience/latency_estimate.h"
#include "gateway/resilience/rate_limits.h"

namespace gc::resilience {

/// The failure that a breaker's detail shows to people. Plain value.
struct LastFailure {
  FailureCategory category = FailureCategory::None;
  int status = 0;  ///< 0: none
  WallTime at{};
  std::string message;
};

/// Breaker, cooldown, latency, limits and load of one (credential, model). Owned by the HealthRegistry;
/// survives configuration reloads. Attempts report through AttemptLease. Thread-safe.
class TargetHealth {
 public:
  TargetHealth(const BreakerSettings& breaker, const CooldownSettings& cooldown, std::uint64_t seed,
               CircuitBreaker::OnTransition onTransition = {});

  /// Breaker closed or due for a probe, and no cooldown running. Lock-free.
  bool wouldAdmit(Instant now) const { return !m_cooldown.active(now) && m_breaker.wouldAdmit(now); }
  /// How long until it may admit again: 0 when it does now. Lock-free.
  Duration retryAfter(Instant now) const;
  /// At most a tenth of a limit is left once the running requests are counted. Lock-free.
  bool nearLimit(Instant now) const;
  /// The smaller of the breaker's and the cooldown's share. Lock-free.
  double slowStartShare(Instant now) const;

  void onSuccess(Permit permit, std::optional<Duration> timeToFirstToken, Instant now);
  /// `retryAfter`: what the target asked for, used where the failure means a cooldown.
  void onFailure(Permit permit, FailureCategory category, Origin origin, std::optional<Duration> retryAfter,
                 Instant now, Instant startedAt = Instant::max());
  void onAbandoned(Permit permit) { m_breaker.onAbandoned(permit); }

  void onRateLimits(const RateLimits& limits, Instant now, WallTime wallNow);
  RateLimits rateLimits() const;
  void noteFailure(LastFailure failure);
  std::optional<LastFailure> lastFailure() const;

  void attemptBegan() { m_inFlight.fetch_add(1, std::memory_order_relaxed); }
  void attemptEnded() { m_inFlight.fetch_sub(1, std::memory_order_relaxed); }
  int inFlight() const { return m_inFlight.load(std::memory_order_relaxed); }
  CircuitBreaker& breaker() { return m_breaker; }
  const CircuitBreaker& breaker() const { return m_breaker; }
  Cooldown& cooldown() { return m_cooldown; }
  const Cooldown& cooldown() const { return m_cooldown; }
  const LatencyEstimate& latency() const { return m_latency; }

 private:
  CircuitBreaker m_breaker;
  Cooldown m_cooldown;
  LatencyEstimate m_latency;
  std::atomic<int> m_inFlight{0};
  std::atomic<std::uint64_t> m_draws;
  std::atomic<std::int64_t> m_requestHeadroom{0};  ///< requests left above the last tenth
  std::atomic<Duration::rep> m_requestsResetAt{Duration::min().count()};
  std::atomic<Duration::rep> m_tokensLowUntil{Duration::min().count()};

  mutable std::mutex m_mutex;  ///< guards what follows
  RateLimits m_limits;
  std::optional<LastFailure> m_lastFailure;
};

}  // namespace gc::resilience
