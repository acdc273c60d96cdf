#pragma once
// The routing decision: pure, without I/O, about a microsecond for ten targets.
#include <cstdint>
#include <span>
#include <string_view>

#include "gateway/base/ids.h"
#include "gateway/catalog/catalog.h"
#include "gateway/routing/decision.h"
#include "gateway/routing/routing_table.h"
#include "gateway/routing/strategy.h"
#include "gateway/routing/target_state.h"

namespace gc::routing {

/// What a request asks for. Views live as long as the call. Plain value.
struct RouteQuery {
  enum class Select : std::uint8_t { Auto, Model, ProviderModel };

  Select select = Select::Auto;
  std::string_view provider;  ///< ProviderModel
  std::string_view model;     ///< Model and ProviderModel
  catalog::Capabilities needs = 0;
  std::int64_t promptTokens = 0;
  std::int64_t maxOutputTokens = -1;  ///< -1: the client set no limit
  catalog::TaskType task = catalog::TaskType::Simple;
  Strategy strategy = Strategy::Cost;
  Substitute substitute = Substitute::OnFailure;
  std::span<const ProviderId> priority;
  std::int64_t balancedThresholdUs = 1'500'000;
  std::uint64_t draw = 0;  ///< breaks ties, and spreads slow start and exploration
};

/// Orders the targets that can serve the query. `states` is parallel to table.targets(). Deterministic.
/// Order: the named model before its substitutes; due probes first; targets near a limit or in slow start
/// behind the others; then the strategy's score; then the draw.
Decision decide(const RoutingTable& table, const RouteQuery& query, std::span<const TargetState> states);

/// The cost in nano-dollars to expect of a target; nullopt without a price. The answer's length is the task's
/// typical one, or the client's limit where that is smaller.
std::optional<std::int64_t> expectedCost(const TargetFacts& facts, const RouteQuery& query);

}  // namespace gc::routing
