#pragma once
// One chat request on its way through the gateway.
#include <memory>
#include <string>

#include "gateway/http/exchange.h"
#include "gateway/proxy/route_request.h"

namespace gc::proxy {

/// Everything the steps of one request share. Lives in the coroutine that serves it.
/// Confined to its io thread.
struct RequestContext {
  Worker& worker;
  http::Exchange& exchange;
  std::shared_ptr<const Serving> serving;  ///< the configuration this request began with
  std::unique_ptr<Scratch> scratch;

  Instant arrivedAt{};
  WallTime startedAt{};
  Instant deadline{};  ///< of the whole request
  std::string requestId{};

  const ServingTenant* tenant = nullptr;
  ClientInputs inputs{};
  llm::ChatRequest request{};
  Route route{};
  ledger::RequestRecord record{};
  std::string addedHeaders{};  ///< lines that every answer carries

  std::int64_t sinceArrivalUs(Instant at) const { return microsBetween(arrivedAt, at); }
};

}  // namespace gc::proxy
