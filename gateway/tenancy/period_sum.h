#pragma once
// What was used in the current month, and in the one before while its last requests settle.
#include <array>
#include <atomic>
#include <cstdint>

#include "gateway/base/clock.h"

namespace gc::tenancy {

/// A calendar month (UTC); later ones have greater numbers.
enum class Period : std::uint32_t {};

Period monthOf(WallTime at);
/// The first instant after the month of `at`.
WallTime endOfMonth(WallTime at);
WallTime startOfMonth(WallTime at);

/// A sum per period. Two slots, used in turns, begin at zero with a new period by themselves; whoever comes
/// first in a month clears its slot, the others wait those few nanoseconds. Thread-safe.
class PeriodSum {
 public:
  /// The sum after adding; amounts may be negative. A period that is long over is no longer counted: 0.
  std::int64_t add(Period period, std::int64_t amount);
  /// Adds unless the sum would exceed `limit`; as one step, so that of many callers only those that fit pass.
  bool addWithin(Period period, std::int64_t amount, std::int64_t limit);
  std::int64_t value(Period period) const;

 private:
  struct Slot {
    std::atomic<std::uint32_t> period{0};
    std::atomic<std::int64_t> sum{0};
  };
  Slot* slotOf(Period period);

  std::array<Slot, 2> m_slots;
};

}  // namespace gc::tenancy
