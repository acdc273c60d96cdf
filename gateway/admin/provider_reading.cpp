#include "gateway/admin/provider_json.h"
#include "gateway/admin/window.h"

namespace gc::admin {
namespace {

/// A monotonic instant on the wall clock of `sources`.
WallTime onWall(const AdminSources& sources, Instant instant) {
  return sources.clock.wallNow() + std::chrono::microseconds(microsBetween(sources.clock.now(), instant));
}

TargetReading readTarget(const AdminSources& sources, const config::TargetSettings& settings,
                         const resilience::TargetHealth& health) {
  const Instant now = sources.clock.now();
  TargetReading reading;
  reading.settings = &settings;
  reading.breaker = health.breaker().view(now);
  if (reading.breaker.state != resilience::BreakerState::Closed)
    reading.openedAt = onWall(sources, reading.breaker.openedAt);
  if (reading.breaker.state == resilience::BreakerState::Open)
    reading.nextProbeAt = onWall(sources, reading.breaker.nextProbeAt);
  if (health.cooldown().active(now)) reading.cooldownUntil = onWall(sources, health.cooldown().until());
  reading.lastFailure = health.lastFailure();
  reading.limits = health.rateLimits();
  reading.inFlight = health.inFlight();
  return reading;
}

}  // namespace

ProviderReading readProvider(const AdminSources& sources, const Installation& installation,
                             std::size_t index) {
  const WallTime to = wholeSecond(sources.clock.wallNow());
  const WallTime from = to - std::chrono::seconds(60);
  ProviderReading reading;
  reading.settings = &installation.config->providers[index];
  const std::string& id = reading.settings->id.value;
  reading.baseUrl =
      index < installation.baseUrls.size() ? installation.baseUrls[index] : reading.settings->baseUrl;
  reading.now = sources.clock.wallNow();
  reading.prices = installation.config->prices.get();
  for (std::size_t i = 0; i < installation.health.size(); ++i)
    if (installation.config->targets[i].provider == index)
      reading.targets.push_back(
          readTarget(sources, installation.config->targets[i], *installation.health[i]));
  reading.state = sources.states.current(reading.settings->id);
  reading.lastMinute = sources.traffic.providerSum(id, from, to);
  for (const config::ProviderSettings& other : installation.config->providers)
    reading.servedByAll += sources.traffic.providerSum(other.id.value, from, to).served;
  reading.sparkline = sources.traffic.series(from, to, 60, {id});
  if (sources.faults != nullptr && reading.settings->isSimulated)
    reading.fault = sources.faults->fault(reading.settings->id);
  return reading;
}

}  // namespace gc::admin
