#include "gateway/resilience/retry_budget.h"

#include <algorithm>

namespace gc::resilience {

bool RetryBudget::tryBeginRetry() {
  const std::int64_t allowed =
      std::max<std::int64_t>(m_settings.floor, live() * m_settings.percentOfLive / 100);
  std::int64_t running = m_retries.load(std::memory_order_relaxed);
  do {
    if (running >= allowed) return false;
  } while (!m_retries.compare_exchange_weak(running, running + 1, std::memory_order_relaxed));
  return true;
}

}  // namespace gc::resilience
