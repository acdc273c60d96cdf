#include "gateway/proxy/route_request.h"

#include <fmt/format.h>

#include <algorithm>

#include "gateway/routing/task_type.h"

namespace gc::proxy {
namespace {

/// "auto", "auto:latency", "provider/model" or a catalog id, which may itself hold a slash.
llm::ClientResult<void> select(std::string_view model, const routing::RoutingTable& table,
                               routing::RouteQuery& query) {
  using Select = routing::RouteQuery::Select;
  static constexpr std::string_view kAuto = "auto";
  if (model == kAuto) return {};
  if (model.starts_with(kAuto) && model.substr(kAuto.size()).starts_with(':')) {
    const auto strategy = strategyFrom(model.substr(kAuto.size() + 1));
    if (!strategy || *strategy == routing::Strategy::Priority)
      return llm::badRequest("model", "invalid_value",
                             "auto takes auto:cost, auto:latency or auto:balanced.");
    query.strategy = *strategy;
    return {};
  }
  const auto slash = model.find('/');
  if (slash != model.npos && table.providerOrdinal(model.substr(0, slash)) != routing::RoutingTable::kNone) {
    query.select = Select::ProviderModel;
    query.provider = model.substr(0, slash);
    query.model = model.substr(slash + 1);
  } else {
    query.select = Select::Model;
    query.model = model;
  }
  return {};
}

std::string missing(catalog::Capabilities needs) {
  std::string names;
  const auto add = [&](catalog::Capabilities bit, std::string_view name) {
    if ((needs & bit) == 0) return;
    if (!names.empty()) names += ", ";
    names += name;
  };
  add(catalog::cap::Tools, "tools");
  add(catalog::cap::JsonSchema, "response_format json_schema");
  add(catalog::cap::Vision, "image input");
  add(catalog::cap::Logprobs, "logprobs");
  add(catalog::cap::MultipleChoices, "n above 1");
  add(catalog::cap::Audio, "audio input");
  return names.empty() ? "the request's parameters" : names;
}

/// The request's field behind the rarest of the capabilities, the one most likely to be in the way.
std::string paramOf(catalog::Capabilities needs) {
  if ((needs & catalog::cap::Logprobs) != 0) return "logprobs";
  if ((needs & catalog::cap::MultipleChoices) != 0) return "n";
  if ((needs & (catalog::cap::Audio | catalog::cap::Vision)) != 0) return "messages";
  if ((needs & catalog::cap::JsonSchema) != 0) return "response_format";
  return (needs & catalog::cap::Tools) != 0 ? "tools" : "";
}

}  // namespace

llm::ClientResult<Route> routeRequest(Worker& worker, const Serving& serving, const ServingTenant& tenant,
                                      const llm::ChatRequest& request, const ClientInputs& inputs,
                                      Instant now) {
  Route route;
  routing::RouteQuery& query = route.query;
  query.strategy = inputs.strategy.value_or(tenant.strategy);
  if (const auto selected = select(request.model, serving.table(), query); !selected) return selected.error();
  query.needs = request.needs;
  query.promptTokens = request.estimatedPromptTokens;
  query.maxOutputTokens = request.maxOutputTokens;
  query.substitute = tenant.substitute;
  query.priority = tenant.tenant->priority;
  query.draw = worker.random.next();
  routing::TaskHints hints;
  hints.tag = tagValue(inputs.tags, "task");
  hints.promptTokens = request.estimatedPromptTokens;
  hints.maxOutputTokens = request.maxOutputTokens;
  hints.messages = static_cast<int>(request.messageCount);
  hints.tools = static_cast<int>(request.toolCount);
  hints.jsonSchema = (request.needs & catalog::cap::JsonSchema) != 0;
  hints.images = (request.needs & catalog::cap::Vision) != 0;
  hints.reasoningAsked = request.reasoningEffort == "medium" || request.reasoningEffort == "high" ||
                         request.reasoningEffort == "xhigh" || request.reasoningEffort == "max";
  query.task = routing::inferTask(hints);

  const auto& targets = serving.targets();
  worker.states.resize(targets.size());
  for (std::size_t i = 0; i < targets.size(); ++i)
    worker.states[i] = routing::observe(*targets[i].health, now);
  route.decision = routing::decide(*tenant.table, query, worker.states);
  return route;
}

llm::ClientError noCandidateError(const routing::Decision& decision, const llm::ChatRequest& request) {
  using routing::Reason;
  llm::ClientError error;
  if (!decision.modelKnown) {
    error.status = 404;
    error.code = "model_not_found";
    error.param = "model";
    error.message = fmt::format(
        "The model '{}' is served by no provider of this gateway. GET /v1/models lists them.", request.model);
    return error;
  }
  if (decision.blockedCount() > 0) {
    error.status = 503;
    error.type = "server_error";
    error.code = "no_provider_available";
    if (!decision.waitingHelps) {
      error.message = "No provider can serve this model now; its credentials or quota need attention.";
      error.shouldRetry = false;
      return error;
    }
    // SDKs ignore waits above a minute, and a wait of nothing would only bring them back too soon.
    const std::int64_t waitMs = decision.retryAfterUs < 0 ? 5'000 : decision.retryAfterUs / 1000;
    error.retryAfterMs = std::clamp<std::int64_t>(waitMs, 500, 60'000);
    error.message = fmt::format("Every provider of this model is out of service. Please try again in {}s.",
                                llm::retryAfterSeconds(error.retryAfterMs));
    return error;
  }
  if (decision.excludedBecause(Reason::ContextTooSmall) > 0)
    return llm::badRequest(
        "messages", "context_length_exceeded",
        fmt::format("The prompt has about {} tokens, more than any target of this model takes.",
                    request.estimatedPromptTokens));
  if (decision.excludedBecause(Reason::OutputTooSmall) > 0)
    return llm::badRequest("max_completion_tokens", "invalid_value",
                           "More output tokens were asked for than any target of this model gives.");
  if (decision.excludedBecause(Reason::LacksCapability) > 0)
    return llm::badRequest(paramOf(request.needs), "unsupported_parameter",
                           fmt::format("No target of this model supports {}.", missing(request.needs)));
  error.status = 404;
  error.code = "model_not_found";
  error.param = "model";
  error.message = fmt::format("No active target serves '{}'.", request.model);
  return error;
}

}  // namespace gc::proxy
