#pragma once
// When somebody is to be told: a figure, a threshold, and for how long it must be passed. Data, not code.
#include <array>
#include <boost/json/object.hpp>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/base/clock.h"
#include "gateway/base/result.h"

namespace gc::notify {

/// Figures that the gateway keeps anyway. Those of traffic are of the last 60 s.
enum class Measure : std::uint8_t {
  ErrorPercent,      ///< calls to providers that failed by the provider's fault, of all calls that ended
  LatencyP95Ms,      ///< of requests that succeeded; of one provider: of its calls
  ClientFailures,    ///< requests that no provider could answer
  Rescued,           ///< requests that another provider than the first one answered
  ProvidersBlocked,  ///< providers whose circuit is open; of one provider: 1 or 0
  UnpricedCalls,     ///< requests that cost something nobody knows
  BudgetPercent,     ///< of a tenant's monthly budget, spent
  ForecastPercent,   ///< of a tenant's monthly budget, spent by the month's end as it looks now
  QuotaPercent,      ///< of a tenant's calls, used
  KeysExpiring,      ///< keys that end within 14 days
};
inline constexpr std::array<std::string_view, 10> kMeasureNames = {
    "error_percent",  "latency_p95_ms", "client_failures",  "rescued",       "providers_blocked",
    "unpriced_calls", "budget_percent", "forecast_percent", "quota_percent", "keys_expiring"};

/// Whose figure it is: all together, or each provider's or tenant's own.
enum class AlertScope : std::uint8_t { All, Provider, Tenant };
inline constexpr std::array<std::string_view, 3> kAlertScopeNames = {"all", "provider", "tenant"};
bool hasScope(Measure measure, AlertScope scope);

enum class Severity : std::uint8_t { Info, Warning, Critical };
inline constexpr std::array<std::string_view, 3> kSeverityNames = {"info", "warning", "critical"};

/// What is compared with what. Plain value.
struct Condition {
  Measure measure = Measure::ErrorPercent;
  AlertScope scope = AlertScope::All;
  std::optional<std::string> subject;  ///< one provider's or tenant's id; nothing: each of them
  double threshold = 0;                ///< to be exceeded
  Duration lasting{};                  ///< for so long before it fires
  friend bool operator==(const Condition&, const Condition&) = default;
};

/// What an administrator sets. Plain value.
struct AlertSettings {
  std::string name;
  Condition condition;
  Severity severity = Severity::Warning;
  std::vector<std::string> webhooks;  ///< ids
  bool desktop = true;                ///< consoles show it outside their window
  bool enabled = true;
  friend bool operator==(const AlertSettings&, const AlertSettings&) = default;
};

/// A rule as of one revision. Plain value.
struct AlertRule {
  std::string id;  ///< "al_" and 12 characters
  AlertSettings settings;
  std::optional<WallTime> mutedUntil;  ///< watched all the same, but nobody is told
  std::uint64_t revision = 1;
  WallTime createdAt{}, updatedAt{};

  bool mutedAt(WallTime now) const { return mutedUntil && now < *mutedUntil; }
};

/// Reads the members of `object` over `settings`. Whether webhooks, providers and tenants of these ids exist
/// is not asked: they come and go.
Result<void> applyAlert(AlertSettings& settings, const boost::json::object& object);
/// What applyAlert reads.
boost::json::object alertSettingsJson(const AlertSettings& settings);
/// As audit records show it.
boost::json::object alertRuleJson(const AlertRule& rule);

}  // namespace gc::notify
