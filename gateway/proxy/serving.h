#pragma once
// A configuration made ready to serve: routing table, accounts and health side by side.
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "gateway/config/snapshot.h"
#include "gateway/resilience/health_registry.h"
#include "gateway/routing/routing_table.h"
#include "gateway/routing/strategy.h"
#include "gateway/upstream/account.h"
#include "gateway/upstream/answer_pace.h"

namespace gc::proxy {

/// A target with all that an attempt needs. Indexes are those of the routing table.
struct ServingTarget {
  const upstream::Account* account = nullptr;
  std::string upstreamModel;
  const catalog::Model* facts = nullptr;  ///< nullptr: not in the catalog, unpriced
  std::shared_ptr<resilience::TargetHealth> health;
  std::shared_ptr<upstream::AnswerPace> pace;
};

/// A tenant in routing's words.
struct ServingTenant {
  const tenancy::Tenant* tenant = nullptr;
  routing::Strategy strategy = routing::Strategy::Cost;
  routing::Substitute substitute = routing::Substitute::OnFailure;
  const routing::RoutingTable* table = nullptr;  ///< the shared one, or with this tenant's own prices
};

/// The provider that a health key of make() belongs to.
std::string_view providerOf(const resilience::HealthKey& key);

/// What every io thread holds a shared_ptr to; a request keeps the one it began with. Immutable.
class Serving {
 public:
  /// The address a simulated provider listens on.
  using SimulatedUrl = std::function<std::optional<std::string>(const ProviderId&)>;

  static Result<std::shared_ptr<const Serving>> make(std::shared_ptr<const config::Snapshot> config,
                                                     resilience::HealthRegistry& health,
                                                     const SimulatedUrl& simulatedUrl);
  Serving(const Serving&) = delete;
  Serving& operator=(const Serving&) = delete;

  const config::Snapshot& config() const { return *m_config; }
  const std::shared_ptr<const config::Snapshot>& configPointer() const { return m_config; }
  /// Where requests to a provider really go, by index into the configuration's providers.
  const std::string& baseUrl(std::size_t provider) const { return m_baseUrls[provider]; }
  const routing::RoutingTable& table() const { return *m_table; }
  const std::vector<ServingTarget>& targets() const { return m_targets; }
  const ServingTarget& target(TargetIndex index) const { return m_targets[at(index)]; }
  const ServingTenant& tenant(std::uint32_t index) const { return m_tenants[index]; }
  /// The same for a tenant that is not of this configuration; it must outlive the result.
  ServingTenant describe(const tenancy::Tenant& tenant) const;
  /// The body of GET /v1/models.
  const std::string& modelsJson() const { return m_modelsJson; }
  /// One entry of it; empty when no target serves that model.
  std::string modelJson(std::string_view id) const;

 private:
  Serving() = default;
  void buildTargets(resilience::HealthRegistry& health);
  void buildTenants();
  std::unique_ptr<routing::RoutingTable> negotiatedTable(const std::string& tenant) const;

  std::shared_ptr<const config::Snapshot> m_config;
  std::vector<std::unique_ptr<upstream::Account>> m_accounts;
  std::vector<std::string> m_baseUrls;
  std::vector<ServingTarget> m_targets;
  std::optional<routing::RoutingTable> m_table;
  /// By tenant, whoever manages it.
  std::map<std::string, std::unique_ptr<routing::RoutingTable>> m_negotiated;
  std::vector<ServingTenant> m_tenants;
  std::string m_modelsJson;
};

}  // namespace gc::proxy
