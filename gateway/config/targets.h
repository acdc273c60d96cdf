#pragma once
// Joins what providers serve with what the catalog knows.
#include <memory>
#include <span>
#include <vector>

#include "gateway/config/snapshot.h"

namespace gc::config {

/// Every (provider, model) pair in file order.
std::vector<TargetSettings> listTargets(std::span<const ProviderSettings> providers,
                                        const catalog::Catalog& catalog);

/// The same pairs as routing sees them, with the prices in force at `now`. Models that the catalog does not
/// know are taken to be able to do everything, because only their server can tell; they have no price and no
/// tier.
std::shared_ptr<const routing::RoutingTable> routesOf(std::span<const TargetSettings> targets,
                                                      std::span<const ProviderSettings> providers,
                                                      const catalog::PriceBook& prices, WallTime now,
                                                      std::uint64_t revision);

}  // namespace gc::config
