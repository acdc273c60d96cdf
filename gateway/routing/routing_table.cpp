#include "gateway/routing/routing_table.h"

#include <utility>

namespace gc::routing {

RoutingTable::RoutingTable(std::vector<Target> targets, std::uint64_t revision)
    : m_targets(std::move(targets)), m_revision(revision) {
  m_facts.reserve(m_targets.size());
  for (const Target& target : m_targets) {
    TargetFacts facts;
    facts.provider =
        m_providers.try_emplace(target.provider.value, static_cast<std::uint16_t>(m_providers.size()))
            .first->second;
    facts.model =
        m_models.try_emplace(target.model.value, static_cast<std::uint16_t>(m_models.size())).first->second;
    facts.capabilities = target.capabilities;
    facts.tiers = target.tiers;
    facts.active = target.status == catalog::ModelStatus::Active;
    facts.contextWindow = target.contextWindow;
    facts.maxOutputTokens = target.maxOutputTokens;
    facts.priced = target.price.has_value();
    if (target.price) {
      facts.inputPrice = target.price->input;
      facts.outputPrice = target.price->output;
    }
    m_modelTiers.resize(m_models.size());
    m_modelTiers[facts.model] |= facts.tiers;
    if (facts.active) m_activeTiers |= facts.tiers;
    m_facts.push_back(facts);
  }
}

std::uint16_t RoutingTable::providerOrdinal(std::string_view provider) const {
  const auto found = m_providers.find(provider);
  return found == m_providers.end() ? kNone : found->second;
}

std::uint16_t RoutingTable::modelOrdinal(std::string_view model) const {
  const auto found = m_models.find(model);
  return found == m_models.end() ? kNone : found->second;
}

}  // namespace gc::routing
