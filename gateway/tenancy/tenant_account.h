#pragma once
// A tenant made by the admin API: its settings, its limits and where it stands.
#include <boost/json/object.hpp>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "gateway/base/clock.h"
#include "gateway/base/money.h"
#include "gateway/base/result.h"
#include "gateway/catalog/catalog.h"
#include "gateway/tenancy/meters.h"
#include "gateway/tenancy/plan.h"
#include "gateway/tenancy/tenant.h"

namespace gc::tenancy {

/// Ephemeral: bodies in memory only, metadata kept. None: nothing derived from a body is kept either.
enum class DataHandling : std::uint8_t { Ephemeral, None };
inline constexpr std::array<std::string_view, 2> kDataHandlingNames = {"ephemeral", "none"};

/// What an administrator sets. Plain value.
struct TenantSettings {
  std::string name;  ///< for people; the id when none was given
  std::string plan = "starter";
  std::optional<std::string> baselineModel;
  Strategy strategy = Strategy::Cost;
  Substitute substitute = Substitute::OnFailure;
  std::vector<std::string> priority;
  std::optional<Money> budget;                        ///< a calendar month, UTC
  std::vector<std::int64_t> thresholds{50, 80, 100};  ///< percent of the budget that are told as events
  DataHandling dataHandling = DataHandling::Ephemeral;
  std::optional<std::int64_t> retentionDays;  ///< nothing: the plan's
  /// In place of the plan's: a design partner's calls, an Enterprise contract.
  std::optional<std::int64_t> calls, requestsPerMinute, llmTokensPerMinute;

  friend bool operator==(const TenantSettings&, const TenantSettings&) = default;
};

/// What a tenant's settings may name. References must outlive the call they are given to.
struct Surroundings {
  const catalog::Catalog& catalog;
  std::vector<std::string> providers;
};

/// Reads the members of `object` over `settings`; where `around` is given, names must exist.
Result<void> applySettings(TenantSettings& settings, const boost::json::object& object,
                           const Surroundings* around);
/// What applySettings reads.
boost::json::object settingsJson(const TenantSettings& settings);

enum class TenantStatus : std::uint8_t { Active, Suspended };
inline constexpr std::array<std::string_view, 2> kTenantStatusNames = {"active", "suspended"};

/// One such tenant as of one revision. Immutable; the meters live on through its revisions.
struct TenantAccount {
  Tenant tenant;  ///< in the words of the rest of the gateway
  TenantSettings settings;
  TenantStatus status = TenantStatus::Active;
  std::uint64_t revision = 1;
  WallTime createdAt{}, updatedAt{};
  std::optional<WallTime> exportedAt;
  std::uint64_t exportedRevision = 0;  ///< 0: never exported
  std::shared_ptr<TenantMeter> meter;

  std::string_view name() const { return tenant.id.value; }
};

/// Fills account.tenant from id and settings.
void describe(TenantAccount& account, const TenantId& id);

/// The limits in force: the tenant's own where it has some, else the plan's.
Limits limitsOf(const TenantSettings& settings, const Plan& plan);

}  // namespace gc::tenancy
