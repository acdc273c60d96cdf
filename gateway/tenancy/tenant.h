#pragma once
// The owner of requests and spend, as the rest of the gateway sees one.
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/base/ids.h"

namespace gc::tenancy {

/// How a tenant's requests order their candidates.
enum class Strategy : std::uint8_t { Cost, Latency, Balanced, Priority };
/// Whether another model of the same tier may answer when no provider of the named one can.
enum class Substitute : std::uint8_t { OnFailure, Never };

inline constexpr std::array<std::string_view, 4> kStrategyNames = {"cost", "latency", "balanced", "priority"};
inline constexpr std::array<std::string_view, 2> kSubstituteNames = {"on_failure", "never"};
inline constexpr std::array<std::string_view, 5> kPlanNames = {"trial", "pilot", "starter", "growth",
                                                               "enterprise"};

inline std::string_view toString(Strategy strategy) {
  return kStrategyNames[static_cast<std::size_t>(strategy)];
}
inline std::string_view toString(Substitute substitute) {
  return kSubstituteNames[static_cast<std::size_t>(substitute)];
}

/// What may be shown of an issued key. Plain value.
struct KeyInfo {
  std::string name;
  std::string kid;
  std::string hint;  ///< the last four characters of the secret part
};

/// One tenant of the configuration in force. Immutable.
struct Tenant {
  TenantId id;
  std::string plan = "starter";
  ModelId baselineModel;  ///< empty: no baseline, hence no savings
  Strategy strategy = Strategy::Cost;
  Substitute substitute = Substitute::OnFailure;
  std::vector<ProviderId> priority;  ///< preferred first; providers left out come after these
  std::vector<KeyInfo> keys;
};

/// Why `id` cannot name a tenant, or nothing when it can. One spelling per tenant, safe as a file name and as
/// a database schema: [a-z][a-z0-9_-]{1,30}, and none of the names that databases reserve.
std::optional<std::string> whyNotTenantId(std::string_view id);

/// Ids of one canonical form would name one database schema (tenant_acme_corp): only one of them may exist.
std::string canonicalTenantId(std::string_view id);

}  // namespace gc::tenancy
