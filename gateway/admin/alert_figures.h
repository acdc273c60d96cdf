#pragma once
// The gateway's own figures as alert rules ask for them.
#include <functional>
#include <map>
#include <string>

#include "gateway/config/snapshot.h"
#include "gateway/ledger/ledger.h"
#include "gateway/notify/alert_figures.h"
#include "gateway/telemetry/state_log.h"
#include "gateway/telemetry/traffic_log.h"
#include "gateway/tenancy/registrar.h"

namespace gc::admin {

/// Reads what telemetry and the register keep anyway; forecasts come from the ledger and are kept for a
/// while. Kept figures are those of traffic and of providers' states, minute by minute. Confined to the admin
/// worker.
class GatewayFigures final : public notify::AlertFigures {
 public:
  struct Sources {
    const telemetry::TrafficLog& traffic;
    const telemetry::StateLog& states;
    const tenancy::Registrar& registrar;
    const ledger::Ledger& ledger;
    std::function<std::shared_ptr<const config::Snapshot>()> config;
  };
  explicit GatewayFigures(Sources sources) : m_sources(std::move(sources)) {}

  std::vector<notify::Reading> read(const notify::Condition& condition, WallTime now) override;
  std::optional<notify::KeptFigures> kept(const notify::Condition& condition, WallTime from,
                                          WallTime to) override;

 private:
  struct Forecast {
    std::optional<Money> month;
    WallTime at{};
  };

  std::vector<std::string> providers(const notify::Condition& condition) const;
  std::optional<double> trafficOf(const notify::Condition& condition, const std::string& provider,
                                  WallTime from, WallTime to) const;
  std::optional<double> errorPercent(const std::string& provider, WallTime from, WallTime to) const;
  std::optional<double> blockedAt(const std::string& provider, WallTime at) const;
  std::vector<notify::Reading> readTenants(const notify::Condition& condition, WallTime now);
  std::vector<notify::Reading> readKeys(const notify::Condition& condition, WallTime now) const;
  std::optional<double> tenantFigure(const notify::Condition& condition,
                                     const tenancy::TenantAccount& account, WallTime now);
  std::optional<Money> expectedMonth(const std::string& tenant, WallTime now);

  const Sources m_sources;
  std::map<std::string, Forecast, std::less<>> m_forecasts;
  int m_forecastsLeft = 0;  ///< that may be made anew during this read
};

}  // namespace gc::admin
