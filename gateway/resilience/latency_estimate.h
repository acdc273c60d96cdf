#pragma once
// What time to the first token to expect of a target.
#include <atomic>
#include <cstdint>

#include "gateway/base/clock.h"

namespace gc::resilience {

/// Exponentially weighted mean of times to the first token; a sample weighs one fifth. Forgotten after a
/// minute without samples, so that a target that once was slow is measured again. Thread-safe, lock-free.
class LatencyEstimate {
 public:
  static constexpr std::int64_t kUnknown = -1;
  static constexpr Duration kForgottenAfter = std::chrono::minutes(1);

  void add(Duration timeToFirstToken, Instant now);
  /// Microseconds, or kUnknown.
  std::int64_t expectedUs(Instant now) const;

 private:
  std::atomic<std::int64_t> m_us{kUnknown};
  std::atomic<Duration::rep> m_lastSample{0};
};

}  // namespace gc::resilience
