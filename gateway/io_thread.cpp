#include "gateway/io_thread.h"

#include <pthread.h>

#include <boost/asio/post.hpp>
#include <condition_variable>
#include <mutex>

namespace gc {

namespace asio = http::asio;

IoThread::IoThread(int index, const Shared& shared, asio::ssl::context& tls, Route route,
                   std::shared_ptr<const proxy::Serving> serving,
                   std::shared_ptr<const tenancy::Directory> directory)
    : m_index(index),
      m_work(asio::make_work_guard(m_context)),
      m_client{m_context, m_deadlines, tls},
      m_worker{shared.clock,
               shared.log,
               m_random,
               shared.ledger.journal(index),
               m_client,
               shared.retryBudget,
               std::move(serving),
               std::move(directory),
               shared.onCrossing,
               shared.touchedKeys},
      m_listener(
          m_context, http::ServerSettings{},
          [this, route = std::move(route)](http::Exchange& exchange) { return route(m_worker, exchange); },
          m_deadlines) {}

IoThread::~IoThread() { stop(); }

void IoThread::start() {
  m_listener.start();
  m_thread = std::thread([this] {
    pthread_setname_np(pthread_self(), ("io-" + std::to_string(m_index)).c_str());
    m_context.run();
  });
}

void IoThread::use(std::shared_ptr<const proxy::Serving> serving) {
  asio::post(m_context,
             [this, serving = std::move(serving)]() mutable { m_worker.serving = std::move(serving); });
}

void IoThread::use(std::shared_ptr<const tenancy::Directory> directory, std::function<void()> used) {
  asio::post(m_context, [this, directory = std::move(directory), used = std::move(used)]() mutable {
    m_worker.directory = std::move(directory);
    m_worker.live.endStopped();
    used();
  });
}

void IoThread::beginDrain() {
  asio::post(m_context, [this] {
    m_listener.drain();
    watchConnections();
  });
}

void IoThread::watchConnections() {
  m_open.store(m_listener.openConnections(), std::memory_order_relaxed);
  m_drainTimer.expires_after(std::chrono::milliseconds(10));
  m_drainTimer.async_wait([this](const http::ErrorCode& ec) {
    if (!ec && !m_worker.stopping) watchConnections();
  });
}

void IoThread::stop() {
  if (!m_thread.joinable()) return;
  asio::post(m_context, [this] { endConnections(200); });
  m_thread.join();
  m_context.destroyHandlers();
}

void IoThread::endConnections(int triesLeft) {
  // Requests that are cut off still settle: their deadlines fire now, and their coroutines run to the end.
  m_worker.stopping = true;
  m_listener.closeAll();
  m_deadlines.expireAll();
  if (m_listener.openConnections() > 0 && triesLeft > 0) {
    m_drainTimer.expires_after(std::chrono::milliseconds(5));
    m_drainTimer.async_wait([this, triesLeft](const http::ErrorCode&) { endConnections(triesLeft - 1); });
    return;
  }
  m_client.pool.clear();
  m_context.stop();
}

void useEverywhere(const std::vector<std::unique_ptr<IoThread>>& threads,
                   const std::shared_ptr<const tenancy::Directory>& directory) {
  struct Waiting {
    std::mutex mutex;
    std::condition_variable changed;
    std::size_t left = 0;
  };
  const auto waiting = std::make_shared<Waiting>();
  waiting->left = threads.size();
  for (const auto& thread : threads)
    thread->use(directory, [waiting] {
      const std::lock_guard lock(waiting->mutex);
      if (--waiting->left == 0) waiting->changed.notify_one();
    });
  std::unique_lock lock(waiting->mutex);
  waiting->changed.wait_for(lock, std::chrono::seconds(1), [&] { return waiting->left == 0; });
}

}  // namespace gc
