#include "gateway/config/targets.h"

#include <algorithm>

namespace gc::config {
namespace {

constexpr catalog::Capabilities kEverything =
    catalog::cap::Tools | catalog::cap::JsonSchema | catalog::cap::Vision | catalog::cap::Reasoning |
    catalog::cap::SamplingParams | catalog::cap::Logprobs | catalog::cap::MultipleChoices |
    catalog::cap::Audio | catalog::cap::Streaming;

std::uint8_t tiersOf(const ModelId& model, const catalog::Catalog& catalog) {
  std::uint8_t bits = 0;
  for (int i = 0; i < catalog::kTaskTypes; ++i) {
    const auto task = static_cast<catalog::TaskType>(i);
    const auto tier = catalog.tier(task);
    if (std::find(tier.begin(), tier.end(), model) != tier.end()) bits |= routing::tierBit(task);
  }
  return bits;
}

}  // namespace

std::vector<TargetSettings> listTargets(std::span<const ProviderSettings> providers,
                                        const catalog::Catalog& catalog) {
  std::vector<TargetSettings> out;
  for (std::size_t i = 0; i < providers.size(); ++i)
    for (const ModelId& model : providers[i].models) {
      const catalog::Model* facts = catalog.find(model.value);
      // A compatible server has names of its own: what the client asked for is what it knows.
      const bool vendorName =
          facts != nullptr && !providers[i].compatibleServer && !facts->upstreamId.empty();
      out.push_back({i, model, vendorName ? facts->upstreamId : model.value, facts});
    }
  return out;
}

std::shared_ptr<const routing::RoutingTable> routesOf(std::span<const TargetSettings> targets,
                                                      std::span<const ProviderSettings> providers,
                                                      const catalog::PriceBook& prices, WallTime now,
                                                      std::uint64_t revision) {
  std::vector<routing::Target> out;
  for (const TargetSettings& target : targets) {
    const ProviderSettings& provider = providers[target.provider];
    routing::Target route;
    route.provider = provider.id;
    route.model = target.model;
    route.dialect = provider.dialect;
    route.simulated = provider.isSimulated;
    route.capabilities = kEverything;
    if (const catalog::Model* facts = target.facts) {
      route.capabilities = facts->capabilities;
      route.contextWindow = facts->contextWindow;
      route.maxOutputTokens = facts->maxOutputTokens;
      route.status = facts->status;
      route.tiers = tiersOf(target.model, prices.catalog());
    }
    if (const catalog::Price* price = prices.priceOf({{}, provider.id.value, target.model.value, 0, now}))
      route.price = *price;
    out.push_back(std::move(route));
  }
  return std::make_shared<const routing::RoutingTable>(std::move(out), revision);
}

}  // namespace gc::config
