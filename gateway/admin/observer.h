#pragma once
// Turns what the other rooms report into counts, states, markers, incidents and events.
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/admin/provider_rule.h"
#include "gateway/admin/sources.h"
#include "gateway/telemetry/incident_tracker.h"
#include "gateway/tenancy/admission.h"

namespace gc::admin {

/// The facade calls it from wherever things happen: committed records on the store thread, breakers under
/// their own lock, faults on the admin's worker, tick() about once a second. Thread-safe.
class Observer {
 public:
  Observer(const Clock& clock, telemetry::EventBus& events, telemetry::TrafficLog& traffic,
           telemetry::StateLog& states, telemetry::MarkerLog& markers);

  /// Providers without a state begin as healthy. With `revision` above the last one, tells of a new
  /// configuration.
  void onConfig(const config::Snapshot& config);
  /// Forgets what happened, the logs it writes included; the next onConfig begins anew. Whoever follows events
  /// sees a gap and loads again.
  void restart();
  void onCommitted(const std::vector<ledger::RequestRecord>& records);
  /// Short, and calls nothing of resilience.
  void onBreaker(std::string_view provider, std::string_view model, resilience::BreakerState from,
                 resilience::BreakerState to, FailureCategory cause);
  /// Nothing: restored. The same fault again is not news.
  void onFault(std::string_view provider, const std::optional<FaultView>& fault);
  /// A tenant or key passed a share of its quota or budget. Called on io threads; calls back nobody.
  void onLimit(const tenancy::Crossing& crossing);
  /// A webhook delivery was added or an attempt of it ended. Calls back nobody.
  void onDelivery(const notify::Delivery& delivery);
  /// An alert rule fired or resolved. Calls back nobody.
  void onAlert(const boost::json::object& alert);
  /// Sees what only time shows: probes that are due, failures that are long ago, faults that ended.
  void tick(const Installation& installation, const FaultControl* faults);

  std::optional<telemetry::Incident> newestIncident(WallTime from, WallTime to) const;

 private:
  struct Circuit {
    CircuitView view;
    FailureCategory cause = FailureCategory::None;
  };
  struct Provider {
    std::map<std::string, Circuit, std::less<>> circuits;
    std::optional<WallTime> servedFrom;  ///< a circuit that closes counts as served: its probe was answered
    WallTime closedAt;                   ///< failures before it are forgiven
    bool coolingDown = false;
    std::uint64_t recentAttempts = 0, recentFailures = 0;
    std::optional<FaultView> fault;
    bool rescueAwaited = false;                    ///< the first rescue of this incident has no marker yet
    std::optional<telemetry::Marker> firstRescue;  ///< of this incident
  };

  struct Reading {
    std::string_view provider, model;
    bool probeDue, coolingDown;
  };

  std::vector<Reading> read(const Installation& installation) const;
  void recordOne(const ledger::RequestRecord& record);
  void publishFailovers(const ledger::RequestRecord& record);
  void markFirstRescue(const ledger::RequestRecord& record);
  static bool inTrouble(const Provider& provider);
  void review(std::string_view name, Provider& provider, WallTime now);
  std::string causeOf(const Provider& provider, telemetry::ProviderState state) const;
  void restored(std::string_view name, Provider& provider, WallTime at);
  std::uint64_t publishFault(std::string_view name, const std::optional<FaultView>& fault);
  Provider& providerNamed(std::string_view name);

  const Clock& m_clock;
  telemetry::EventBus& m_events;
  telemetry::TrafficLog& m_traffic;
  telemetry::StateLog& m_states;
  telemetry::MarkerLog& m_markers;
  mutable std::mutex m_mutex;
  std::map<std::string, Provider, std::less<>> m_providers;
  telemetry::IncidentTracker m_incidents;
  std::uint64_t m_revision = 0;
};

}  // namespace gc::admin
