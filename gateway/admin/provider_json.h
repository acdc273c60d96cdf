#pragma once
// A provider with everything that is known about its health, as text.
#include <optional>
#include <string>
#include <vector>

#include "gateway/admin/json_writer.h"
#include "gateway/admin/sources.h"

namespace gc::admin {

/// A target's settings beside its health. Pointers into the Installation it was taken from.
struct TargetReading {
  const config::TargetSettings* settings = nullptr;
  resilience::BreakerView breaker;
  std::optional<WallTime> openedAt, nextProbeAt, cooldownUntil;
  std::optional<resilience::LastFailure> lastFailure;
  resilience::RateLimits limits;
  int inFlight = 0;
};

/// One provider at one moment. Plain value.
struct ProviderReading {
  const config::ProviderSettings* settings = nullptr;
  std::string baseUrl;
  WallTime now;
  const catalog::PriceBook* prices = nullptr;
  std::vector<TargetReading> targets;
  telemetry::StateSegment state;
  telemetry::ProviderSum lastMinute;
  std::uint64_t servedByAll = 0;  ///< requests all providers answered in the same minute
  telemetry::TrafficSeries sparkline;
  std::optional<FaultView> fault;
};

/// `index` counts installation.config->providers.
ProviderReading readProvider(const AdminSources& sources, const Installation& installation,
                             std::size_t index);

/// `Provider` of openapi.yaml.
void writeProvider(JsonWriter& json, const ProviderReading& reading);
/// `Fault` of openapi.yaml, or null.
void writeFault(JsonWriter& json, const std::optional<FaultView>& fault);
/// How people call it: the vendor's name where the id is one.
std::string displayName(std::string_view id);

}  // namespace gc::admin
