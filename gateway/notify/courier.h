#pragma once
// Sends what the outbox holds, on a thread of its own.
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/steady_timer.hpp>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <thread>
#include <vector>

#include "gateway/base/log.h"
#include "gateway/base/random.h"
#include "gateway/notify/attempt.h"
#include "gateway/notify/outbox_repository.h"
#include "gateway/notify/retry_rule.h"
#include "gateway/tenancy/pepper.h"

namespace gc::notify {

/// What a courier needs of the rest. References outlive it.
struct CourierSetup {
  const Clock& clock;
  const Log& log;
  OutboxRepository& outbox;
  std::shared_ptr<const tenancy::Pepper> pepper;
  std::uint16_t ownPort = 0;
  /// The endpoint as it is now; nothing: it was removed. Called on the courier's thread.
  std::function<std::optional<Webhook>(std::string_view id)> find;
  /// An attempt ended and is written down. Called on the courier's thread.
  std::function<void(const Delivery&)> onAttempt;
  std::vector<Duration> waits = {std::begin(kRetryWaits), std::end(kRetryWaits)};
  Duration limit = std::chrono::seconds(10);  ///< of an attempt
};

/// Begins to send when it is made: what a former process left first. An attempt that the end of the process
/// cut off does not count and is made again. wake(), run() and stop() are thread-safe.
class Courier {
 public:
  explicit Courier(CourierSetup setup);
  ~Courier() { stop(); }
  Courier(const Courier&) = delete;
  Courier& operator=(const Courier&) = delete;

  /// Something new is in the outbox, or due at once.
  void wake();
  /// Runs `work`, which may block on the disk, on the courier's thread; never when it is stopped before.
  void run(std::function<void()> work);
  /// Ends what is under way; joins.
  void stop();

 private:
  /// An event loop whose pending coroutines can be destroyed while what they refer to still lives.
  struct Context : http::asio::io_context {
    Context() : io_context(1) {}
    void destroyHandlers() { shutdown(); }
  };

  void look();
  http::asio::awaitable<void> deliver(Delivery delivery);
  Post postFor(const Webhook& webhook, const Delivery& delivery) const;

  const CourierSetup m_setup;
  Context m_context;
  http::asio::executor_work_guard<http::asio::io_context::executor_type> m_work;
  http::Deadlines m_deadlines{m_context};
  http::asio::ssl::context m_tls;
  upstream::DnsCache m_dns{m_context};
  Wire m_wire;
  http::asio::steady_timer m_timer{m_context};
  SeededRandom m_random;
  std::set<std::int64_t> m_underWay;                        ///< sequences
  std::map<std::string, std::int64_t, std::less<>> m_busy;  ///< attempts under way by endpoint
  std::mutex m_stopping;
  std::thread m_thread;
};

}  // namespace gc::notify
