#pragma once
// A limit per minute that refills continuously, as the vendors' own do.
#include <cstdint>

#include "gateway/base/clock.h"

namespace gc::simulator {

/// What a provider's headers say about a limit. Plain value.
struct LimitStatus {
  std::int64_t limit = 0;  ///< 0: no limit
  std::int64_t remaining = 0;
  Duration resetsIn{};  ///< until it is full again
};

/// A bucket that holds one minute's worth. Confined to its io thread.
class MinuteLimit {
 public:
  /// `perMinute` of 0 or less: no limit.
  explicit MinuteLimit(std::int64_t perMinute)
      : m_perMinute(perMinute), m_level(static_cast<double>(perMinute)) {}

  /// Zero when `amount` can be taken now; else how long until it can.
  Duration waitFor(std::int64_t amount, Instant now);
  void take(std::int64_t amount, Instant now);
  LimitStatus status(Instant now);

 private:
  void refill(Instant now);
  Duration timeFor(double amount) const;

  std::int64_t m_perMinute;
  double m_level;  ///< a rate, not money: rounding does not add up
  Instant m_refilledAt{};
};

}  // namespace gc::simulator
