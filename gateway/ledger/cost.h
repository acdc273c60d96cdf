#pragma once
// What a call cost and what it would have cost without us: pure arithmetic over the price catalog.
#include <optional>

#include "gateway/base/clock.h"
#include "gateway/base/money.h"
#include "gateway/base/token_usage.h"
#include "gateway/catalog/catalog.h"

namespace gc::ledger {

/// Tokens at the price in force at `at`, added up exactly and rounded once, half to even.
/// nullopt (unpriced): no model, no price, or a usage that is not known. Nothing is ever guessed as zero.
std::optional<Money> costOf(const catalog::Catalog& catalog, const catalog::Model* model,
                            const TokenUsage& usage, WallTime at);

/// The same tokens at the baseline model's input and output price, without any cache discount.
std::optional<Money> baselineOf(const catalog::Catalog& catalog, const catalog::Model* baselineModel,
                                const TokenUsage& usage, WallTime at);

}  // namespace gc::ledger
