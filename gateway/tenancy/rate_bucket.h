#pragma once
// So many permits a minute, counted without a lock.
#include <atomic>
#include <cstdint>

#include "gateway/base/clock.h"

namespace gc::tenancy {

/// A token bucket that holds one minute's permits, kept as the one instant at which it is full again (GCRA):
/// taking n permits moves that instant n/rate minutes on, and is refused when it would lie more than a minute
/// ahead. One compare-and-swap per call, whatever the rate; the rate may change between calls.
/// Example: 60 a minute, full; 60 takes succeed at once, the 61st waits a second. Thread-safe.
class RateBucket {
 public:
  /// Zero: taken. Else nothing was taken, and so long until it could be. More permits than the bucket holds
  /// are given when it is full: they could never be had otherwise.
  Duration take(std::int64_t permits, std::int64_t perMinute, Instant now);
  /// Takes without asking, for what is known only afterwards; later calls wait until it is paid back.
  void charge(std::int64_t permits, std::int64_t perMinute, Instant now);
  /// Undoes a take.
  void giveBack(std::int64_t permits, std::int64_t perMinute);

 private:
  std::atomic<std::int64_t> m_fullAt{0};  ///< nanoseconds of the steady clock
};

}  // namespace gc::tenancy
