#pragma once
// What a request would have cost without us, and what became of the difference.
#include "gateway/ledger/cost.h"
#include "gateway/ledger/queries.h"
#include "gateway/ledger/records.h"

namespace gc::ledger {

/// Parts of baseline - cost. Each may be below zero, which is what it cost more; their sum is the savings,
/// always, since routing is what the others leave over. Of a request, with U its tokens:
///
///   routing        baseline - U at the first choice's price
///   provider cache U at the price of who answered - what that really cost
///   failover       U at the first choice's price - U at the price of who answered - abandoned attempts
///
/// Gateway cache, shadow and hedge are 0 by definition: no request is answered from a cache, shadowed or
/// hedged.
struct SavingsParts {
  Money routing, providerCache, gatewayCache, failover, shadow, hedge;
  Money sum() const { return routing + providerCache + gatewayCache + failover + shadow + hedge; }
};
SavingsParts partsOf(const UsageSums& sums);
/// nullopt unless cost and baseline are known.
std::optional<SavingsParts> partsOf(const RequestRecord& record);

/// Fills in baseline, cacheSavings and failoverSavings of a record that is complete but for them.
/// The baseline is the same tokens at the tenant's price for the baseline model, without any cache discount.
/// Empty `baselineModel`: no baseline.
void attributeSavings(const catalog::PriceBook& prices, std::string_view baselineModel,
                      RequestRecord& record);

/// Gives every attempt of the record that has none the price in force at the request's time, then adds up
/// again. False, and the record is as it was, when something is still without a price.
bool priceAgain(const catalog::PriceBook& prices, std::string_view baselineModel, RequestRecord& record);

}  // namespace gc::ledger
