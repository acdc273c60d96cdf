#pragma once
// What a failure means for the request and for the target: the one table of it.
#include <cstdint>

#include "gateway/base/failure.h"

namespace gc::resilience {

/// How a failure weighs on the breaker.
enum class BreakerEffect : std::uint8_t {
  None,        ///< says nothing about the target's health
  Counts,      ///< one failure
  CountsHalf,  ///< one consecutive failure, half a failure in the window: overloaded, not broken
  OpensAtOnce  ///< waiting does not cure it: key refused, account empty, certificate not trusted
};

/// Tls of Local origin means that we refused the target's certificate; of External origin, that the target
/// broke off the handshake.
BreakerEffect breakerEffect(FailureCategory category, Origin origin);

/// Where the request stands when an attempt fails. Plain value.
struct JudgeContext {
  bool committedToClient = false;    ///< a byte of the answer has left: nothing may be tried again
  bool sameTargetIsOnlyOne = false;  ///< no other candidate is left
  bool retriedSameTarget = false;    ///< this target already had its second try
  bool staleConnection = false;      ///< a reused connection broke before any byte of an answer
  std::int64_t waitMs = -1;          ///< what the target asked for (Retry-After); -1: nothing
  std::int64_t deadlineLeftMs = 0;   ///< what the request has left
  int attemptsMade = 1;              ///< the failed one included
};

/// What to do. failover is preferred where both are allowed. Plain value.
struct Verdict {
  bool failover = false;
  bool largerWindowOnly = false;  ///< failover makes sense only to a target with a larger context window
  bool retrySameTarget = false;   ///< after retryWaitMs, if the retry budget allows
  std::int64_t retryWaitMs = -1;  ///< -1: as the backoff strategy says; 0: at once, on a new connection
  bool countsAgainstBreaker = false;
  bool opensAtOnce = false;
  bool cooldown = false;     ///< begin the target's cooldown
  bool waitingHelps = true;  ///< false: no Retry-After for the client, and x-should-retry: false
};

inline constexpr int kMaxAttempts = 4;
/// A wait for the same target that is longer is not worth the client's time.
inline constexpr std::int64_t kLongestRetryWaitMs = 2000;

Verdict judge(FailureCategory category, Origin origin, const JudgeContext& context);

}  // namespace gc::resilience
