// How long one routing decision takes: nanoseconds for each number of targets and each strategy. The bar is 1
// µs for ten targets and 10 µs for five hundred.
#include <fmt/format.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <vector>

#include "gateway/routing/decide.h"

using namespace gc;
using namespace gc::routing;

namespace {

std::vector<Target> targetsOf(std::size_t count) {
  std::vector<Target> targets(count);
  for (std::size_t i = 0; i < count; ++i) {
    targets[i].provider = ProviderId(fmt::format("provider-{}", i % 20));
    targets[i].model = ModelId(fmt::format("model-{}", i / 2));
    targets[i].capabilities = 0x1FF;
    targets[i].contextWindow = 200'000;
    targets[i].price.emplace();
    targets[i].price->input = static_cast<PricePerMillion>(i * 7919 % 100) * 100'000'000;
    targets[i].price->output = static_cast<PricePerMillion>(i * 104'729 % 100) * 400'000'000;
    targets[i].tiers = 0xF;
  }
  return targets;
}

double nanosecondsEach(std::size_t count, RouteQuery query) {
  const RoutingTable table(targetsOf(count), 1);
  std::vector<TargetState> states(count);
  for (std::size_t i = 0; i < count; ++i) {
    states[i].expectedLatencyUs = static_cast<std::int64_t>(i * 7919 % 2000) * 1000;
  }
  const std::vector<ProviderId> priority = {ProviderId("provider-3"), ProviderId("provider-1"),
                                            ProviderId("provider-2")};
  query.priority = priority;
  query.promptTokens = 1200;
  const std::size_t rounds = 20'000'000 / (count * 20 + 200);
  std::uint64_t sink = 0;
  const auto begin = std::chrono::steady_clock::now();
  for (std::size_t i = 0; i < rounds; ++i) {
    query.draw = i;
    sink += at(decide(table, query, states).candidates[0].target);
  }
  const auto spent = std::chrono::steady_clock::now() - begin;
  if (sink == 1) std::puts("");  // keeps the decisions from being optimised away
  return std::chrono::duration<double, std::nano>(spent).count() / static_cast<double>(rounds);
}

}  // namespace

int main() {
  std::printf("%8s %10s %10s %10s %10s %12s\n", "targets", "cost", "latency", "balanced", "priority",
              "named model");
  for (const std::size_t count : {3u, 10u, 100u, 500u}) {
    std::printf("%8zu", count);
    for (const Strategy strategy :
         {Strategy::Cost, Strategy::Latency, Strategy::Balanced, Strategy::Priority}) {
      RouteQuery query;
      query.strategy = strategy;
      std::printf(" %7.0f ns", nanosecondsEach(count, query));
    }
    RouteQuery query;
    query.select = RouteQuery::Select::Model;
    query.model = "model-1";
    std::printf(" %9.0f ns\n", nanosecondsEach(count, query));
  }
  return 0;
}
