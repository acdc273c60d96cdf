#pragma once
// One attempt's hold on a target.
//
//   std::optional<AttemptLease> lease = AttemptLease::acquire(health, clock.now());
//   if (!lease) continue;                           // the next candidate
//   ... one attempt ...
//   lease->succeed(timeToFirstToken, clock.now());  // or fail, or nothing: then it is abandoned
#include <optional>

#include "gateway/base/clock.h"
#include "gateway/base/failure.h"
#include "gateway/resilience/target_health.h"

namespace gc::resilience {

/// Counts the attempt as in flight and settles with the breaker exactly once; destroyed unsettled it is
/// abandoned, so a probe can never leak. Must not outlive the TargetHealth. Confined to its io thread.
class AttemptLease {
 public:
  /// Empty when the target admits nothing now.
  static std::optional<AttemptLease> acquire(TargetHealth& health, Instant now);
  AttemptLease(AttemptLease&& other) noexcept;
  AttemptLease& operator=(AttemptLease&& other) noexcept;
  ~AttemptLease() { abandon(); }

  bool isProbe() const { return m_permit == Permit::Probe; }
  void succeed(std::optional<Duration> timeToFirstToken, Instant now);
  /// `retryAfter`: what the target asked for. Where the verdict says that a failure does not count (a stale
  /// connection), abandon instead.
  void fail(FailureCategory category, Origin origin, std::optional<Duration> retryAfter, Instant now);
  void abandon();

 private:
  AttemptLease(TargetHealth& health, Permit permit, Instant now);
  void finish();

  TargetHealth* m_health = nullptr;  ///< null once settled
  Permit m_permit = Permit::Denied;
  Instant m_startedAt{};
};

}  // namespace gc::resilience
