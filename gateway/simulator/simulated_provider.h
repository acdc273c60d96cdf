#pragma once
// One simulated provider: its listener, its limits, its fault in effect.
#include <boost/asio/steady_timer.hpp>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <variant>

#include "gateway/base/clock.h"
#include "gateway/base/result.h"
#include "gateway/http/net.h"
#include "gateway/simulator/fault.h"
#include "gateway/simulator/minute_limit.h"
#include "gateway/simulator/provider_settings.h"
#include "gateway/simulator/served_log.h"
#include "gateway/simulator/vendor.h"

namespace gc::simulator {

class SimulatedConnection;

/// Made and stopped by the Simulator. Confined to its io thread, but for activeFault, baseUrl and log, which
/// any thread may call once listen has returned.
class SimulatedProvider : public std::enable_shared_from_this<SimulatedProvider> {
 public:
  SimulatedProvider(http::asio::io_context& context, const Clock& clock, ProviderSettings settings);
  ~SimulatedProvider();

  /// Binds 127.0.0.1:0 and starts accepting.
  Result<void> listen();
  /// Closes the listener and every connection.
  void stop();

  void setFault(const Fault& fault);
  void clearFault();
  std::optional<ActiveFault> activeFault() const;

  const ProviderSettings& settings() const { return m_settings; }
  const std::string& baseUrl() const { return m_baseUrl; }
  std::shared_ptr<const ServedLog> log() const { return m_log; }

  // For its connections.
  const Vendor& vendor() const { return *m_vendor; }
  const Clock& clock() const { return m_clock; }
  http::asio::io_context& context() { return m_context; }
  std::uint64_t nextSerial() { return ++m_serial; }
  bool serves(std::string_view model) const;
  /// What stands against serving so many tokens now; nothing when they have been taken from the limits.
  std::optional<Problem> takeFromLimits(const std::string& model, std::int64_t tokens);
  Limits limits();
  void record(ServedRequest request) { m_log->add(std::move(request)); }
  void attach(SimulatedConnection& connection) { m_connections.insert(&connection); }
  void detach(SimulatedConnection& connection) { m_connections.erase(&connection); }

 private:
  Result<void> openAcceptor(std::uint16_t port);
  void closeAcceptor();
  http::asio::awaitable<void> acceptLoop(std::shared_ptr<SimulatedProvider> self);
  void expireAt(std::optional<Duration> lasts);
  void endRefusal();

  http::asio::io_context& m_context;
  const Clock& m_clock;
  const ProviderSettings m_settings;
  const std::unique_ptr<const Vendor> m_vendor;
  const std::shared_ptr<ServedLog> m_log = std::make_shared<ServedLog>();
  std::string m_baseUrl;
  std::uint16_t m_port = 0;
  http::tcp::acceptor m_acceptor;
  http::asio::steady_timer m_expiry;
  http::asio::steady_timer m_reopen;  ///< after a refusal whose port someone took
  bool m_stopped = false;
  std::set<SimulatedConnection*> m_connections;
  MinuteLimit m_requests;
  MinuteLimit m_tokens;
  std::uint64_t m_serial = 0;
  mutable std::mutex m_mutex;  ///< guards what follows
  std::optional<ActiveFault> m_fault;
};

}  // namespace gc::simulator
