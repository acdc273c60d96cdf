#include "gateway/resilience/target_health.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace gc::resilience {
namespace {

constexpr std::int64_t kUnlimited = std::numeric_limits<std::int64_t>::max();
/// A reset further away is not believed: the next answer tells anew.
constexpr Duration kLongestReset = std::chrono::minutes(2);

/// Steps of a fixed odd constant, mixed: a sequence of draws that threads can share without a lock.
double unitOf(std::uint64_t step) {
  std::uint64_t z = step;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
  return static_cast<double>((z ^ (z >> 31)) >> 11) * 0x1.0p-53;
}

Duration::rep resetTicks(std::optional<WallTime> resetAt, Instant now, WallTime wallNow) {
  const Duration left = resetAt ? Duration(*resetAt - wallNow) : kLongestReset;
  return (now + std::clamp(left, Duration::zero(), kLongestReset)).time_since_epoch().count();
}

}  // namespace

TargetHealth::TargetHealth(const BreakerSettings& breaker, const CooldownSettings& cooldown,
                           std::uint64_t seed, CircuitBreaker::OnTransition onTransition)
    : m_breaker(breaker, seed, std::move(onTransition)), m_cooldown(cooldown), m_draws(seed) {}

Duration TargetHealth::retryAfter(Instant now) const {
  Instant until = m_cooldown.until();
  if (m_breaker.state() != BreakerState::Closed) until = std::max(until, m_breaker.nextProbeAt());
  return until > now ? until - now : Duration::zero();
}

bool TargetHealth::nearLimit(Instant now) const {
  const Duration::rep ticks = now.time_since_epoch().count();
  if (ticks < m_tokensLowUntil.load(std::memory_order_relaxed)) return true;
  return ticks < m_requestsResetAt.load(std::memory_order_relaxed) &&
         m_requestHeadroom.load(std::memory_order_relaxed) <= inFlight();
}

double TargetHealth::slowStartShare(Instant now) const {
  return std::min(m_breaker.slowStartShare(now), m_cooldown.rampShare(now));
}

void TargetHealth::onSuccess(Permit permit, std::optional<Duration> timeToFirstToken, Instant now) {
  m_breaker.onSuccess(permit, now);
  m_cooldown.onSuccess();
  if (timeToFirstToken) m_latency.add(*timeToFirstToken, now);
}

void TargetHealth::onFailure(Permit permit, FailureCategory category, Origin origin,
                             std::optional<Duration> retryAfter, Instant now, Instant startedAt) {
  m_breaker.onFailure(permit, category, origin, now, startedAt);
  if (category != FailureCategory::RateLimit) return;
  const std::uint64_t step = m_draws.fetch_add(0x9E3779B97F4A7C15ull, std::memory_order_relaxed);
  m_cooldown.begin(now, retryAfter, unitOf(step));
}

void TargetHealth::onRateLimits(const RateLimits& limits, Instant now, WallTime wallNow) {
  if (limits.empty()) return;
  const bool requestsKnown = limits.requestsLimit && limits.requestsRemaining;
  m_requestHeadroom.store(requestsKnown ? *limits.requestsRemaining - *limits.requestsLimit / 10 : kUnlimited,
                          std::memory_order_relaxed);
  m_requestsResetAt.store(resetTicks(limits.requestsResetAt, now, wallNow), std::memory_order_relaxed);
  const bool tokensLow =
      limits.tokensLimit && limits.tokensRemaining && *limits.tokensRemaining <= *limits.tokensLimit / 10;
  m_tokensLowUntil.store(tokensLow ? resetTicks(limits.tokensResetAt, now, wallNow) : Duration::min().count(),
                         std::memory_order_relaxed);
  const std::lock_guard lock(m_mutex);
  m_limits = limits;
}

RateLimits TargetHealth::rateLimits() const {
  const std::lock_guard lock(m_mutex);
  return m_limits;
}

void TargetHealth::noteFailure(LastFailure failure) {
  const std::lock_guard lock(m_mutex);
  m_lastFailure = std::move(failure);
}

std::optional<LastFailure> TargetHealth::lastFailure() const {
  const std::lock_guard lock(m_mutex);
  return m_lastFailure;
}

}  // namespace gc::resilience
