#pragma once
// Providers that speak the real dialects over real loopback sockets, with faults to inject.
//
//   Simulator simulator(clock);
//   simulator.configure({{.id = ProviderId("openai"), .dialect = Dialect::OpenAi}});
//   simulator.baseUrl(ProviderId("openai"));   // "http://127.0.0.1:40123/v1": what the vendor's SDK takes
//   simulator.setFault(ProviderId("openai"), {FaultKind::Http503, std::chrono::seconds(60)});
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "gateway/base/clock.h"
#include "gateway/base/ids.h"
#include "gateway/base/result.h"
#include "gateway/http/net.h"
#include "gateway/simulator/fault.h"
#include "gateway/simulator/provider_settings.h"
#include "gateway/simulator/served_log.h"

namespace gc::simulator {

class SimulatedProvider;

/// Owns one thread with one io_context and a listener on 127.0.0.1:0 for each provider. The thread starts
/// with the first provider. Destruction stops it. Thread-safe.
class Simulator {
 public:
  using Done = std::function<void(Result<FaultConfirmation>)>;

  explicit Simulator(const Clock& clock);
  ~Simulator();
  Simulator(const Simulator&) = delete;
  Simulator& operator=(const Simulator&) = delete;

  /// Makes the set of providers this one. Those whose settings are unchanged keep their port, their faults
  /// and their counters. Blocks until the new ones listen.
  Result<void> configure(std::vector<ProviderSettings> providers);
  /// Ends every provider and the thread; idempotent.
  void stop();

  std::vector<ProviderId> providers() const;
  bool has(const ProviderId& provider) const;
  /// Empty for an unknown provider. Stays the same through faults.
  std::string baseUrl(const ProviderId& provider) const;

  /// Return once the provider's thread has applied the change, typically within 0.1 ms: every request that is
  /// read from then on meets it. Requests already being answered go on. Errc::NotFound: no
  /// such provider.
  Result<FaultConfirmation> setFault(const ProviderId& provider, const Fault& fault);
  Result<FaultConfirmation> clearFault(const ProviderId& provider);
  void clearFaults();
  /// The same without blocking; `done` is called on the simulator's thread.
  void setFaultAsync(const ProviderId& provider, const Fault& fault, Done done);
  void clearFaultAsync(const ProviderId& provider, Done done);
  std::optional<ActiveFault> fault(const ProviderId& provider) const;

  /// nullptr for an unknown provider; otherwise stays readable after the provider is gone.
  std::shared_ptr<const ServedLog> served(const ProviderId& provider) const;

 private:
  using Change = std::function<void(SimulatedProvider&)>;
  void change(const ProviderId& provider, Change apply, Done done);
  Result<FaultConfirmation> changeAndWait(const ProviderId& provider, Change apply);
  std::shared_ptr<SimulatedProvider> find(const ProviderId& provider) const;
  void startThread();

  const Clock& m_clock;
  http::asio::io_context m_context;
  using Work = http::asio::executor_work_guard<http::asio::io_context::executor_type>;
  std::optional<Work> m_work;
  std::thread m_thread;
  mutable std::mutex m_mutex;  ///< guards what follows
  std::map<ProviderId, std::shared_ptr<SimulatedProvider>> m_providers;
};

}  // namespace gc::simulator
