#include "gateway/proxy/serving.h"

#include <fmt/format.h>
#include <openssl/sha.h>

#include <algorithm>
#include <set>

#include "gateway/base/log.h"
#include "gateway/llm/request_encoder.h"

namespace gc::proxy {
namespace {

/// Names a credential without holding it: health belongs to the key, not to the provider's name.
std::string credentialId(const config::ProviderSettings& provider, const std::string& baseUrl) {
  const std::string text = baseUrl + '\n' + std::string(provider.apiKey.reveal());
  unsigned char hash[SHA256_DIGEST_LENGTH];
  SHA256(reinterpret_cast<const unsigned char*>(text.data()), text.size(), hash);
  std::string id = provider.id.value + '#';
  for (int i = 0; i < 8; ++i) id += fmt::format("{:02x}", hash[i]);
  return id;
}

routing::Strategy routingStrategy(tenancy::Strategy strategy) {
  switch (strategy) {
    case tenancy::Strategy::Cost:
      return routing::Strategy::Cost;
    case tenancy::Strategy::Latency:
      return routing::Strategy::Latency;
    case tenancy::Strategy::Balanced:
      return routing::Strategy::Balanced;
    case tenancy::Strategy::Priority:
      return routing::Strategy::Priority;
  }
  return routing::Strategy::Cost;
}

Secret credentialLine(const config::ProviderSettings& provider) {
  if (provider.apiKey.empty()) return Secret();
  const auto header = llm::credentialHeader(provider.dialect);
  std::string line(header.name);
  line += ": ";
  line += header.valuePrefix;
  line += provider.apiKey.reveal();
  line += "\r\n";
  return Secret(std::move(line));
}

std::uint8_t tiersOf(const catalog::Catalog& catalog, const ModelId& model) {
  std::uint8_t bits = 0;
  for (int i = 0; i < catalog::kTaskTypes; ++i) {
    const auto task = static_cast<catalog::TaskType>(i);
    const auto tier = catalog.tier(task);
    if (std::find(tier.begin(), tier.end(), model) != tier.end()) bits |= routing::tierBit(task);
  }
  return bits;
}

/// A model the catalog does not know may be able to do anything: only its server can say.
constexpr catalog::Capabilities kAssumed = ~catalog::Capabilities{0};

std::string modelEntry(const routing::Target& target, std::string_view vendor) {
  std::string out = R"({"id":")";
  appendJsonEscaped(out, target.model.value);
  out += R"(","object":"model","created":0,"owned_by":")";
  appendJsonEscaped(out, vendor);
  out += "\"}";
  return out;
}

}  // namespace

std::string_view providerOf(const resilience::HealthKey& key) {
  return std::string_view(key.credential).substr(0, key.credential.find('#'));
}

Result<std::shared_ptr<const Serving>> Serving::make(std::shared_ptr<const config::Snapshot> config,
                                                     resilience::HealthRegistry& health,
                                                     const SimulatedUrl& simulatedUrl) {
  std::shared_ptr<Serving> serving(new Serving);
  serving->m_config = std::move(config);
  for (const config::ProviderSettings& provider : serving->m_config->providers) {
    std::string url = provider.baseUrl;
    if (provider.isSimulated) {
      const auto listening = simulatedUrl(provider.id);
      if (!listening)
        return makeError(Errc::Internal, "simulated provider " + provider.id.value + " is not running");
      url = *listening;
    }
    auto parsed = upstream::BaseUrl::parse(url);
    if (!parsed) return parsed.error();
    auto account = std::make_unique<upstream::Account>(
        upstream::Account::make(provider.id, provider.dialect, std::move(*parsed), credentialLine(provider)));
    account->compatibleServer = provider.compatibleServer;
    account->simulated = provider.isSimulated;
    serving->m_accounts.push_back(std::move(account));
    serving->m_baseUrls.push_back(std::move(url));
  }
  serving->buildTargets(health);
  serving->buildTenants();
  return std::shared_ptr<const Serving>(std::move(serving));
}

