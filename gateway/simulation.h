#pragma once
// The simulator as the admin API moves it: faults of simulated providers, and the demo's own traffic.
#include <functional>
#include <memory>
#include <mutex>

#include "gateway/admin/sources.h"
#include "gateway/config/snapshot.h"
#include "gateway/simulator/demo_traffic.h"
#include "gateway/simulator/scenario.h"
#include "gateway/simulator/simulator.h"

namespace gc {

/// Runs the simulated providers of a configuration. Thread-safe.
class SimulatedFaults final : public admin::FaultControl {
 public:
  /// `onRestored`: the provider is well again, and its circuits need not wait out their pause.
  /// `seed`, where given, takes the place of every provider's own.
  SimulatedFaults(const Clock& clock, std::function<void(const ProviderId&)> onRestored,
                  std::optional<std::uint64_t> seed)
      : m_onRestored(std::move(onRestored)), m_seed(seed), m_simulator(clock) {}

  /// Starts what the configuration names. What it no longer names answers what it has begun, and ends with the
  /// change after. One call at a time.
  Result<void> configure(const config::Snapshot& snapshot);
  std::optional<std::string> baseUrl(const ProviderId& provider) const;
  void stop() { m_simulator.stop(); }

  Result<admin::FaultView> inject(const ProviderId& provider, std::string_view kind,
                                  Duration lasting) override;
  Result<void> restore(const ProviderId& provider) override;
  std::optional<admin::FaultView> fault(const ProviderId& provider) const override;

 private:
  const std::function<void(const ProviderId&)> m_onRestored;
  const std::optional<std::uint64_t> m_seed;
  std::vector<simulator::ProviderSettings> m_named;  ///< by the last configuration
  simulator::Simulator m_simulator;
};

/// Traffic of the demo's tenants through the demo's own door. Thread-safe.
class OwnTraffic final : public admin::DemoTraffic {
 public:
  explicit OwnTraffic(simulator::DemoTrafficSettings settings);
  /// From now on requests are drawn in the scenario's proportions; tenants without a share are silent. The
  /// next run() begins the seeded sequence anew when they changed.
  void share(const simulator::Scenario& scenario);
  Result<void> run(double requestsPerSecond) override;
  void stop() override;
  double requestsPerSecond() const override;

 private:
  mutable std::mutex m_mutex;  ///< guards what follows
  simulator::DemoTrafficSettings m_settings;
  std::unique_ptr<simulator::DemoTraffic> m_traffic;
};

}  // namespace gc
