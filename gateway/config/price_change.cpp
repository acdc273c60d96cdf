#include "gateway/config/price_change.h"

#include "gateway/config/targets.h"

namespace gc::config {

std::shared_ptr<const Snapshot> withPrices(const Snapshot& snapshot,
                                           std::shared_ptr<const catalog::PriceBook> prices, WallTime now,
                                           std::uint64_t revision) {
  auto changed = std::make_shared<Snapshot>(snapshot);
  changed->revision = revision;
  changed->prices = std::move(prices);
  changed->pricedAt = now;
  changed->routes = routesOf(changed->targets, changed->providers, *changed->prices, now, revision);
  return changed;
}

}  // namespace gc::config
