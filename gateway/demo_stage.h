#pragma once
// The stage of a demo: plays scenarios on the simulated providers, puts everything back, begins anew.
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "gateway/admin/sources.h"
#include "gateway/simulation.h"

namespace gc {

/// Made by the facade in demo mode only. Confined to the admin API's worker thread.
class DemoStage final : public admin::DemoControl {
 public:
  /// What the stage moves. References outlive it.
  struct House {
    const Clock& clock;
    const Log& log;
    admin::FaultControl& faults;
    admin::PriceControl& prices;
    OwnTraffic& traffic;
    admin::Observer& observer;
    std::function<admin::Installation()> installation;
    /// Makes these [[providers]] tables part of the demo's configuration; empty: none.
    std::function<Result<void>(const std::string& tables)> join;
    /// Removes the rows of the demo's tenants and what was remembered of traffic and health.
    std::function<Result<void>()> forget;
    std::function<int()> inFlight;
  };

  /// Reads the scenarios of resources/; begins with `requestsPerS`, 0: no traffic.
  static Result<std::unique_ptr<DemoStage>> open(House house, double requestsPerS);

  std::span<const simulator::Scenario> scenarios() const override { return m_scenarios; }
  const simulator::ScenarioRun* run() const override { return m_run ? &*m_run : nullptr; }
  Result<void> start(std::string_view scenario) override;
  Result<void> restore() override;
  Result<admin::DemoReset> reset() override;
  std::optional<admin::DemoReset> lastReset() const override { return m_lastReset; }
  void tick() override;

 private:
  DemoStage(House house, std::vector<simulator::Scenario> scenarios, double requestsPerS)
      : m_house(std::move(house)), m_scenarios(std::move(scenarios)), m_requestsPerS(requestsPerS) {}

  const simulator::Scenario* find(std::string_view id) const;
  Result<void> beginTraffic();
  void awaitQuiet() const;
  Result<void> announcePrices(const simulator::Scenario& scenario);
  Result<void> withdrawPrices();
  Result<void> perform(const simulator::ScenarioAction& action);
  Result<void> confirmPrice(const simulator::ScenarioAction& action) const;

  const House m_house;
  const std::vector<simulator::Scenario> m_scenarios;
  const double m_requestsPerS;
  std::optional<simulator::ScenarioRun> m_run;
  std::vector<catalog::PriceEntry> m_announced;  ///< to be withdrawn
  bool m_joined = false;
  std::optional<admin::DemoReset> m_lastReset;
};

}  // namespace gc
