#include "gateway/resilience/latency_estimate.h"

#include <algorithm>

namespace gc::resilience {

void LatencyEstimate::add(Duration timeToFirstToken, Instant now) {
  const std::int64_t sample = std::max<std::int64_t>(
      0, std::chrono::duration_cast<std::chrono::microseconds>(timeToFirstToken).count());
  const bool forgotten = expectedUs(now) == kUnknown;
  std::int64_t seen = m_us.load(std::memory_order_relaxed);
  std::int64_t wanted = 0;
  do {
    wanted = seen == kUnknown || forgotten ? sample : seen + (sample - seen) / 5;
  } while (!m_us.compare_exchange_weak(seen, wanted, std::memory_order_relaxed));
  m_lastSample.store(now.time_since_epoch().count(), std::memory_order_relaxed);
}

std::int64_t LatencyEstimate::expectedUs(Instant now) const {
  const Instant last{Duration(m_lastSample.load(std::memory_order_relaxed))};
  return now - last >= kForgottenAfter ? kUnknown : m_us.load(std::memory_order_relaxed);
}

}  // namespace gc::resilience
