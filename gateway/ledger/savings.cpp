#include "gateway/ledger/savings.h"

#include <algorithm>

#include "gateway/ledger/rollup.h"

namespace gc::ledger {
namespace {

/// What `usage` would have cost at an attempt's target, without its cache.
std::optional<Money> plainCost(const catalog::PriceBook& prices, const RequestRecord& record,
                               const AttemptRecord& attempt) {
  return costOf(prices,
                {record.tenant.value, attempt.provider.value, attempt.model.value, record.startedAt},
                withoutCache(record.usage));
}

/// The attempt that answered; nullptr: none did.
const AttemptRecord* answered(const RequestRecord& record) {
  const auto last = std::find_if(record.attempts.rbegin(), record.attempts.rend(), [&](const auto& attempt) {
    return attempt.provider == record.provider && attempt.model == record.modelServed;
  });
  return last == record.attempts.rend() ? nullptr : &*last;
}

}  // namespace

SavingsParts partsOf(const UsageSums& sums) {
  SavingsParts parts;
  parts.providerCache = sums.cacheSavings;
  parts.failover = sums.failoverSavings;
  parts.routing = sums.savings - parts.providerCache - parts.failover;
  return parts;
}

std::optional<SavingsParts> partsOf(const RequestRecord& record) {
  if (!savingsOf(record)) return std::nullopt;
  return partsOf(sumsOf(record));
}

void attributeSavings(const catalog::PriceBook& prices, std::string_view baselineModel,
                      RequestRecord& record) {
  record.baseline = costOf(prices, {record.tenant.value, {}, baselineModel, record.startedAt},
                           withoutCache(record.usage));
  record.cacheSavings = record.failoverSavings = Money();
  const AttemptRecord* winner = answered(record);
  if (!savingsOf(record) || winner == nullptr || !winner->cost) return;
  const std::optional<Money> served = plainCost(prices, record, *winner);
  if (!served) return;
  record.cacheSavings = *served - *winner->cost;
  // A first choice without a price cannot be compared with: then only the abandoned attempts count.
  const AttemptRecord& choice = record.attempts.front();
  const bool moved = movedOn(choice, *winner);
  const Money first = moved ? plainCost(prices, record, choice).value_or(*served) : *served;
  const Money abandoned = *record.cost - *winner->cost;
  record.failoverSavings = first - *served - abandoned;
}

bool priceAgain(const catalog::PriceBook& prices, std::string_view baselineModel, RequestRecord& record) {
  RequestRecord priced = record;
  Money sum;
  for (AttemptRecord& attempt : priced.attempts) {
    if (!attempt.cost)
      attempt.cost = costOf(
          prices, {record.tenant.value, attempt.provider.value, attempt.model.value, record.startedAt},
          attempt.usage);
    if (!attempt.cost) return false;
    sum += *attempt.cost;
  }
  priced.cost = sum;
  attributeSavings(prices, baselineModel, priced);
  record = std::move(priced);
  return true;
}

}  // namespace gc::ledger
