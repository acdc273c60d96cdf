#include "gateway/tenancy/rate_bucket.h"

#include <algorithm>

namespace gc::tenancy {
namespace {

constexpr std::int64_t kMinute = 60'000'000'000;
/// Keeps the product below within 63 bits; no request has that many tokens.
constexpr std::int64_t kMostPermits = 100'000'000;

std::int64_t nanos(Instant at) {
  return std::chrono::duration_cast<std::chrono::nanoseconds>(at.time_since_epoch()).count();
}

/// The time in which so many permits grow back.
std::int64_t regrowth(std::int64_t permits, std::int64_t perMinute) {
  return std::clamp<std::int64_t>(permits, 0, kMostPermits) * kMinute / std::max<std::int64_t>(1, perMinute);
}

}  // namespace

Duration RateBucket::take(std::int64_t permits, std::int64_t perMinute, Instant now) {
  const std::int64_t at = nanos(now);
  const std::int64_t cost = regrowth(permits, perMinute);
  std::int64_t fullAt = m_fullAt.load(std::memory_order_relaxed);
  for (;;) {
    const std::int64_t from = std::max(fullAt, at);
    const std::int64_t mayReach = at + std::max(kMinute, cost);
    if (from + cost > mayReach) return std::chrono::nanoseconds(from + cost - mayReach);
    if (m_fullAt.compare_exchange_weak(fullAt, from + cost, std::memory_order_relaxed))
      return Duration::zero();
  }
}

void RateBucket::charge(std::int64_t permits, std::int64_t perMinute, Instant now) {
  const std::int64_t at = nanos(now);
  const std::int64_t cost = regrowth(permits, perMinute);
  std::int64_t fullAt = m_fullAt.load(std::memory_order_relaxed);
  while (!m_fullAt.compare_exchange_weak(fullAt, std::max(fullAt, at) + cost, std::memory_order_relaxed)) {
  }
}

void RateBucket::giveBack(std::int64_t permits, std::int64_t perMinute) {
  m_fullAt.fetch_sub(regrowth(permits, perMinute), std::memory_order_relaxed);
}

}  // namespace gc::tenancy
