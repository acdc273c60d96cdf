#include "gateway/resilience/attempt_lease.h"

#include <utility>

namespace gc::resilience {

std::optional<AttemptLease> AttemptLease::acquire(TargetHealth& health, Instant now) {
  if (health.cooldown().active(now)) return std::nullopt;
  const Permit permit = health.breaker().tryAcquire(now);
  if (permit == Permit::Denied) return std::nullopt;
  return AttemptLease(health, permit, now);
}

AttemptLease::AttemptLease(TargetHealth& health, Permit permit, Instant now)
    : m_health(&health), m_permit(permit), m_startedAt(now) {
  health.attemptBegan();
}

AttemptLease::AttemptLease(AttemptLease&& other) noexcept
    : m_health(std::exchange(other.m_health, nullptr)),
      m_permit(other.m_permit),
      m_startedAt(other.m_startedAt) {}

AttemptLease& AttemptLease::operator=(AttemptLease&& other) noexcept {
  if (this == &other) return *this;
  abandon();
  m_health = std::exchange(other.m_health, nullptr);
  m_permit = other.m_permit;
  m_startedAt = other.m_startedAt;
  return *this;
}

void AttemptLease::succeed(std::optional<Duration> timeToFirstToken, Instant now) {
  if (m_health == nullptr) return;
  m_health->onSuccess(m_permit, timeToFirstToken, now);
  finish();
}

void AttemptLease::fail(FailureCategory category, Origin origin, std::optional<Duration> retryAfter,
                        Instant now) {
  if (m_health == nullptr) return;
  m_health->onFailure(m_permit, category, origin, retryAfter, now, m_startedAt);
  finish();
}

void AttemptLease::abandon() {
  if (m_health == nullptr) return;
  m_health->onAbandoned(m_permit);
  finish();
}

void AttemptLease::finish() {
  m_health->attemptEnded();
  m_health = nullptr;
}

}  // namespace gc::resilience
