#pragma once
// POST /v1/chat/completions: authenticate, read, decide, attempt, answer, settle.
#include "gateway/http/exchange.h"
#include "gateway/proxy/worker.h"

namespace gc::proxy {

/// Serves one request; the exchange is answered when it returns.
http::asio::awaitable<void> handleChat(Worker& worker, http::Exchange& exchange);

/// GET /v1/models and /v1/models/{id}; `id` still percent-encoded, empty for the list.
http::asio::awaitable<void> handleModels(Worker& worker, http::Exchange& exchange, std::string_view id);

/// Answers with an OpenAI-shaped error, which is read before the call returns: the awaitable may start later.
http::asio::awaitable<void> respondError(http::Exchange& exchange, const llm::ClientError& error,
                                         std::string_view requestId);

}  // namespace gc::proxy
