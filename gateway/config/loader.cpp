#include "gateway/config/loader.h"

#include <fmt/format.h>

#include <cmath>

#include "gateway/config/key_binding.h"
#include "gateway/config/provider_reader.h"
#include "gateway/config/targets.h"
#include "gateway/config/tenant_reader.h"

namespace gc::config {
namespace {

/// Applications and the official SDKs give up after 600 s; a later answer would be paid for and lost.
constexpr double kLongestTotal = 590;
constexpr std::size_t kMostTargets = 4096;

GatewaySettings readGateway(TableReader& root, Problems& problems) {
  GatewaySettings out;
  const auto table = root.table("gateway");
  if (!table) return out;
  TableReader reader(*table->value, "[gateway]", table->line, problems);
  if (const auto listen = reader.text("listen")) {
    if (const auto address = parseListen(listen->value))
      out.listen = *address;
    else
      problems.add(listen->line, address.error().detail);
  }
  if (const auto threads = reader.integer("io_threads", 0, 256))
    out.ioThreads = static_cast<int>(threads->value);
  reader.finish();
  return out;
}

Timeouts readTimeouts(TableReader& root, Problems& problems) {
  Timeouts out;
  const auto table = root.table("timeouts");
  if (!table) return out;
  TableReader reader(*table->value, "[timeouts]", table->line, problems);
  const auto read = [&](std::string_view key, double most, Duration& into) {
    const auto value = reader.seconds(key, 0.01, most);
    if (value) into = std::chrono::microseconds(std::llround(value->value * 1e6));
    return value;
  };
  const auto parts = {std::pair{"connect", read("connect", 60, out.connect)},
                      std::pair{"tls", read("tls", 60, out.tls)},
                      std::pair{"first_token", read("first_token", kLongestTotal, out.firstToken)},
                      std::pair{"idle", read("idle", kLongestTotal, out.idle)}};
  const auto total = read("total", kLongestTotal, out.total);
  // Defaults may exceed a short total, which then ends the request first; written ones contradict it.
  for (const auto& [key, value] : parts)
    if (value && total && value->value > total->value)
      problems.add(value->line,
                   fmt::format("{} = {} is longer than total = {}, so it would never end anything; lower "
                               "it, or raise total",
                               key, value->value, total->value));
  reader.finish();
  return out;
}

}  // namespace

Result<Loaded> load(const Source& source, const LoadContext& context) {
  const auto document = parseToml(source.text, source.name);
  if (!document) return document.error();

  Problems problems(source.name);
  TableReader root(*document, "the file", 1, problems);
  auto snapshot = std::make_shared<Snapshot>();
  snapshot->revision = context.revision;
  snapshot->catalog = context.catalog;
  snapshot->pricedAt = context.now;
  snapshot->prices = context.prices
                         ? context.prices
                         : std::make_shared<const catalog::PriceBook>(context.catalog,
                                                                      std::vector<catalog::PriceEntry>());
  snapshot->gateway = readGateway(root, problems);
  snapshot->timeouts = readTimeouts(root, problems);
  const auto providers = root.tables("providers");
  if (!root.has("providers") || (providers.empty() && !problems.any()))
    problems.add(1, "there are no [[providers]], so no request could be answered; add one with id and kind");
  snapshot->providers = readProviders(providers, context, source, problems);
  auto tenants = readTenants(root.tables("tenants"), providerIds(providers), context, source, problems);
  if (!root.has("tenants"))
    problems.warn(1, "there are no [[tenants]], so no application can be let in; add one with id and a key");
  root.finish();
  snapshot->targets = listTargets(snapshot->providers, *context.catalog);
  if (snapshot->targets.size() > kMostTargets)
    problems.add(1, fmt::format("there are {} pairs of provider and model, more than {}; name fewer models",
                                snapshot->targets.size(), kMostTargets));
  if (problems.any()) return problems.error();

  snapshot->routes =
      routesOf(snapshot->targets, snapshot->providers, *snapshot->prices, context.now, context.revision);
  auto keys = bindKeys(tenants, context);
  if (!keys) return makeError(keys.error().code, fmt::format("{}: {}", source.name, keys.error().detail));
  snapshot->keys = std::move(keys->index);
  for (TenantDeclaration& declaration : tenants) snapshot->tenants.push_back(std::move(declaration.tenant));
  return Loaded{std::move(snapshot), std::move(keys->made), problems.warnings()};
}

}  // namespace gc::config
