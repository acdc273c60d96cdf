#include <charconv>

#include "gateway/proxy/chat_handler.h"
#include "gateway/proxy/passage.h"

namespace gc::proxy {

namespace asio = http::asio;

namespace {

/// Whether a key may see the models: they are not metered.
std::optional<llm::ClientError> refusedAtDoor(Worker& worker, const KnownKey& known) {
  if (known.issued == nullptr) return std::nullopt;
  const auto caller = Passage::callerOf(*worker.directory, *known.issued);
  if (!caller) return invalidKey();
  return Passage::checkDoor(*caller, tenancy::DataEndpoint::Models, worker.clock.wallNow());
}

std::string percentDecoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned value = 0;
    if (text[i] == '%' && i + 2 < text.size() &&
        std::from_chars(text.data() + i + 1, text.data() + i + 3, value, 16).ptr == text.data() + i + 3) {
      out += static_cast<char>(value);
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

}  // namespace

asio::awaitable<void> handleModels(Worker& worker, http::Exchange& exchange, std::string_view id) {
  const auto serving = worker.serving;
  const std::string requestId = newRequestId(worker, worker.clock.wallNow()).toString();
  const auto known = authenticate(*serving, *worker.directory, worker.keys, exchange.request().fields);
  if (!known) co_return co_await respondError(exchange, known.error(), requestId);
  if (const auto refused = refusedAtDoor(worker, *known))
    co_return co_await respondError(exchange, *refused, requestId);
  const std::string wanted = percentDecoded(id);
  const std::string body = id.empty() ? serving->modelsJson() : serving->modelJson(wanted);
  if (body.empty()) {
    llm::ClientError error;
    error.status = 404;
    error.code = "model_not_found";
    error.param = "model";
    error.message = "The model '" + wanted + "' is served by no provider of this gateway.";
    co_return co_await respondError(exchange, error, requestId);
  }
  co_await exchange.respond(200, "content-type: application/json\r\nx-request-id: " + requestId + "\r\n",
                            body);
}

}  // namespace gc::proxy
