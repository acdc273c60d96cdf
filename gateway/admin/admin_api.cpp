#include "gateway/admin/admin_api.h"

#include <fmt/format.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <exception>
#include <limits>

#include "gateway/admin/event_stream.h"
#include "gateway/admin/observer.h"
#include "gateway/base/random.h"

namespace gc::admin {
namespace {

namespace asio = http::asio;

constexpr int kMostStreams = 64;
constexpr std::string_view kAdminRoot = "/admin";

/// One of the open event streams.
struct StreamSlot {
  explicit StreamSlot(std::atomic<int>& counter) : open(counter) { ++open; }
  ~StreamSlot() { --open; }
  StreamSlot(const StreamSlot&) = delete;
  StreamSlot& operator=(const StreamSlot&) = delete;
  std::atomic<int>& open;
};

std::string commonHeaders(std::string_view contentType, std::string_view requestId) {
  return fmt::format("content-type: {}\r\ncache-control: no-store\r\nx-request-id: {}\r\n", contentType,
                     requestId);
}

bool isUnderAdmin(std::string_view path) {
  return path.starts_with(kAdminRoot) && (path.size() == kAdminRoot.size() || path[kAdminRoot.size()] == '/');
}

Answer unauthorized(std::string_view requestId) {
  Answer answer = toAnswer({401, "unauthorized",
                            "This address needs 'authorization: Bearer KEY' with the admin key; it stands in "
                            "the file admin_token of the data directory."},
                           requestId);
  answer.headers = "www-authenticate: Bearer\r\n";
  return answer;
}

Answer noRoute(const http::Request& request, const RouteMatch& match, std::string_view requestId) {
  if (match.allowedMethods.empty())
    return toAnswer({404, "not_found", "There is nothing at this address; see /openapi.json."}, requestId);
  Answer answer =
      toAnswer({405, "method_not_allowed",
                fmt::format("{} is not possible here; {} is.", request.method, match.allowedMethods)},
               requestId);
  answer.headers = fmt::format("allow: {}\r\n", match.allowedMethods);
  return answer;
}

}  // namespace

AdminApi::AdminApi(AdminSources sources) : m_sources(std::move(sources)) {
  asio::post(m_worker, [this] { lookAround(); });
}

AdminApi::~AdminApi() {
  m_ending = true;
  asio::post(m_worker, [this] { m_look.cancel(); });
  m_worker.join();
}

void AdminApi::endStreams() {
  m_ending = true;
  m_sources.events.wakeAll();
}

void AdminApi::lookAround() {
  if (m_ending) return;
  m_sources.observer.tick(m_sources.installation(), m_sources.faults);
  m_sources.prices.tick();
  if (m_sources.demo != nullptr) m_sources.demo->tick();
  // Every write is a sync, so uses of keys are gathered for a few seconds.
  ++m_looks;
  if (m_sources.registrar != nullptr && m_looks % 5 == 0)
    if (const auto written = m_sources.registrar->writeUse(); !written)
      m_sources.log.error("last use of keys not written", {{"reason", written.error().detail}});
  if (m_sources.alerts != nullptr && m_looks % 2 == 0) m_sources.alerts->tick();
  m_look.expires_after(std::chrono::seconds(1));
  m_look.async_wait([this](const http::ErrorCode& failure) {
    if (!failure) lookAround();
  });
}

bool AdminApi::mayCall(const http::Request& request) const {
  constexpr std::string_view kScheme = "Bearer ";
  if (request.fields.count("authorization") != 1) return false;
  const std::string_view value = request.fields.get("authorization");
  if (!http::equalsIgnoreCase(value.substr(0, kScheme.size()), kScheme)) return false;
  return m_sources.isAdminKey(value.substr(kScheme.size()));
}

asio::awaitable<void> AdminApi::handle(http::Exchange& exchange) {
  // What a coroutine takes is a named object here: GCC 12 destroys some temporaries of co_await twice.
  const http::Request& request = exchange.request();
  RouteMatch match = findRoute(request.method, request.path);
  Call call;
  call.requestId = "req_" + secureBase62(22);
  if (const auto refusal = refuse(request, match, call)) {
    co_await send(exchange, *refusal, call.requestId);
    co_return;
  }
  call.path = std::move(match.path);
  call.body = request.body;
  call.ifMatch = request.fields.get("if-match");
  if (match.route->handler == nullptr) {
    co_await stream(exchange, call);
  } else {
    co_await answer(exchange, *match.route, call);
  }
}

std::optional<Answer> AdminApi::refuse(const http::Request& request, const RouteMatch& match,
                                       Call& call) const {
  const bool needsKey =
      isUnderAdmin(request.path) || (match.route != nullptr && match.route->access == Access::AdminKey);
  if (needsKey && !mayCall(request)) return unauthorized(call.requestId);
  if (match.route == nullptr) return noRoute(request, match, call.requestId);
  auto query = Query::parse(request.query, match.route->parameters);
  if (!query) return toAnswer(query.error(), call.requestId);
  if (needsKey) m_sources.events.want();
  call.query = std::move(*query);
  return std::nullopt;
}

asio::awaitable<void> AdminApi::answer(http::Exchange& exchange, const Route& route, const Call& call) {
  Answer made;
  if (route.blocks) {
    auto onWorker = [this, &route, &call, &made]() -> asio::awaitable<void> {
      made = run(route, call);
      co_return;
    };
    co_await asio::co_spawn(m_worker, onWorker, asio::use_awaitable);
  } else {
    made = run(route, call);
  }
  co_await send(exchange, made, call.requestId);
}

Answer AdminApi::run(const Route& route, const Call& call) const {
  try {
    auto made = route.handler(m_sources, call);
    return made ? std::move(*made) : toAnswer(made.error(), call.requestId);
  } catch (const std::exception& failure) {
    m_sources.log.error("admin operation failed",
                        {{"route", std::string(route.pattern)}, {"reason", failure.what()}});
    return toAnswer({500, "internal", "This operation failed; the gateway's log says why."}, call.requestId);
  }
}

asio::awaitable<void> AdminApi::stream(http::Exchange& exchange, const Call& call) {
  const StreamSlot slot(m_streams);
  const auto since = call.query.integer("since", 0, std::numeric_limits<std::int64_t>::max(), -1);
  std::optional<ApiError> error;
  if (!since) error = since.error();
  if (m_streams > kMostStreams)
    error = ApiError(503, "unavailable", "Too many event streams are open; close one.");
  if (m_ending) error = ApiError(503, "unavailable", "The gateway is stopping.");
  if (error) {
    const Answer refusal = toAnswer(*error, call.requestId);
    co_await send(exchange, refusal, call.requestId);
    co_return;
  }
  const auto from = *since < 0 ? std::nullopt : std::optional(static_cast<std::uint64_t>(*since));
  const std::string headers = commonHeaders("text/event-stream", call.requestId);
  const std::function<bool()> ended = [this] { return m_ending.load(); };
  co_await followEvents(exchange, m_sources.events, m_sources.clock, from, headers, ended);
}

asio::awaitable<void> AdminApi::send(http::Exchange& exchange, const Answer& answer,
                                     std::string_view requestId) {
  const std::string headers = commonHeaders(answer.contentType, requestId) + answer.headers;
  co_await exchange.respond(answer.status, headers, answer.body);
}

}  // namespace gc::admin
