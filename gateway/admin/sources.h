#pragma once
// Everything the admin API reads or moves, handed in by the facade.
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/base/clock.h"
#include "gateway/base/log.h"
#include "gateway/base/result.h"
#include "gateway/config/snapshot.h"
#include "gateway/ledger/ledger.h"
#include "gateway/notify/alert_desk.h"
#include "gateway/notify/webhook_desk.h"
#include "gateway/resilience/target_health.h"
#include "gateway/simulator/scenario_run.h"
#include "gateway/telemetry/event_bus.h"
#include "gateway/telemetry/marker_log.h"
#include "gateway/telemetry/state_log.h"
#include "gateway/telemetry/traffic_log.h"
#include "gateway/tenancy/registrar.h"

namespace gc::admin {

class Observer;

/// The configuration in force with its health. Plain value.
struct Installation {
  std::shared_ptr<const config::Snapshot> config;
  /// Parallel to config->targets.
  std::vector<std::shared_ptr<const resilience::TargetHealth>> health;
  /// Parallel to config->providers: where requests really go, simulated ones included.
  std::vector<std::string> baseUrls;
};

/// A fault in force. Plain value.
struct FaultView {
  std::string kind;
  WallTime since;
  std::optional<WallTime> until;
};

/// Makes simulated providers fail. Calls block until the effect is confirmed. Thread-safe.
class FaultControl {
 public:
  virtual ~FaultControl() = default;
  /// `kind` is one of kFaultKinds, the provider is a simulated one; so for all three.
  virtual Result<FaultView> inject(const ProviderId& provider, std::string_view kind, Duration lasting) = 0;
  virtual Result<void> restore(const ProviderId& provider) = 0;
  virtual std::optional<FaultView> fault(const ProviderId& provider) const = 0;
};

/// The traffic a demo sends through its own gateway. Thread-safe.
class DemoTraffic {
 public:
  virtual ~DemoTraffic() = default;
  virtual Result<void> run(double requestsPerSecond) = 0;
  virtual void stop() = 0;
  /// 0: not running.
  virtual double requestsPerSecond() const = 0;
};

/// A reset as it was measured. Plain value.
struct DemoReset {
  WallTime at;
  std::int64_t tookUs = 0;
};

/// What a demo plays. Calls block until the effect is confirmed. Confined to the worker thread.
class DemoControl {
 public:
  virtual ~DemoControl() = default;
  virtual std::span<const simulator::Scenario> scenarios() const = 0;
  /// Under way, or the last one, until another starts or the demo is reset; nullptr: none.
  virtual const simulator::ScenarioRun* run() const = 0;
  /// Ends what is under way first. Errc::NotFound; Errc::Unsupported with the reason.
  virtual Result<void> start(std::string_view scenario) = 0;
  /// Ends the scenario: its faults, prices and providers are gone when it returns, and so are all others' faults.
  virtual Result<void> restore() = 0;
  /// As at the start: restored, the demo's tenants without a request, the traffic at its first.
  virtual Result<DemoReset> reset() = 0;
  virtual std::optional<DemoReset> lastReset() const = 0;
  /// About once a second: what is due happens.
  virtual void tick() = 0;
};

/// The prices that somebody set. Calls block until the effect is stored and in force. Thread-safe.
class PriceControl {
 public:
  virtual ~PriceControl() = default;
  virtual std::shared_ptr<const catalog::PriceBook> book() const = 0;
  /// Version and time of setting are filled in.
  virtual Result<catalog::PriceEntry> set(catalog::PriceEntry entry) = 0;
  /// About once a second: prices begin by themselves.
  virtual void tick() = 0;
};

/// What does not change while the gateway runs. Plain value.
struct Identity {
  std::string instanceId;
  WallTime startedAt;
  Instant startedInstant;
  bool demo = false;
  std::string environment = "local";
  std::string url;
  int ioThreads = 1;
};

/// References that outlive the AdminApi. The functions are called from any thread.
struct AdminSources {
  const Clock& clock;
  const Log& log;
  Identity identity;
  std::function<bool(std::string_view presented)> isAdminKey;
  std::function<Installation()> installation;
  std::function<int()> inFlight;
  std::function<bool()> draining;
  const ledger::Ledger& ledger;
  telemetry::EventBus& events;
  const telemetry::TrafficLog& traffic;
  const telemetry::StateLog& states;
  const telemetry::MarkerLog& markers;
  Observer& observer;
  PriceControl& prices;
  FaultControl* faults = nullptr;      ///< nullptr: no provider is simulated
  DemoTraffic* demoTraffic = nullptr;  ///< nullptr: not a demo
  tenancy::Registrar* registrar = nullptr;  ///< nullptr: none of its addresses is asked, nothing is audited
  notify::WebhookDesk* webhooks = nullptr;  ///< nullptr: none of its addresses is asked; so for alerts
  notify::AlertDesk* alerts = nullptr;
  DemoControl* demo = nullptr;              ///< nullptr: not a demo
};

/// Of the simulator, in the order people are offered them.
inline constexpr std::string_view kFaultKinds[] = {
    "http_503",       "http_500", "http_429", "http_401", "hang", "slow",
    "cut_mid_stream", "reset",    "refuse",   "garbage",  "tls"};

}  // namespace gc::admin
