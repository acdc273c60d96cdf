#pragma once
// What a call cost and what it would have cost without us: pure arithmetic over the prices in force.
#include <optional>

#include "gateway/base/money.h"
#include "gateway/base/token_usage.h"
#include "gateway/catalog/price_book.h"

namespace gc::ledger {

/// Whose price for whose model, and when. Views live as long as the caller's text.
struct Purchase {
  std::string_view tenant, provider, model;
  WallTime at;
};

/// Tokens at the price in force, added up exactly and rounded once, half to even.
/// nullopt (unpriced): no price, or a usage that is not known. Nothing is ever guessed as zero.
std::optional<Money> costOf(const catalog::PriceBook& prices, const Purchase& purchase,
                            const TokenUsage& usage);

/// The same tokens without any cache: all of the input at the input price.
TokenUsage withoutCache(const TokenUsage& usage);

}  // namespace gc::ledger
