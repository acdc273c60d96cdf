#include "gateway/routing/decision.h"

#include "gateway/base/append.h"
#include "gateway/base/log.h"
#include "gateway/routing/routing_table.h"

namespace gc::routing {
namespace {

void appendCandidate(std::string& out, const Candidate& candidate, const RoutingTable& table) {
  const Target& target = table.target(candidate.target);
  out += R"({"provider":")";
  appendJsonEscaped(out, target.provider.value);
  out += R"(","model":")";
  appendJsonEscaped(out, target.model.value);
  out += R"(","score":)";
  appendNumber(out, candidate.score);
  out += candidate.eligible ? R"(,"eligible":true,"reason":")" : R"(,"eligible":false,"reason":")";
  out += toString(candidate.reason);
  out += '"';
  if (candidate.breaker != resilience::BreakerState::Closed) {
    out += R"(,"breaker":")";
    out += resilience::toString(candidate.breaker);
    out += '"';
  }
  if (candidate.expectedLatencyUs >= 0) {
    out += R"(,"latency_us":)";
    appendNumber(out, candidate.expectedLatencyUs);
  }
  out += '}';
}

}  // namespace

std::string_view toString(Reason reason) {
  switch (reason) {
    case Reason::Cheapest:
      return "cheapest";
    case Reason::MoreExpensive:
      return "more_expensive";
    case Reason::Faster:
      return "faster";
    case Reason::Slower:
      return "slower";
    case Reason::WithinThreshold:
      return "within_threshold";
    case Reason::Unmeasured:
      return "unmeasured";
    case Reason::OverThreshold:
      return "over_threshold";
    case Reason::Preferred:
      return "preferred";
    case Reason::NotPreferred:
      return "not_preferred";
    case Reason::Asked:
      return "asked";
    case Reason::Substitute:
      return "substitute";
    case Reason::Probe:
      return "probe";
    case Reason::SlowStart:
      return "slow_start";
    case Reason::NearLimit:
      return "near_limit";
    case Reason::Unpriced:
      return "unpriced";
    case Reason::BreakerOpen:
      return "breaker_open";
    case Reason::CoolingDown:
      return "cooling_down";
    case Reason::LacksCapability:
      return "lacks_capability";
    case Reason::ContextTooSmall:
      return "context_too_small";
    case Reason::OutputTooSmall:
      return "output_too_small";
    case Reason::NotInTier:
      return "not_in_tier";
    case Reason::NotActive:
      return "not_active";
    case Reason::NotAsked:
      return "not_asked";
  }
  return "not_asked";
}

std::string_view explain(Reason reason) {
  switch (reason) {
    case Reason::Cheapest:
      return "Lowest expected cost of the targets that can serve the request.";
    case Reason::MoreExpensive:
      return "Can serve the request, at a higher expected cost.";
    case Reason::Faster:
      return "Lowest expected time to the first token.";
    case Reason::Slower:
      return "Can serve the request, with a longer expected time to the first token.";
    case Reason::WithinThreshold:
      return "Fast enough for the tenant's latency threshold, so ordered by cost.";
    case Reason::Unmeasured:
      return "Its time to the first token has not been measured in the last minute.";
    case Reason::OverThreshold:
      return "Slower than the tenant's latency threshold.";
    case Reason::Preferred:
      return "Stands in the tenant's priority list.";
    case Reason::NotPreferred:
      return "Does not stand in the tenant's priority list.";
    case Reason::Asked:
      return "The target that the request names.";
    case Reason::Substitute:
      return "An equivalent of the named model, for when no provider of it can answer.";
    case Reason::Probe:
      return "Its circuit breaker's pause is over; one request finds out whether it has recovered.";
    case Reason::SlowStart:
      return "Recovering: it takes a growing share of the requests.";
    case Reason::NearLimit:
      return "At most a tenth of its rate limit is left.";
    case Reason::Unpriced:
      return "Its price is not known, so it stands behind all that have one.";
    case Reason::BreakerOpen:
      return "Its circuit breaker is open after failures.";
    case Reason::CoolingDown:
      return "It asked to be left alone for a while (rate limit).";
    case Reason::LacksCapability:
      return "It lacks something the request needs, such as tools, images or a JSON schema.";
    case Reason::ContextTooSmall:
      return "The prompt does not fit its context window.";
    case Reason::OutputTooSmall:
      return "It cannot produce as many tokens as the request allows.";
    case Reason::NotInTier:
      return "Not listed for this type of task.";
    case Reason::NotActive:
      return "A legacy, deprecated or retired model is never chosen automatically.";
    case Reason::NotAsked:
      return "Not what the request names.";
  }
  return "";
}

void appendJson(std::string& out, const Decision& decision, const RoutingTable& table) {
  out.reserve(out.size() + 128 + 128 * decision.stored().size());
  out += R"({"strategy":")";
  out += toString(decision.strategy);
  out += R"(","task_type":")";
  out += catalog::toString(decision.task);
  out += R"(","revision":)";
  appendNumber(out, decision.revision);
  out += R"(,"draw":")";
  appendNumber(out, decision.draw);
  out += R"(","candidates":[)";
  bool first = true;
  for (const Candidate& candidate : decision.stored()) {
    if (!first) out += ',';
    first = false;
    appendCandidate(out, candidate, table);
  }
  out += R"(],"excluded":{)";
  first = true;
  for (std::size_t i = 0; i < kReasonCount; ++i) {
    if (decision.excluded[i] == 0) continue;
    out += first ? "\"" : ",\"";
    out += toString(static_cast<Reason>(i));
    out += "\":";
    appendNumber(out, decision.excluded[i]);
    first = false;
  }
  out += "}}";
}

}  // namespace gc::routing
