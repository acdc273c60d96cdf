#pragma once
// Leaves a rate-limited target alone for as long as it asked.
#include <atomic>
#include <optional>

#include "gateway/base/clock.h"

namespace gc::resilience {

struct CooldownSettings {
  Duration first = std::chrono::seconds(1);  ///< without a Retry-After: first * 2^n, ±20 %
  Duration longest = std::chrono::seconds(60);
  Duration longestAsked = std::chrono::hours(1);  ///< a longer Retry-After is believed up to here
  Duration rampBack = std::chrono::seconds(10);   ///< after the pause, requests return gradually
  double rampFrom = 0.1;
};

/// Until when a target should get no requests, because it said so. Not a breaker: the target is well, and
/// only busy. Thread-safe, lock-free.
class Cooldown {
 public:
  explicit Cooldown(CooldownSettings settings = {}) : m_settings(settings) {}

  /// A rate-limit answer came. `unit` in [0, 1) is the draw of the jitter. A running longer pause is kept.
  void begin(Instant now, std::optional<Duration> retryAfter, double unit);
  /// A request succeeded: the next pause without a Retry-After is a short one again.
  void onSuccess() {
    if (m_streak.load(std::memory_order_relaxed) != 0) m_streak.store(0, std::memory_order_relaxed);
  }
  void clear();

  bool active(Instant now) const { return now < until(); }
  Instant until() const { return Instant(Duration(m_until.load(std::memory_order_acquire))); }
  /// The share of requests, up to 1, that should come here while other targets are available.
  double rampShare(Instant now) const;

 private:
  const CooldownSettings m_settings;
  std::atomic<Duration::rep> m_until{Duration::min().count()};
  std::atomic<int> m_streak{0};
};

}  // namespace gc::resilience
