#pragma once
// The simulator as the admin API moves it: faults of simulated providers, and the demo's own traffic.
#include <functional>
#include <memory>
#include <mutex>

#include "gateway/admin/sources.h"
#include "gateway/config/snapshot.h"
#include "gateway/simulator/demo_traffic.h"
#include "gateway/simulator/simulator.h"

namespace gc {

/// Runs the simulated providers of a configuration. Thread-safe.
class SimulatedFaults final : public admin::FaultControl {
 public:
  /// `onRestored`: the provider is well again, and its circuits need not wait out their pause.
  SimulatedFaults(const Clock& clock, std::function<void(const ProviderId&)> onRestored)
      : m_onRestored(std::move(onRestored)), m_simulator(clock) {}

  /// Starts what the configuration names, ends what it no longer names.
  Result<void> configure(const config::Snapshot& snapshot);
  std::optional<std::string> baseUrl(const ProviderId& provider) const;
  void stop() { m_simulator.stop(); }

  Result<admin::FaultView> inject(const ProviderId& provider, std::string_view kind,
                                  Duration lasting) override;
  Result<void> restore(const ProviderId& provider) override;
  std::optional<admin::FaultView> fault(const ProviderId& provider) const override;

 private:
  const std::function<void(const ProviderId&)> m_onRestored;
  simulator::Simulator m_simulator;
};

/// Traffic of the demo's tenants through the demo's own door. Thread-safe.
class OwnTraffic final : public admin::DemoTraffic {
 public:
  explicit OwnTraffic(simulator::DemoTrafficSettings settings) : m_traffic(std::move(settings)) {}
  Result<void> run(double requestsPerSecond) override;
  void stop() override { m_traffic.stop(); }
  double requestsPerSecond() const override { return m_traffic.running() ? m_traffic.rate() : 0; }

 private:
  simulator::DemoTraffic m_traffic;
};

}  // namespace gc
