#pragma once
// Time as a dependency: policies take a Clock by reference and tests drive a ManualClock by hand.
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "gateway/base/result.h"

namespace gc {

/// Monotonic instant; for durations, deadlines and breakers. Never compared across processes.
using Instant = std::chrono::steady_clock::time_point;
/// Wall-clock instant in microseconds since the Unix epoch, UTC; for records people read.
using WallTime = std::chrono::time_point<std::chrono::system_clock, std::chrono::microseconds>;
using Duration = std::chrono::steady_clock::duration;

/// Source of both clocks. Thread-safe.
class Clock {
 public:
  virtual ~Clock() = default;
  virtual Instant now() const = 0;
  virtual WallTime wallNow() const = 0;
};

/// The machine's clocks. Thread-safe.
class SystemClock final : public Clock {
 public:
  Instant now() const override { return std::chrono::steady_clock::now(); }
  WallTime wallNow() const override {
    return std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
  }
};

/// A clock moved by hand, for tests and simulations. Not thread-safe.
class ManualClock final : public Clock {
 public:
  Instant now() const override { return m_now; }
  WallTime wallNow() const override { return m_wall; }
  void advance(Duration by) {
    m_now += by;
    m_wall += std::chrono::duration_cast<std::chrono::microseconds>(by);
  }

 private:
  Instant m_now{std::chrono::hours(1)};
  WallTime m_wall{std::chrono::seconds(1'787'234'561)};
};

/// RFC 3339 in UTC with microseconds: "2026-11-20T14:03:20.112345Z".
std::string formatRfc3339(WallTime time);
/// Reads RFC 3339 with a zone ("Z" or an offset), any number of decimals.
Result<WallTime> parseRfc3339(std::string_view text);

inline std::int64_t toMicros(WallTime time) { return time.time_since_epoch().count(); }
inline WallTime wallFromMicros(std::int64_t micros) { return WallTime(std::chrono::microseconds(micros)); }
inline std::int64_t microsBetween(Instant from, Instant to) {
  return std::chrono::duration_cast<std::chrono::microseconds>(to - from).count();
}

}  // namespace gc
