#pragma once
// Which targets a request goes to, in which order, and why.
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "gateway/base/ids.h"
#include "gateway/catalog/catalog.h"
#include "gateway/resilience/circuit_breaker.h"
#include "gateway/routing/strategy.h"

namespace gc::routing {

/// Why a target stands where it stands, or is no candidate. The first group is of eligible candidates.
enum class Reason : std::uint8_t {
  Cheapest,         ///< first by cost
  MoreExpensive,    ///< later by cost
  Faster,           ///< first by latency
  Slower,           ///< later by latency
  WithinThreshold,  ///< balanced: fast enough, so ordered by cost
  Unmeasured,       ///< its latency is not known (any more)
  OverThreshold,    ///< balanced: slower than the tenant's threshold
  Preferred,        ///< the tenant's priority
  NotPreferred,     ///< absent from the tenant's priority
  Asked,            ///< the one target that was asked for
  Substitute,       ///< an equivalent of the model asked for
  Probe,            ///< its breaker's pause is over: one request finds out
  SlowStart,        ///< recovering: takes a growing share
  NearLimit,        ///< little of its rate limit is left
  Unpriced,         ///< no price known: after all that have one
  BreakerOpen,      ///< from here on: not eligible
  CoolingDown,
  LacksCapability,
  ContextTooSmall,
  OutputTooSmall,
  NotInTier,
  NotActive,
  NotAsked,
};
inline constexpr std::size_t kReasonCount = static_cast<std::size_t>(Reason::NotAsked) + 1;
std::string_view toString(Reason reason);
/// One English sentence for people.
std::string_view explain(Reason reason);

/// One target in a decision. The lower the score the better; its unit is the strategy's: nano-dollars of
/// expected cost, microseconds, or the place in the priority list. Plain value.
struct Candidate {
  TargetIndex target{};
  std::int64_t score = 0;
  Reason reason = Reason::NotAsked;
  bool eligible = false;
  bool probe = false;  ///< its breaker is due for a probe: another request may win it
  resilience::BreakerState breaker = resilience::BreakerState::Closed;
  std::int64_t expectedLatencyUs = -1;
};

/// The outcome of decide(): eligible candidates first, best first, then excluded ones while there is room.
/// Equal inputs give equal decisions, so only this much is stored. Plain value.
struct Decision {
  static constexpr std::size_t kStored = 8;

  std::uint64_t revision = 0;
  std::uint64_t draw = 0;
  Strategy strategy = Strategy::Cost;
  catalog::TaskType task = catalog::TaskType::Simple;
  bool modelKnown =
      false;  ///< some target has the model (or provider and model) asked for; always true for auto
  bool waitingHelps = true;  ///< with no eligible candidate: whether a later try may succeed
  std::int64_t retryAfterUs =
      -1;  ///< with no eligible candidate: the earliest time one may admit; -1 unknown
  std::uint16_t eligibleCount = 0;  ///< of all targets, stored or not
  std::uint8_t storedCount = 0;
  std::array<Candidate, kStored> candidates{};
  std::array<std::uint16_t, kReasonCount> excluded{};  ///< how many targets, by reason

  std::span<const Candidate> stored() const { return {candidates.data(), storedCount}; }
  /// The candidates to try, in this order.
  std::span<const Candidate> eligible() const {
    return stored().first(eligibleCount < storedCount ? eligibleCount : storedCount);
  }
  std::uint16_t excludedBecause(Reason reason) const { return excluded[static_cast<std::size_t>(reason)]; }
  /// Targets that could serve this request, and are only out of service for now.
  std::uint16_t blockedCount() const {
    return static_cast<std::uint16_t>(excludedBecause(Reason::BreakerOpen) +
                                      excludedBecause(Reason::CoolingDown));
  }
};

class RoutingTable;
/// Appends the decision as one compact JSON object: strategy, task_type, revision, draw (as a string: it has
/// 64 bits), candidates [{provider, model, score, eligible, reason, breaker?, latency_us?}], excluded
/// {reason: count}.
void appendJson(std::string& out, const Decision& decision, const RoutingTable& table);

}  // namespace gc::routing
