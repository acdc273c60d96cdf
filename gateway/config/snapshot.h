#pragma once
// One validated configuration: everything the gateway was told, merged with what the catalog knows.
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "gateway/base/clock.h"
#include "gateway/base/ids.h"
#include "gateway/base/secret.h"
#include "gateway/catalog/price_book.h"
#include "gateway/routing/routing_table.h"
#include "gateway/tenancy/key_index.h"
#include "gateway/tenancy/tenant.h"

namespace gc::config {

/// Where to listen. Plain value.
struct ListenAddress {
  std::string host = "127.0.0.1";  ///< an IP literal without brackets
  std::uint16_t port = 8080;       ///< 0: the system chooses
};

/// The [gateway] table. Plain value.
struct GatewaySettings {
  ListenAddress listen;
  int ioThreads = 0;  ///< 0: one per core
};

/// How a simulated provider behaves. Plain value.
struct SimulatedSettings {
  catalog::Dialect dialect = catalog::Dialect::OpenAi;
  int ttftMs = 250;
  int tokensPerS = 80;
  int requestsPerMin = 60'000;
  std::int64_t tokensPerMin = 100'000'000;
  std::uint64_t seed = 1;
};

/// One upstream account. Plain value.
struct ProviderSettings {
  ProviderId id;
  std::string kind;
  catalog::Dialect dialect = catalog::Dialect::OpenAi;
  bool compatibleServer =
      false;  ///< kind "openai-compatible": the body passes through, models may be unknown
  bool isSimulated = false;
  std::string baseUrl;  ///< normalised, no trailing slash; empty for simulated ones until they listen
  Secret apiKey;        ///< empty: none is sent
  std::vector<ModelId> models;
  SimulatedSettings simulated;  ///< meaningful when isSimulated
};

/// One (provider, model) pair that routing can choose. Plain value.
struct TargetSettings {
  std::size_t provider = 0;  ///< index into Snapshot::providers
  ModelId model;
  std::string upstreamModel;  ///< what the provider calls it
  const catalog::Model* facts =
      nullptr;  ///< owned by Snapshot::catalog; nullptr: unpriced, not in the catalog
};

/// Deadlines of one request. Plain value.
struct Timeouts {
  Duration connect = std::chrono::seconds(3);
  Duration tls = std::chrono::seconds(5);
  Duration firstToken = std::chrono::seconds(20);
  Duration idle = std::chrono::seconds(45);
  Duration total = std::chrono::seconds(580);
};

/// A configuration in force; requests hold the one they began with. Immutable.
struct Snapshot {
  std::uint64_t revision = 0;
  GatewaySettings gateway;
  std::vector<ProviderSettings> providers;
  std::vector<TargetSettings>
      targets;  ///< in file order, parallel to routes->targets(); TargetIndex counts both
  std::shared_ptr<const routing::RoutingTable> routes;
  std::vector<tenancy::Tenant> tenants;
  Timeouts timeouts;
  std::shared_ptr<const catalog::Catalog> catalog;
  std::shared_ptr<const catalog::PriceBook> prices;  ///< over the same catalog
  WallTime pricedAt;                                 ///< decisions compare the prices of this instant
  std::shared_ptr<const tenancy::KeyIndex> keys;
};

}  // namespace gc::config
