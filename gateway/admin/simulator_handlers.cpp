#include <fmt/format.h>

#include <algorithm>

#include "gateway/admin/body.h"
#include "gateway/admin/change.h"
#include "gateway/admin/handlers.h"
#include "gateway/admin/observer.h"
#include "gateway/admin/provider_json.h"

namespace gc::admin {
namespace {

constexpr double kLongestFaultSeconds = 3600;
constexpr double kMostRequestsPerSecond = 1000;

/// The simulated provider that the address names, or why it is none.
ApiResult<ProviderId> simulatedProvider(const AdminSources& sources, const Call& call) {
  const ProviderId id(call.path[0]);
  const auto config = sources.installation().config;
  const auto found = std::ranges::find(config->providers, id, &config::ProviderSettings::id);
  if (found == config->providers.end())
    return ApiError{404, "not_found", fmt::format("No provider is called '{}'.", id.value)};
  if (!found->isSimulated || sources.faults == nullptr)
    return ApiError{
        409, "not_simulated",
        fmt::format("'{}' is a real provider; faults are injected into simulated ones only.", id.value)};
  return id;
}

void writeTraffic(JsonWriter& json, const AdminSources& sources) {
  const double rate = sources.demoTraffic == nullptr ? 0 : sources.demoTraffic->requestsPerSecond();
  json.key("traffic").beginObject().field("running", rate > 0).field("requests_per_s", rate).endObject();
}

Answer simulatorState(const AdminSources& sources) {
  Answer answer;
  JsonWriter json(answer.body);
  json.beginObject().key("providers").beginArray();
  const auto config = sources.installation().config;
  for (const config::ProviderSettings& provider : config->providers) {
    if (!provider.isSimulated) continue;
    json.beginObject().field("id", provider.id.value).key("fault");
    writeFault(json, sources.faults == nullptr ? std::nullopt : sources.faults->fault(provider.id));
    json.endObject();
  }
  json.endArray();
  writeTraffic(json, sources);
  json.endObject();
  return answer;
}

Answer trafficState(const AdminSources& sources) {
  Answer answer;
  JsonWriter json(answer.body);
  json.beginObject();
  writeTraffic(json, sources);
  json.endObject();
  return answer;
}

Answer faultState(const AdminSources& sources, const ProviderId& provider,
                  const std::optional<FaultView>& fault, Instant asked) {
  Answer answer;
  JsonWriter json(answer.body);
  json.beginObject().field("provider", provider.value).key("fault");
  writeFault(json, fault);
  json.field("confirm_us", microsBetween(asked, sources.clock.now())).endObject();
  return answer;
}

}  // namespace

ApiResult<Answer> getSimulator(const AdminSources& sources, const Call&) { return simulatorState(sources); }

ApiResult<Answer> injectFault(const AdminSources& sources, const Call& call) {
  constexpr std::string_view kFields[] = {"kind", "duration_s"};
  const auto provider = simulatedProvider(sources, call);
  if (!provider) return provider.error();
  const auto body = Body::parse(call.body, kFields);
  if (!body) return body.error();
  const auto kind = body->choice("kind", kFaultKinds);
  if (!kind) return kind.error();
  const auto seconds = body->positiveNumber("duration_s", kLongestFaultSeconds, 300);
  if (!seconds) return seconds.error();
  const auto lasting = std::chrono::duration_cast<Duration>(std::chrono::duration<double>(*seconds));
  if (const auto noted = audit(sources, call, "simulator.fault", "provider/" + provider->value, call.body);
      !noted)
    return noted.error();
  const Instant asked = sources.clock.now();
  const auto fault = sources.faults->inject(*provider, *kind, lasting);
  if (!fault) return fromError(fault.error());
  sources.observer.onFault(provider->value, *fault);
  return faultState(sources, *provider, *fault, asked);
}

ApiResult<Answer> restoreProvider(const AdminSources& sources, const Call& call) {
  const auto provider = simulatedProvider(sources, call);
  if (!provider) return provider.error();
  if (const auto noted = audit(sources, call, "simulator.restore", "provider/" + provider->value, {}); !noted)
    return noted.error();
  const Instant asked = sources.clock.now();
  if (const auto done = sources.faults->restore(*provider); !done) return fromError(done.error());
  sources.observer.onFault(provider->value, std::nullopt);
  return faultState(sources, *provider, std::nullopt, asked);
}

ApiResult<Answer> restoreAll(const AdminSources& sources, const Call& call) {
  if (const auto noted = audit(sources, call, "simulator.restore_all", "simulator", {}); !noted)
    return noted.error();
  const auto config = sources.installation().config;
  for (const config::ProviderSettings& provider : config->providers) {
    if (!provider.isSimulated || sources.faults == nullptr) continue;
    if (const auto done = sources.faults->restore(provider.id); !done) return fromError(done.error());
    sources.observer.onFault(provider.id.value, std::nullopt);
  }
  return simulatorState(sources);
}

ApiResult<Answer> startTraffic(const AdminSources& sources, const Call& call) {
  constexpr std::string_view kFields[] = {"requests_per_s"};
  const auto body = Body::parse(call.body, kFields);
  if (!body) return body.error();
  const auto rate = body->positiveNumber("requests_per_s", kMostRequestsPerSecond, std::nullopt);
  if (!rate) return rate.error();
  if (sources.demoTraffic == nullptr)
    return ApiError{409, "not_simulated", "Only a gateway started with --demo makes its own traffic."};
  if (const auto noted = audit(sources, call, "simulator.start_traffic", "simulator", call.body); !noted)
    return noted.error();
  if (const auto running = sources.demoTraffic->run(*rate); !running) return fromError(running.error());
  return trafficState(sources);
}

ApiResult<Answer> stopTraffic(const AdminSources& sources, const Call& call) {
  if (const auto noted = audit(sources, call, "simulator.stop_traffic", "simulator", {}); !noted)
    return noted.error();
  if (sources.demoTraffic != nullptr) sources.demoTraffic->stop();
  return trafficState(sources);
}

}  // namespace gc::admin
