#pragma once
// One io thread: its event loop, its listener, its upstream connections, its journal. Shares nothing.
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/steady_timer.hpp>
#include <memory>
#include <thread>
#include <vector>

#include "gateway/http/listener.h"
#include "gateway/ledger/ledger.h"
#include "gateway/proxy/secure_random.h"
#include "gateway/proxy/worker.h"

namespace gc {

/// Decides which handler answers; runs on the io thread.
using Route = std::function<http::asio::awaitable<void>(proxy::Worker&, http::Exchange&)>;

/// Built and joined by the main thread; everything else of it runs on its own thread, reached by posting.
class IoThread {
 public:
  struct Shared {
    const Clock& clock;
    const Log& log;
    ledger::Ledger& ledger;
    resilience::RetryBudget& retryBudget;
    const tenancy::OnCrossing& onCrossing;
    tenancy::TouchedKeys& touchedKeys;
  };
  IoThread(int index, const Shared& shared, http::asio::ssl::context& tls, Route route,
           std::shared_ptr<const proxy::Serving> serving,
           std::shared_ptr<const tenancy::Directory> directory);
  ~IoThread();
  IoThread(const IoThread&) = delete;
  IoThread& operator=(const IoThread&) = delete;

  Result<void> listen(const http::tcp::endpoint& endpoint) { return m_listener.listen(endpoint, true); }
  http::tcp::endpoint localEndpoint() const { return m_listener.localEndpoint(); }
  void start();

  /// New requests use `serving` from now on; running ones keep theirs. Thread-safe.
  void use(std::shared_ptr<const proxy::Serving> serving);
  /// New requests are admitted by `directory`; running ones of keys and tenants it stopped end. `used` is
  /// called on the io thread, or never when the thread has stopped. Thread-safe.
  void use(std::shared_ptr<const tenancy::Directory> directory, std::function<void()> used);
  /// Stops accepting and closes idle connections. Thread-safe.
  void beginDrain();
  std::size_t openConnections() const { return m_open.load(std::memory_order_relaxed); }
  /// Closes what is left, ends the loop; joins.
  void stop();

 private:
  /// An event loop whose pending coroutines can be destroyed while what they refer to still lives.
  struct Context : http::asio::io_context {
    // Sockets and timers are touched by this thread alone and need no locks; posting from others does.
    Context() : io_context(BOOST_ASIO_CONCURRENCY_HINT_UNSAFE_IO) {}
    void destroyHandlers() { shutdown(); }
  };

  void watchConnections();
  void endConnections(int triesLeft);

  const int m_index;
  Context m_context;
  http::asio::executor_work_guard<http::asio::io_context::executor_type> m_work;
  http::Deadlines m_deadlines{m_context};
  proxy::SecureRandom m_random;
  upstream::Client m_client;
  proxy::Worker m_worker;
  http::Listener m_listener;
  http::asio::steady_timer m_drainTimer{m_context};
  std::atomic<std::size_t> m_open{0};
  std::thread m_thread;
};

/// Returns when every thread admits by `directory`, so that what an administrator was told is so; or after a
/// second, since a thread that has stopped never answers.
void useEverywhere(const std::vector<std::unique_ptr<IoThread>>& threads,
                   const std::shared_ptr<const tenancy::Directory>& directory);

}  // namespace gc
