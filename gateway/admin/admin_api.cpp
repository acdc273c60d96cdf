#include "gateway/admin/admin_api.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <exception>

#include "gateway/admin/event_stream.h"
#include "gateway/admin/observer.h"
#include "gateway/base/random.h"

namespace gc::admin {
namespace {

namespace asio = http::asio;

constexpr int kMostStreams = 64;
constexpr std::string_view kAdminRoot = "/admin";

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

bool AdminApi::owns(std::string_view path) {
  return isUnderAdmin(path) || std::ranges::find(routes(), path, &Route::pattern) != routes().end();
}

void AdminApi::endStreams() {
  m_ending = true;
  m_sources.events.wakeAll();
}

void AdminApi::lookAround() {
  if (m_ending) return;
  m_sources.observer.tick(m_sources.installation(), m_sources.faults);
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
  const http::Request& request = exchange.request();
  RouteMatch match = findRoute(request.method, request.path);
  Call call;
  call.requestId = "req_" + secureBase62(22);
  const bool needsKey =
      isUnderAdmin(request.path) || (match.route != nullptr && match.route->access == Access::AdminKey);
  if (needsKey && !mayCall(request)) {
    co_await send(exchange, unauthorized(call.requestId), call.requestId);
    co_return;
  }
  if (match.route == nullptr) {
    co_await send(exchange, noRoute(request, match, call.requestId), call.requestId);
    co_return;
  }
  auto query = Query::parse(request.query, match.route->parameters);
  if (!query) {
    co_await send(exchange, toAnswer(query.error(), call.requestId), call.requestId);
    co_return;
  }
  if (needsKey) m_sources.events.want();
  call.path = std::move(match.path);
  call.query = std::move(*query);
  call.body = request.body;
  if (match.route->handler == nullptr) {
    co_await stream(exchange, call);
  } else {
    co_await answer(exchange, *match.route, std::move(call));
  }
}

asio::awaitable<void> AdminApi::answer(http::Exchange& exchange, const Route& route, Call call) {
  if (!route.blocks) {
    co_await send(exchange, run(route, call), call.requestId);
    co_return;
  }
  const auto onWorker = [this, &route, &call]() -> asio::awaitable<Answer> { co_return run(route, call); };
  const Answer made = co_await asio::co_spawn(m_worker, onWorker, asio::use_awaitable);
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
  const auto since = call.query.integer("since", 0, std::numeric_limits<std::int64_t>::max(), -1);
  if (!since) {
    co_await send(exchange, toAnswer(since.error(), call.requestId), call.requestId);
    co_return;
  }
  struct Slot {
    std::atomic<int>& used;
    explicit Slot(std::atomic<int>& counter) : used(counter) { ++used; }
    ~Slot() { --used; }
  };
  const Slot slot(m_streams);
  if (m_streams > kMostStreams || m_ending) {
    const ApiError full{
        503, "unavailable",
        m_ending ? "The gateway is stopping." : "Too many event streams are open; close one."};
    co_await send(exchange, toAnswer(full, call.requestId), call.requestId);
    co_return;
  }
  const auto from = *since < 0 ? std::nullopt : std::optional(static_cast<std::uint64_t>(*since));
  co_await followEvents(exchange, m_sources.events, m_sources.clock, from,
                        commonHeaders("text/event-stream", call.requestId),
                        [this] { return m_ending.load(); });
}

asio::awaitable<void> AdminApi::send(http::Exchange& exchange, const Answer& answer,
                                     std::string_view requestId) {
  co_await exchange.respond(answer.status, commonHeaders("application/json", requestId) + answer.headers,
                            answer.body);
}

}  // namespace gc::admin
