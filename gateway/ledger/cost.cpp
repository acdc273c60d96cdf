#include "gateway/ledger/cost.h"

#include <algorithm>

namespace gc::ledger {

std::optional<Money> costOf(const catalog::PriceBook& prices, const Purchase& purchase,
                            const TokenUsage& usage) {
  if (!usage.known || purchase.model.empty()) return std::nullopt;
  const catalog::Price* price =
      prices.priceOf({purchase.tenant, purchase.provider, purchase.model, usage.input, purchase.at});
  if (price == nullptr) return std::nullopt;
  const std::int64_t cached = usage.cacheRead + usage.cacheWrite5m + usage.cacheWrite1h;
  CostSum sum;
  // A provider that reports more cached than sent must not make the rest of the request cheaper.
  sum.add(std::max(usage.input - cached, std::int64_t{0}), price->input);
  sum.add(usage.cacheRead, price->cacheRead.value_or(price->input));
  sum.add(usage.cacheWrite5m, price->cacheWrite5m.value_or(price->input));
  sum.add(usage.cacheWrite1h, price->cacheWrite1h.value_or(price->input));
  sum.add(usage.output, price->output);
  return sum.rounded();
}

TokenUsage withoutCache(const TokenUsage& usage) {
  TokenUsage plain;
  plain.input = usage.input;
  plain.output = usage.output;
  plain.known = usage.known;
  return plain;
}

}  // namespace gc::ledger
