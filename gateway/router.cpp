#include "gateway/router.h"

#include "gateway/proxy/chat_handler.h"

namespace gc {

namespace asio = http::asio;

namespace {

constexpr std::string_view kJson = "content-type: application/json\r\n";

llm::ClientError notFound(const http::Request& request) {
  llm::ClientError error;
  error.status = 404;
  error.code = "unknown_url";
  error.message = "There is no " + std::string(request.method) + " " + std::string(request.path) +
                  ". The base URL of OpenAI SDKs ends in /v1, once.";
  error.shouldRetry = false;
  return error;
}

llm::ClientError wrongMethod(std::string_view allowed) {
  llm::ClientError error;
  error.status = 405;
  error.code = "method_not_allowed";
  error.message = "This path takes " + std::string(allowed) + " only.";
  error.shouldRetry = false;
  return error;
}

}  // namespace

Route makeRoute(AdminRoute admin, std::function<bool()> ready) {
  return [admin = std::move(admin), ready = std::move(ready)](
             proxy::Worker& worker, http::Exchange& exchange) -> asio::awaitable<void> {
    const http::Request& request = exchange.request();
    static constexpr std::string_view kModels = "/v1/models";
    if (request.path == "/v1/chat/completions") {
      if (request.method != "POST") return proxy::respondError(exchange, wrongMethod("POST"), {});
      return proxy::handleChat(worker, exchange);
    }
    if (request.path.starts_with("/admin/v1/") || request.path == "/openapi.json") return admin(exchange);
    if (request.path.starts_with(kModels) &&
        (request.path.size() == kModels.size() || request.path[kModels.size()] == '/')) {
      if (request.method != "GET") return proxy::respondError(exchange, wrongMethod("GET"), {});
      return proxy::handleModels(worker, exchange,
                                 request.path.substr(std::min(kModels.size() + 1, request.path.size())));
    }
    const bool probe = request.path == "/healthz" || request.path == "/readyz";
    if (probe && (request.method == "GET" || request.method == "HEAD")) {
      const bool up = request.path == "/healthz" || ready();
      return [](http::Exchange& ex, bool ok) -> asio::awaitable<void> {
        co_await ex.respond(ok ? 200 : 503, kJson, ok ? R"({"status":"ok"})" : R"({"status":"draining"})");
      }(exchange, up);
    }
    return proxy::respondError(exchange, notFound(request), {});
  };
}

}  // namespace gc
