#pragma once
// The targets of one configuration snapshot, indexed for decisions.
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "gateway/base/ids.h"
#include "gateway/catalog/catalog.h"

namespace gc::routing {

/// One (provider, model) pair that routing can choose. Plain value.
struct Target {
  ProviderId provider;
  ModelId model;
  catalog::Dialect dialect = catalog::Dialect::OpenAi;
  catalog::Capabilities capabilities = 0;
  std::int64_t contextWindow = 0;    ///< 0: unknown, never too small
  std::int64_t maxOutputTokens = 0;  ///< 0: unknown
  std::optional<catalog::Price> price;
  catalog::ModelStatus status = catalog::ModelStatus::Active;
  std::uint8_t tiers = 0;  ///< one bit per TaskType, see tierBit
  bool simulated = false;
};

constexpr std::uint8_t tierBit(catalog::TaskType task) {
  return static_cast<std::uint8_t>(1u << static_cast<unsigned>(task));
}

/// What decide() reads of a target, packed so that five hundred of them stay in the cache.
struct TargetFacts {
  catalog::Capabilities capabilities = 0;
  std::uint16_t provider = 0;  ///< ordinal within the table
  std::uint16_t model = 0;     ///< ordinal within the table
  std::uint8_t tiers = 0;
  bool active = false;
  bool priced = false;
  std::int64_t contextWindow = 0;
  std::int64_t maxOutputTokens = 0;
  PricePerMillion inputPrice = 0;
  PricePerMillion outputPrice = 0;
};

/// Made at every (re)load of the configuration and shared by all requests of that revision. Immutable.
class RoutingTable {
 public:
  static constexpr std::uint16_t kNone = 0xFFFF;

  RoutingTable(std::vector<Target> targets, std::uint64_t revision);
  RoutingTable(const RoutingTable&) = delete;
  RoutingTable& operator=(const RoutingTable&) = delete;

  std::span<const Target> targets() const { return m_targets; }
  const Target& target(TargetIndex index) const { return m_targets[at(index)]; }
  std::uint64_t revision() const { return m_revision; }
  std::span<const TargetFacts> facts() const { return m_facts; }

  /// Ordinals for comparing with TargetFacts; kNone: no target has that name.
  std::uint16_t providerOrdinal(std::string_view provider) const;
  std::uint16_t modelOrdinal(std::string_view model) const;
  std::size_t providerCount() const { return m_providers.size(); }
  /// The tiers of a model, all its targets taken together.
  std::uint8_t tiersOf(std::uint16_t model) const { return m_modelTiers[model]; }
  /// The tiers that some active target is in.
  std::uint8_t activeTiers() const { return m_activeTiers; }

 private:
  std::vector<Target> m_targets;
  std::uint64_t m_revision;
  std::vector<TargetFacts> m_facts;
  std::unordered_map<std::string_view, std::uint16_t> m_providers;  ///< views into m_targets
  std::unordered_map<std::string_view, std::uint16_t> m_models;     ///< views into m_targets
  std::vector<std::uint8_t> m_modelTiers;
  std::uint8_t m_activeTiers = 0;
};

}  // namespace gc::routing
