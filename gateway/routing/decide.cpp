#include "gateway/routing/decide.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

namespace gc::routing {
namespace {

/// Behind every score that is known.
constexpr std::int64_t kUnknownScore = std::int64_t{1} << 60;
constexpr std::int64_t kMostTokens = 5'000'000;  ///< keeps token × price within 64 bits
constexpr PricePerMillion kHighestPrice = 1'000'000'000'000;
constexpr std::uint64_t kExploreOneIn = 16;
constexpr std::size_t kMostPriorities = 32;

std::int64_t typicalOutput(catalog::TaskType task) {
  switch (task) {
    case catalog::TaskType::Simple:
      return 300;
    case catalog::TaskType::Reasoning:
      return 1500;
    case catalog::TaskType::Complex:
      return 1000;
    case catalog::TaskType::Batch:
      return 500;
  }
  return 300;
}

std::uint64_t mixed(std::uint64_t draw, std::size_t index) {
  std::uint64_t z = draw + (index + 1) * 0x9E3779B97F4A7C15ull;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
  return z ^ (z >> 31);
}

float unitOf(std::uint64_t bits) { return static_cast<float>(bits >> 40) * 0x1.0p-24f; }

/// Where a target stands among the eligible; compared field by field.
struct Place {
  std::uint8_t rank = 0;  ///< substitution above probing and demotion above the balanced classes
  std::int64_t score = 0;
  std::int64_t second = 0;
  std::uint64_t tie = 0;
  friend auto operator<=>(const Place&, const Place&) = default;
};

constexpr std::uint8_t kSubstituteRank = 64;
constexpr std::uint8_t kProbeRank = 0;
constexpr std::uint8_t kNormalRank = 16;
constexpr std::uint8_t kDemotedRank = 32;

/// The best eight of what it is given, best first.
class BestEight {
 public:
  void offer(const Place& place, const Candidate& candidate) {
    if (m_count == Decision::kStored && !(place < m_places[m_count - 1])) return;
    std::size_t i = m_count < Decision::kStored ? m_count++ : m_count - 1;
    for (; i > 0 && place < m_places[i - 1]; --i) {
      m_places[i] = m_places[i - 1];
      m_candidates[i] = m_candidates[i - 1];
    }
    m_places[i] = place;
    m_candidates[i] = candidate;
  }
  std::span<const Candidate> candidates() const { return {m_candidates.data(), m_count}; }

 private:
  std::size_t m_count = 0;
  std::array<Place, Decision::kStored> m_places;
  std::array<Candidate, Decision::kStored> m_candidates;
};

/// One run of decide(): what is the same for all targets, worked out once.
class Run {
 public:
  Run(const RoutingTable& table, const RouteQuery& query, std::span<const TargetState> states)
      : m_table(table), m_query(query), m_states(states) {
    resolve();
    for (const ProviderId& provider : query.priority) {
      if (m_priorityCount == kMostPriorities) break;
      m_priority[m_priorityCount++] = table.providerOrdinal(provider.value);
    }
    m_decision.revision = table.revision();
    m_decision.draw = query.draw;
    m_decision.strategy = query.strategy;
    m_decision.task = query.task;
  }

  Decision decide() {
    const std::span<const TargetFacts> facts = m_table.facts();
    for (std::size_t i = 0; i < facts.size(); ++i) consider(i, facts[i]);
    conclude();
    return m_decision;
  }

 private:
  void resolve() {
    if (m_query.select == RouteQuery::Select::Auto) {
      m_decision.modelKnown = true;
      const std::uint8_t wanted = tierBit(m_query.task);
      m_tiers = (m_table.activeTiers() & wanted) != 0 ? wanted : m_table.activeTiers();
      return;
    }
    m_model = m_table.modelOrdinal(m_query.model);
    if (m_query.select == RouteQuery::Select::ProviderModel) {
      m_provider = m_table.providerOrdinal(m_query.provider);
    } else if (m_model != RoutingTable::kNone && m_query.substitute == Substitute::OnFailure) {
      m_tiers = m_table.tiersOf(m_model);
    }
  }

