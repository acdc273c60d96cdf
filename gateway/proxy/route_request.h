#pragma once
// From a read request to the candidates that may serve it, or to the answer why none can.
#include "gateway/llm/chat_request.h"
#include "gateway/proxy/client_inputs.h"
#include "gateway/proxy/worker.h"
#include "gateway/routing/decide.h"

namespace gc::proxy {

/// A decision with the query that led to it. Plain value.
struct Route {
  routing::RouteQuery query;
  routing::Decision decision;
};

/// Decides. Views of the query point into `request` and `serving`.
llm::ClientResult<Route> routeRequest(Worker& worker, const Serving& serving, const ServingTenant& tenant,
                                      const llm::ChatRequest& request, const ClientInputs& inputs,
                                      Instant now);

/// What the client is told when a decision has no eligible candidate.
llm::ClientError noCandidateError(const routing::Decision& decision, const llm::ChatRequest& request);

}  // namespace gc::proxy
