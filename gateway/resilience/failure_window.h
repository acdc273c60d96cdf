#pragma once
// The last seconds of a target's requests and failures, for the breaker's failure share.
#include <array>
#include <atomic>
#include <cstdint>

#include "gateway/base/clock.h"

namespace gc::resilience {

/// A ring of one-second slots. Failures are weighed in halves, since "overloaded" counts half (it asks for
/// less traffic; it does not say that the target is broken). Old slots are reused, never swept. Thread-safe,
/// lock-free.
class FailureWindow {
 public:
  static constexpr int kLongest = 60;  ///< seconds
  static constexpr int kFullWeight = 2;
  static constexpr int kHalfWeight = 1;

  struct Sums {
    std::int64_t requests = 0;
    std::int64_t failures = 0;
    std::int64_t failureHalves = 0;
  };

  void countSuccess(Instant now) { count(now, 0); }
  void countFailure(Instant now, int halves) { count(now, halves); }
  Sums sums(Instant now, Duration window) const;
  void clear();

 private:
  struct Slot {
    std::atomic<std::uint64_t> requests{0};  ///< the second above, the count in the low 32 bits
    std::atomic<std::uint64_t> failures{0};  ///< the second above, then 16 bits of count, 16 bits of halves
  };
  void count(Instant now, int halves);

  std::array<Slot, 64> m_slots;
};

}  // namespace gc::resilience