  /// Whether the target is one the query allows at all, and if not, why.
  std::optional<Reason> refusedBySelection(const TargetFacts& facts, bool& substitute) {
    if (m_query.select == RouteQuery::Select::Auto) {
      if (!facts.active) return Reason::NotActive;
      if (m_tiers != 0 && (facts.tiers & m_tiers) == 0) return Reason::NotInTier;
      return std::nullopt;
    }
    if (facts.model == m_model && m_model != RoutingTable::kNone) {
      if (m_query.select == RouteQuery::Select::Model || facts.provider == m_provider) {
        m_decision.modelKnown = true;
        return std::nullopt;
      }
      return Reason::NotAsked;
    }
    if ((facts.tiers & m_tiers) == 0) return Reason::NotAsked;
    if (!facts.active) return Reason::NotActive;
    substitute = true;
    return std::nullopt;
  }

  std::optional<Reason> refusedByFacts(const TargetFacts& facts, bool named) const {
    if ((facts.capabilities & m_query.needs) != m_query.needs) return Reason::LacksCapability;
    if (facts.contextWindow > 0 && m_query.promptTokens > facts.contextWindow) return Reason::ContextTooSmall;
    // A named model's own provider says best what it thinks of too high a limit.
    if (!named && facts.maxOutputTokens > 0 && m_query.maxOutputTokens > facts.maxOutputTokens) {
      return Reason::OutputTooSmall;
    }
    return std::nullopt;
  }

  void consider(std::size_t index, const TargetFacts& facts) {
    const TargetState& state = m_states[index];
    bool substitute = false;
    std::optional<Reason> refused = refusedBySelection(facts, substitute);
    const bool named = m_query.select != RouteQuery::Select::Auto && !substitute;
    if (!refused) refused = refusedByFacts(facts, named);
    if (!refused && !state.admits) {
      refused = state.coolingDown ? Reason::CoolingDown : Reason::BreakerOpen;
      m_decision.waitingHelps =
          m_blocked.candidates().empty() ? state.waitingHelps : m_decision.waitingHelps || state.waitingHelps;
      if (state.waitingHelps && (m_retryAfterUs < 0 || state.retryAfterUs < m_retryAfterUs)) {
        m_retryAfterUs = state.retryAfterUs;
      }
    }
    Candidate candidate;
    candidate.target = static_cast<TargetIndex>(index);
    candidate.breaker = state.breaker;
    candidate.expectedLatencyUs = state.expectedLatencyUs;
    if (refused) return exclude(candidate, *refused, index);
    candidate.eligible = true;
    ++m_decision.eligibleCount;
    if (named) ++m_named;
    admit(candidate, facts, state, substitute);
  }

  void exclude(Candidate candidate, Reason reason, std::size_t index) {
    ++m_decision.excluded[static_cast<std::size_t>(reason)];
    candidate.reason = reason;
    const Place place{.rank = static_cast<std::uint8_t>(reason), .tie = index};
    if (reason == Reason::BreakerOpen || reason == Reason::CoolingDown) {
      m_blocked.offer(place, candidate);
    } else if (reason != Reason::NotAsked) {
      m_unfit.offer(place, candidate);
    }
  }

  void admit(Candidate candidate, const TargetFacts& facts, const TargetState& state, bool substitute) {
    const std::size_t index = at(candidate.target);
    const std::uint64_t bits = mixed(m_query.draw, index);
    Place place = scored(facts, state, candidate);
    place.tie = bits;
    candidate.score = place.score;
    candidate.probe = state.breaker == resilience::BreakerState::Open;
    if (substitute) candidate.reason = Reason::Substitute;
    if (candidate.probe) {
      place.rank += kProbeRank;
      candidate.reason = Reason::Probe;
    } else if (state.nearLimit) {
      place.rank += kDemotedRank;
      candidate.reason = Reason::NearLimit;
    } else if (state.slowStartShare < 1 && unitOf(bits) >= state.slowStartShare) {
      place.rank += kDemotedRank;
      candidate.reason = Reason::SlowStart;
    } else {
      place.rank += kNormalRank;
    }
    if (substitute) place.rank += kSubstituteRank;
    m_eligible.offer(place, candidate);
  }

