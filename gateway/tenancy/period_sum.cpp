#include "gateway/tenancy/period_sum.h"

namespace gc::tenancy {
namespace {

constexpr std::uint32_t kClearing = 0xFFFF'FFFF;

std::chrono::year_month_day dayOf(WallTime at) { return std::chrono::floor<std::chrono::days>(at); }

}  // namespace

Period monthOf(WallTime at) {
  const auto day = dayOf(at);
  return Period(static_cast<std::uint32_t>(static_cast<int>(day.year()) * 12) +
                static_cast<unsigned>(day.month()) - 1);
}

WallTime startOfMonth(WallTime at) {
  const auto day = dayOf(at);
  return WallTime(std::chrono::sys_days(day.year() / day.month() / 1));
}

WallTime endOfMonth(WallTime at) {
  const auto day = dayOf(at);
  const auto next = std::chrono::year_month(day.year(), day.month()) + std::chrono::months(1);
  return WallTime(std::chrono::sys_days(next / 1));
}

PeriodSum::Slot* PeriodSum::slotOf(Period period) {
  const auto wanted = static_cast<std::uint32_t>(period);
  Slot& slot = m_slots[wanted & 1];
  std::uint32_t found = slot.period.load(std::memory_order_acquire);
  while (found != wanted) {
    if (found != kClearing && found > wanted) return nullptr;
    if (found == kClearing) {
      found = slot.period.load(std::memory_order_acquire);
    } else if (slot.period.compare_exchange_weak(found, kClearing, std::memory_order_acquire)) {
      slot.sum.store(0, std::memory_order_relaxed);
      slot.period.store(wanted, std::memory_order_release);
      found = wanted;
    }
  }
  return &slot;
}

std::int64_t PeriodSum::add(Period period, std::int64_t amount) {
  Slot* slot = slotOf(period);
  return slot == nullptr ? 0 : slot->sum.fetch_add(amount, std::memory_order_relaxed) + amount;
}

bool PeriodSum::addWithin(Period period, std::int64_t amount, std::int64_t limit) {
  Slot* slot = slotOf(period);
  if (slot == nullptr) return false;
  std::int64_t sum = slot->sum.load(std::memory_order_relaxed);
  do {
    if (sum > limit - amount) return false;
  } while (!slot->sum.compare_exchange_weak(sum, sum + amount, std::memory_order_relaxed));
  return true;
}

std::int64_t PeriodSum::value(Period period) const {
  const auto wanted = static_cast<std::uint32_t>(period);
  const Slot& slot = m_slots[wanted & 1];
  return slot.period.load(std::memory_order_acquire) == wanted ? slot.sum.load(std::memory_order_relaxed) : 0;
}

}  // namespace gc::tenancy
