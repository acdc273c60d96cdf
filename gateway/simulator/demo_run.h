#pragma once
// One run of the demo traffic: a thread, its connections, its requests.
#include <atomic>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "gateway/base/random.h"
#include "gateway/http/client_connection.h"
#include "gateway/http/deadlines.h"
#include "gateway/simulator/demo_traffic.h"

namespace gc::simulator {

/// Written by the run's thread, read by any.
struct DemoTrafficCounters {
  std::atomic<std::int64_t> sent{0};
  std::atomic<std::int64_t> ok{0};
  std::atomic<std::int64_t> failed{0};
  std::atomic<std::int64_t> interrupted{0};
  std::atomic<std::int64_t> skipped{0};
  std::atomic<int> inFlight{0};
};

/// Runs from construction to destruction on a thread of its own; every method but the constructor, the
/// destructor and rateChanged is confined to that thread.
class DemoRun {
 public:
  DemoRun(const DemoTrafficSettings& settings, http::Endpoint endpoint, std::string path,
          const std::atomic<double>& rate, std::shared_ptr<DemoTrafficCounters> counters);
  ~DemoRun();
  DemoRun(const DemoRun&) = delete;
  DemoRun& operator=(const DemoRun&) = delete;

  /// Wakes the run, which may be waiting for its next turn at the old rate. Any thread.
  void rateChanged();

 private:
  enum class Outcome { Ok, Failed, Interrupted };
  using Connection = std::unique_ptr<http::ClientConnection>;

  http::asio::awaitable<void> turns();
  http::asio::awaitable<void> request(std::string head, std::string body, bool stream);
  http::asio::awaitable<Outcome> exchange(http::ClientConnection& connection, std::string_view head,
                                          std::string_view body, bool stream);
  http::asio::awaitable<Outcome> readStream(http::ClientConnection& connection);
  http::asio::awaitable<Connection> connected();
  void beginOne();
  const DemoCaller& drawCaller();
  void count(Outcome outcome);
  void shutDown();

  const DemoTrafficSettings& m_settings;
  const http::Endpoint m_endpoint;
  const std::string m_path;
  const std::atomic<double>& m_rate;
  const std::shared_ptr<DemoTrafficCounters> m_counters;
  SeededRandom m_random;
  http::asio::io_context m_context{1};
  http::asio::ssl::context m_tls{http::asio::ssl::context::tls_client};  ///< never used: the traffic is plain
  http::Deadlines m_deadlines{m_context};
  http::asio::steady_timer m_turn{m_context};
  Instant m_next = std::chrono::steady_clock::now();  ///< of the next turn
  std::vector<Connection> m_idle;
  std::vector<http::ClientConnection*> m_busy;
  bool m_stopping = false;
  std::thread m_thread;
};

}  // namespace gc::simulator
