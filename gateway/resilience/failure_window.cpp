#include "gateway/resilience/failure_window.h"

#include <algorithm>

namespace gc::resilience {
namespace {

constexpr unsigned kSecondShift = 32;
constexpr unsigned kCountShift = 16;
constexpr std::uint64_t kLow32 = 0xFFFF'FFFF;
constexpr std::uint64_t kLow16 = 0xFFFF;

std::uint64_t secondOf(Instant now) {
  return static_cast<std::uint64_t>(
             std::chrono::duration_cast<std::chrono::seconds>(now.time_since_epoch()).count()) &
         kLow32;
}

/// Adds to a slot, taking it over when it holds an older second. Counts of a second that the ring has already
/// passed are dropped.
template <class Add>
void addTo(std::atomic<std::uint64_t>& slot, std::uint64_t second, Add add) {
  std::uint64_t seen = slot.load(std::memory_order_relaxed);
  for (;;) {
    const std::uint64_t seenSecond = seen >> kSecondShift;
    if (seenSecond > second) return;
    const std::uint64_t counts = seenSecond == second ? seen & kLow32 : 0;
    const std::uint64_t wanted = (second << kSecondShift) | add(counts);
    if (slot.compare_exchange_weak(seen, wanted, std::memory_order_relaxed)) return;
  }
}

}  // namespace

void FailureWindow::count(Instant now, int halves) {
  const std::uint64_t second = secondOf(now);
  Slot& slot = m_slots[second % m_slots.size()];
  addTo(slot.requests, second, [](std::uint64_t n) { return std::min(n + 1, kLow32); });
  if (halves == 0) return;
  addTo(slot.failures, second, [halves](std::uint64_t packed) {
    const std::uint64_t count = std::min((packed >> kCountShift) + 1, kLow16);
    const std::uint64_t sum = std::min((packed & kLow16) + static_cast<std::uint64_t>(halves), kLow16);
    return (count << kCountShift) | sum;
  });
}

FailureWindow::Sums FailureWindow::sums(Instant now, Duration window) const {
  const std::uint64_t second = secondOf(now);
  const auto seconds =
      static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::seconds>(window).count());
  Sums sums;
  for (std::uint64_t back = 0; back < std::min<std::uint64_t>(seconds, kLongest) && back <= second; ++back) {
    const Slot& slot = m_slots[(second - back) % m_slots.size()];
    const std::uint64_t requests = slot.requests.load(std::memory_order_relaxed);
    const std::uint64_t failures = slot.failures.load(std::memory_order_relaxed);
    if (requests >> kSecondShift == second - back)
      sums.requests += static_cast<std::int64_t>(requests & kLow32);
    if (failures >> kSecondShift == second - back) {
      sums.failures += static_cast<std::int64_t>((failures & kLow32) >> kCountShift);
      sums.failureHalves += static_cast<std::int64_t>(failures & kLow16);
    }
  }
  return sums;
}

void FailureWindow::clear() {
  for (Slot& slot : m_slots) {
    slot.requests.store(0, std::memory_order_relaxed);
    slot.failures.store(0, std::memory_order_relaxed);
  }
}

}  // namespace gc::resilience