void Serving::buildTargets(resilience::HealthRegistry& health) {
  const catalog::Catalog& catalog = *m_config->catalog;
  std::vector<routing::Target> table;
  std::vector<resilience::HealthKey> keys;
  std::set<std::string> listed;
  m_modelsJson = R"({"object":"list","data":[)";
  for (const config::TargetSettings& settings : m_config->targets) {
    const config::ProviderSettings& provider = m_config->providers[settings.provider];
    const catalog::Model* facts = settings.facts;
    routing::Target target;
    target.provider = provider.id;
    target.model = settings.model;
    target.dialect = provider.dialect;
    target.simulated = provider.isSimulated;
    target.tiers = tiersOf(catalog, settings.model);
    target.capabilities = facts != nullptr ? facts->capabilities : kAssumed;
    if (facts != nullptr) {
      target.contextWindow = facts->contextWindow;
      target.maxOutputTokens = facts->maxOutputTokens;
      target.status = facts->status;
    }
    if (const auto* price =
            m_config->prices->priceOf({{}, provider.id.value, settings.model.value, 0, m_config->pricedAt}))
      target.price = *price;
    if (listed.insert(settings.model.value).second) {
      if (listed.size() > 1) m_modelsJson += ',';
      m_modelsJson +=
          modelEntry(target, facts != nullptr ? std::string_view(facts->vendor) : provider.id.value);
    }
    const upstream::Account* account = m_accounts[settings.provider].get();
    resilience::HealthKey key{credentialId(provider, account->url.hostHeader + account->url.pathPrefix),
                              settings.model};
    m_targets.push_back(
        {account, settings.upstreamModel, facts, health.get(key), std::make_shared<upstream::AnswerPace>()});
    keys.push_back(std::move(key));
    table.push_back(std::move(target));
  }
  m_modelsJson += "]}";
  health.retain(keys);
  m_table.emplace(std::move(table), m_config->revision);
}

void Serving::buildTenants() {
  for (const catalog::PriceEntry& entry : m_config->prices->entries())
    if (!entry.tenant.empty() && !m_negotiated.contains(entry.tenant))
      m_negotiated.emplace(entry.tenant, negotiatedTable(entry.tenant));
  for (const tenancy::Tenant& tenant : m_config->tenants) m_tenants.push_back(describe(tenant));
}

ServingTenant Serving::describe(const tenancy::Tenant& tenant) const {
  ServingTenant serving;
  serving.tenant = &tenant;
  serving.strategy = routingStrategy(tenant.strategy);
  serving.substitute = tenant.substitute == tenancy::Substitute::Never ? routing::Substitute::Never
                                                                       : routing::Substitute::OnFailure;
  const auto negotiated = m_negotiated.find(tenant.id.value);
  serving.table = negotiated == m_negotiated.end() ? &*m_table : negotiated->second.get();
  return serving;
}

std::unique_ptr<routing::RoutingTable> Serving::negotiatedTable(const std::string& tenant) const {
  std::vector<routing::Target> targets(m_table->targets().begin(), m_table->targets().end());
  for (routing::Target& target : targets) {
    const auto* price = m_config->prices->priceOf(
        {tenant, target.provider.value, target.model.value, 0, m_config->pricedAt});
    target.price = price != nullptr ? std::optional(*price) : std::nullopt;
  }
  return std::make_unique<routing::RoutingTable>(std::move(targets), m_config->revision);
}

std::string Serving::modelJson(std::string_view id) const {
  for (const routing::Target& target : m_table->targets()) {
    if (target.model.value != id) continue;
    const catalog::Model* facts = m_config->catalog->find(id);
    return modelEntry(target, facts != nullptr ? std::string_view(facts->vendor) : target.provider.value);
  }
  return {};
}

}  // namespace gc::proxy
