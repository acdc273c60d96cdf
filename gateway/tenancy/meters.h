#pragma once
// What is counted of tenants and keys while requests run; outlives configurations and edits.
#include <atomic>
#include <cstdint>
#include <optional>
#include <string>

#include "gateway/base/clock.h"
#include "gateway/base/money.h"
#include "gateway/tenancy/period_sum.h"
#include "gateway/tenancy/rate_bucket.h"

namespace gc::tenancy {

/// How much, how fast. Nothing: no limit. Plain value.
struct Limits {
  std::optional<std::int64_t> calls;
  bool callsForEver = false;  ///< of a trial: not anew each month
  std::optional<std::int64_t> requestsPerMinute;
  std::optional<std::int64_t> llmTokensPerMinute;
  std::optional<Money> budget;
};

/// Money in two sums: `held` is what may still be spent by requests under way and what was spent; nobody is
/// admitted beyond the budget. `spent` is what the settled ones cost. Thread-safe.
struct SpendMeter {
  PeriodSum held;
  PeriodSum spent;
};

/// Thread-safe.
struct TenantMeter {
  RateBucket requests;
  RateBucket llmTokens;
  PeriodSum calls;
  std::atomic<std::int64_t> callsEver{0};
  SpendMeter spend;
  std::atomic<std::int64_t> refused{0};  ///< since the start
  /// The tenant was suspended or deleted: requests under way end. Set again to false when it resumes.
  std::atomic<bool> stopped{false};
};

/// Thread-safe.
struct KeyMeter {
  RateBucket requests;
  RateBucket llmTokens;
  SpendMeter spend;
  std::atomic<std::int64_t> lastUsedS{0};       ///< seconds since 1970; 0: never
  std::atomic<bool> revoked{false};             ///< requests under way end
  std::atomic<KeyMeter*> nextTouched{nullptr};  ///< in TouchedKeys
  std::atomic<bool> touched{false};
  std::string kid{};  ///< of its key; never changed
};

/// Keys whose figures must be written down, as a stack that io threads push to and one thread empties. A
/// meter in it must stay alive until then. Thread-safe, without a lock.
class TouchedKeys {
 public:
  void push(KeyMeter& meter) {
    if (meter.touched.exchange(true, std::memory_order_acq_rel)) return;
    KeyMeter* first = m_first.load(std::memory_order_relaxed);
    do {
      meter.nextTouched.store(first, std::memory_order_relaxed);
    } while (!m_first.compare_exchange_weak(first, &meter, std::memory_order_release));
  }

  /// Calls `use` with each; a meter may be pushed again from then on.
  template <class Use>
  void takeAll(Use use) {
    KeyMeter* meter = m_first.exchange(nullptr, std::memory_order_acquire);
    while (meter != nullptr) {
      KeyMeter* next = meter->nextTouched.load(std::memory_order_relaxed);
      meter->touched.store(false, std::memory_order_release);
      use(*meter);
      meter = next;
    }
  }

 private:
  std::atomic<KeyMeter*> m_first{nullptr};
};

}  // namespace gc::tenancy
