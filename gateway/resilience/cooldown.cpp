#include "gateway/resilience/cooldown.h"

#include <algorithm>

namespace gc::resilience {

void Cooldown::begin(Instant now, std::optional<Duration> retryAfter, double unit) {
  Duration pause{};
  if (retryAfter) {
    pause = std::clamp(*retryAfter, Duration::zero(), m_settings.longestAsked);
  } else if (active(now)) {
    // Answers of requests that were under way when the pause began: one burst, one pause.
    return;
  } else {
    const int streak = m_streak.fetch_add(1, std::memory_order_relaxed);
    pause = m_settings.first;
    for (int i = 0; i < streak && pause < m_settings.longest; ++i) pause *= 2;
    pause = std::min(pause, m_settings.longest);
    pause = Duration(static_cast<Duration::rep>(static_cast<double>(pause.count()) * (0.8 + 0.4 * unit)));
  }
  const Duration::rep until = (now + pause).time_since_epoch().count();
  Duration::rep seen = m_until.load(std::memory_order_relaxed);
  while (seen < until && !m_until.compare_exchange_weak(seen, until, std::memory_order_release)) {
  }
}

void Cooldown::clear() {
  m_streak.store(0, std::memory_order_relaxed);
  m_until.store(Duration::min().count(), std::memory_order_release);
}

double Cooldown::rampShare(Instant now) const {
  const Instant end = until();
  if (end == Instant::min() || now < end || now >= end + m_settings.rampBack) return 1;
  const double progress =
      static_cast<double>((now - end).count()) / static_cast<double>(m_settings.rampBack.count());
  return m_settings.rampFrom + (1 - m_settings.rampFrom) * progress;
}

}  // namespace gc::resilience
