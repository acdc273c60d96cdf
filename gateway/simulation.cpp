#include "gateway/simulation.h"

#include <algorithm>

namespace gc {
namespace {

admin::FaultView viewOf(const simulator::ActiveFault& fault) {
  return {std::string(simulator::toString(fault.kind)), fault.since, fault.until};
}

simulator::ProviderSettings settingsOf(const config::ProviderSettings& provider) {
  simulator::ProviderSettings out;
  out.id = provider.id;
  out.dialect = provider.simulated.dialect;
  for (const ModelId& model : provider.models) out.models.push_back(model.value);
  out.ttftMs = provider.simulated.ttftMs;
  out.tokensPerS = provider.simulated.tokensPerS;
  out.requestsPerMin = provider.simulated.requestsPerMin;
  out.tokensPerMin = provider.simulated.tokensPerMin;
  out.seed = provider.simulated.seed;
  return out;
}

}  // namespace

Result<void> SimulatedFaults::configure(const config::Snapshot& snapshot) {
  std::vector<simulator::ProviderSettings> providers;
  for (const config::ProviderSettings& provider : snapshot.providers)
    if (provider.isSimulated) providers.push_back(settingsOf(provider));
  for (const config::TargetSettings& target : snapshot.targets) {
    const config::ProviderSettings& provider = snapshot.providers[target.provider];
    if (!provider.isSimulated || target.upstreamModel == target.model.value) continue;
    // Requests name the model as the vendor does, so the simulated vendor must know that name too.
    for (simulator::ProviderSettings& simulated : providers)
      if (simulated.id == provider.id) simulated.models.push_back(target.upstreamModel);
  }
  if (m_seed)
    for (simulator::ProviderSettings& provider : providers) provider.seed = *m_seed;
  std::swap(m_named, providers);
  std::vector<simulator::ProviderSettings> kept = m_named;
  for (simulator::ProviderSettings& before : providers)
    if (std::ranges::find(m_named, before.id, &simulator::ProviderSettings::id) == m_named.end())
      kept.push_back(std::move(before));
  return m_simulator.configure(std::move(kept));
}

std::optional<std::string> SimulatedFaults::baseUrl(const ProviderId& provider) const {
  std::string url = m_simulator.baseUrl(provider);
  if (url.empty()) return std::nullopt;
  return url;
}

Result<admin::FaultView> SimulatedFaults::inject(const ProviderId& provider, std::string_view kind,
                                                 Duration lasting) {
  const auto known = simulator::faultKindFrom(kind);
  if (!known) return invalid("no such fault: " + std::string(kind));
  const auto confirmed = m_simulator.setFault(provider, {*known, lasting});
  if (!confirmed) return confirmed.error();
  if (!confirmed->fault) return makeError(Errc::Internal, "the simulator did not take the fault");
  return viewOf(*confirmed->fault);
}

Result<void> SimulatedFaults::restore(const ProviderId& provider) {
  const auto confirmed = m_simulator.clearFault(provider);
  if (!confirmed) return confirmed.error();
  m_onRestored(provider);
  return {};
}

std::optional<admin::FaultView> SimulatedFaults::fault(const ProviderId& provider) const {
  const auto active = m_simulator.fault(provider);
  if (!active) return std::nullopt;
  return viewOf(*active);
}

OwnTraffic::OwnTraffic(simulator::DemoTrafficSettings settings)
    : m_settings(std::move(settings)), m_traffic(std::make_unique<simulator::DemoTraffic>(m_settings)) {}

void OwnTraffic::share(const simulator::Scenario& scenario) {
  const std::lock_guard lock(m_mutex);
  bool changed = m_settings.reasoningShare != scenario.reasoningShare;
  m_settings.reasoningShare = scenario.reasoningShare;
  for (simulator::DemoCaller& caller : m_settings.callers) {
    const auto share = std::ranges::find(scenario.mix, caller.tenant, &simulator::ScenarioShare::tenant);
    const std::int64_t weight = share == scenario.mix.end() ? 0 : share->monthlyCalls;
    changed = changed || caller.weight != weight;
    caller.weight = weight;
  }
  if (changed) m_traffic = std::make_unique<simulator::DemoTraffic>(m_settings);
}

Result<void> OwnTraffic::run(double requestsPerSecond) {
  const std::lock_guard lock(m_mutex);
  m_traffic->setRate(requestsPerSecond);
  return m_traffic->start();
}

void OwnTraffic::stop() {
  const std::lock_guard lock(m_mutex);
  m_traffic->stop();
}

double OwnTraffic::requestsPerSecond() const {
  const std::lock_guard lock(m_mutex);
  return m_traffic->running() ? m_traffic->rate() : 0;
}

}  // namespace gc