  /// The strategy's place of a target, and the reason that goes with it.
  Place scored(const TargetFacts& facts, const TargetState& state, Candidate& candidate) const {
    const std::int64_t cost = expectedCost(facts, m_query).value_or(kUnknownScore);
    const bool measured = state.expectedLatencyUs >= 0;
    switch (m_query.strategy) {
      case Strategy::Cost:
        candidate.reason = facts.priced ? Reason::MoreExpensive : Reason::Unpriced;
        return {.score = cost};
      case Strategy::Latency:
        candidate.reason = measured ? Reason::Slower : Reason::Unmeasured;
        if (!measured) return {.score = exploring() ? 0 : kUnknownScore, .second = cost};
        return {.score = state.expectedLatencyUs, .second = cost};
      case Strategy::Balanced:
        if (measured && state.expectedLatencyUs > m_query.balancedThresholdUs) {
          candidate.reason = Reason::OverThreshold;
          return {.rank = 2, .score = state.expectedLatencyUs, .second = cost};
        }
        candidate.reason = measured ? Reason::WithinThreshold : Reason::Unmeasured;
        return {.rank = static_cast<std::uint8_t>(measured || exploring() ? 0 : 1), .score = cost};
      case Strategy::Priority: {
        const auto end = m_priority.begin() + static_cast<std::ptrdiff_t>(m_priorityCount);
        const auto found = std::find(m_priority.begin(), end, facts.provider);
        candidate.reason = found == end ? Reason::NotPreferred : Reason::Preferred;
        return {.score = found - m_priority.begin(), .second = cost};
      }
    }
    return {};
  }

  /// One request in sixteen tries a target without a measurement, so that a slow one is measured again
  /// without everyone waiting for it.
  bool exploring() const { return mixed(m_query.draw, kMostTokens) % kExploreOneIn == 0; }

  void conclude() {
    for (const std::span<const Candidate> some :
         {m_eligible.candidates(), m_blocked.candidates(), m_unfit.candidates()}) {
      for (const Candidate& candidate : some) {
        if (m_decision.storedCount == Decision::kStored) break;
        m_decision.candidates[m_decision.storedCount++] = candidate;
      }
    }
    if (m_decision.eligibleCount == 0) {
      m_decision.waitingHelps = m_decision.waitingHelps && m_decision.blockedCount() > 0;
      m_decision.retryAfterUs = m_retryAfterUs;
      return;
    }
    m_decision.waitingHelps = true;
    nameTheBest();
  }

  /// The first that stands there by its score alone is the cheapest or the fastest; a lone named one was
  /// asked for.
  void nameTheBest() {
    const bool alone = m_query.select != RouteQuery::Select::Auto && m_named == 1;
    for (Candidate& candidate : m_decision.candidates) {
      if (!candidate.eligible) return;
      const bool cheapest = candidate.reason == Reason::MoreExpensive;
      if (!cheapest && candidate.reason != Reason::Slower && !alone) continue;
      if (candidate.reason == Reason::Probe || candidate.reason == Reason::SlowStart ||
          candidate.reason == Reason::NearLimit || candidate.reason == Reason::Substitute) {
        continue;
      }
      candidate.reason = alone ? Reason::Asked : (cheapest ? Reason::Cheapest : Reason::Faster);
      return;
    }
  }

  const RoutingTable& m_table;
  const RouteQuery& m_query;
  std::span<const TargetState> m_states;
  std::uint16_t m_model = RoutingTable::kNone;
  std::uint16_t m_provider = RoutingTable::kNone;
  std::uint8_t m_tiers = 0;
  std::array<std::uint16_t, kMostPriorities> m_priority;
  std::size_t m_priorityCount = 0;
  std::size_t m_named = 0;
  std::int64_t m_retryAfterUs = -1;
  BestEight m_eligible;
  BestEight m_blocked;
  BestEight m_unfit;
  Decision m_decision;
};

}  // namespace

std::optional<std::int64_t> expectedCost(const TargetFacts& facts, const RouteQuery& query) {
  if (!facts.priced) return std::nullopt;
  std::int64_t output = typicalOutput(query.task);
  if (query.maxOutputTokens >= 0) output = std::min(output, query.maxOutputTokens);
  const std::int64_t prompt = std::clamp<std::int64_t>(query.promptTokens, 0, kMostTokens);
  return prompt * std::min(facts.inputPrice, kHighestPrice) / 1'000'000 +
         output * std::min(facts.outputPrice, kHighestPrice) / 1'000'000;
}

Decision decide(const RoutingTable& table, const RouteQuery& query, std::span<const TargetState> states) {
  return Run(table, query, states).decide();
}

}  // namespace gc::routing
