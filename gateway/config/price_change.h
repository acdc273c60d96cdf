#pragma once
// The configuration in force with other prices.
#include <memory>

#include "gateway/config/snapshot.h"

namespace gc::config {

/// Everything of `snapshot` but its prices, which are those of `prices` as of `now`. The book must be over
/// the snapshot's own catalog.
std::shared_ptr<const Snapshot> withPrices(const Snapshot& snapshot,
                                           std::shared_ptr<const catalog::PriceBook> prices, WallTime now,
                                           std::uint64_t revision);

}  // namespace gc::config
