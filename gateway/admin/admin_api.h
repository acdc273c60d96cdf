#pragma once
// The admin API's door: who may call, what is asked, on which thread it is answered.
#include <atomic>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <optional>
#include <string_view>

#include "gateway/admin/route_table.h"
#include "gateway/http/exchange.h"

namespace gc::admin {

/// Answers every address of routes() and refuses the rest of /admin. Owns one worker
/// thread for what blocks, which also lets the Observer look around once a second. handle() runs on io
/// threads, and its coroutines must end or be destroyed before this object. Thread-safe.
class AdminApi {
 public:
  explicit AdminApi(AdminSources sources);
  ~AdminApi();
  AdminApi(const AdminApi&) = delete;
  AdminApi& operator=(const AdminApi&) = delete;

  http::asio::awaitable<void> handle(http::Exchange& exchange);
  /// Event streams end at once, and none begins.
  void endStreams();

 private:
  bool mayCall(const http::Request& request) const;
  /// The answer to what may not be asked; nothing when it may, and then the call has its query.
  std::optional<Answer> refuse(const http::Request& request, const RouteMatch& match, Call& call) const;
  http::asio::awaitable<void> answer(http::Exchange& exchange, const Route& route, const Call& call);
  http::asio::awaitable<void> stream(http::Exchange& exchange, const Call& call);
  http::asio::awaitable<void> send(http::Exchange& exchange, const Answer& answer,
                                   std::string_view requestId);
  Answer run(const Route& route, const Call& call) const;
  void lookAround();

  const AdminSources m_sources;
  std::atomic<int> m_streams{0};
  std::atomic<bool> m_ending{false};
  unsigned m_looks = 0;  ///< of the worker thread
  http::asio::thread_pool m_worker{1};
  http::asio::steady_timer m_look{m_worker};
};

}  // namespace gc::admin
