#include "gateway/resilience/verdict.h"

#include <algorithm>

namespace gc::resilience {
namespace {

/// What the reference of provider errors says about a category, before the request's situation is looked at.
struct Rule {
  bool failover = false;
  bool retrySameTarget = false;
  bool largerWindowOnly = false;
  bool waitingHelps = true;
};

constexpr Rule kHopeless{.waitingHelps = false};
constexpr Rule kElsewhere{.failover = true, .waitingHelps = false};
constexpr Rule kTransient{.failover = true, .retrySameTarget = true};

Rule ruleOf(FailureCategory category) {
  switch (category) {
    case FailureCategory::None:
    case FailureCategory::ClientClosed:
      return {};
    case FailureCategory::InvalidRequest:
    case FailureCategory::ContentPolicy:
    case FailureCategory::PayloadTooLarge:
      return kHopeless;
    case FailureCategory::ContextLength:
      return {.failover = true, .largerWindowOnly = true, .waitingHelps = false};
    case FailureCategory::Auth:
    case FailureCategory::Permission:
    case FailureCategory::NotFound:
    case FailureCategory::QuotaExhausted:
      return kElsewhere;
    case FailureCategory::Conflict:
    case FailureCategory::RateLimit:
    case FailureCategory::Timeout:
    case FailureCategory::Overloaded:
    case FailureCategory::ServerError:
    case FailureCategory::BadGateway:
    case FailureCategory::Connect:
    case FailureCategory::Tls:
    case FailureCategory::StreamInterrupted:
      return kTransient;
  }
  return {};
}

constexpr std::int64_t kRateLimitWaitMs = 1000;  ///< for a 429 that does not say how long

}  // namespace

BreakerEffect breakerEffect(FailureCategory category, Origin origin) {
  switch (category) {
    case FailureCategory::None:
    case FailureCategory::InvalidRequest:
    case FailureCategory::ContextLength:
    case FailureCategory::ContentPolicy:
    case FailureCategory::NotFound:
    case FailureCategory::PayloadTooLarge:
    case FailureCategory::Conflict:
    case FailureCategory::RateLimit:
    case FailureCategory::ClientClosed:
      return BreakerEffect::None;
    case FailureCategory::Auth:
    case FailureCategory::Permission:
    case FailureCategory::QuotaExhausted:
      return BreakerEffect::OpensAtOnce;
    case FailureCategory::Tls:
      return origin == Origin::Local ? BreakerEffect::OpensAtOnce : BreakerEffect::Counts;
    case FailureCategory::Overloaded:
      return BreakerEffect::CountsHalf;
    case FailureCategory::Timeout:
    case FailureCategory::ServerError:
    case FailureCategory::BadGateway:
    case FailureCategory::Connect:
    case FailureCategory::StreamInterrupted:
      return BreakerEffect::Counts;
  }
  return BreakerEffect::None;
}

Verdict judge(FailureCategory category, Origin origin, const JudgeContext& context) {
  const Rule rule = ruleOf(category);
  const BreakerEffect effect = breakerEffect(category, origin);
  Verdict verdict;
  verdict.countsAgainstBreaker = effect != BreakerEffect::None;
  verdict.opensAtOnce = effect == BreakerEffect::OpensAtOnce;
  verdict.cooldown = category == FailureCategory::RateLimit;
  verdict.waitingHelps = rule.waitingHelps && !verdict.opensAtOnce;
  if (context.committedToClient || context.attemptsMade >= kMaxAttempts || context.deadlineLeftMs <= 0) {
    return verdict;
  }

  verdict.failover = rule.failover;
  verdict.largerWindowOnly = rule.largerWindowOnly;
  if (context.retriedSameTarget || !rule.retrySameTarget || verdict.opensAtOnce) return verdict;

  if (context.staleConnection) {
    verdict.countsAgainstBreaker = false;
    verdict.retrySameTarget = true;
    verdict.retryWaitMs = 0;
    return verdict;
  }
  if (!context.sameTargetIsOnlyOne) return verdict;
  std::int64_t waitMs = context.waitMs;
  if (waitMs < 0 && category == FailureCategory::RateLimit) waitMs = kRateLimitWaitMs;
  verdict.retrySameTarget = waitMs < std::min(context.deadlineLeftMs, kLongestRetryWaitMs + 1);
  verdict.retryWaitMs = verdict.retrySameTarget ? waitMs : -1;
  return verdict;
}

}  // namespace gc::resilience
