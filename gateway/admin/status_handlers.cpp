#include <fmt/format.h>

#include <algorithm>

#include "gateway/admin/handlers.h"
#include "gateway/admin/json_writer.h"
#include "gateway/admin/provider_json.h"
#include "resources/embedded.h"

namespace gc::admin {
namespace {

double uptimeSeconds(const AdminSources& sources) {
  return static_cast<double>(microsBetween(sources.identity.startedInstant, sources.clock.now())) / 1e6;
}

bool anySimulated(const Installation& installation) {
  return std::ranges::any_of(installation.config->providers, &config::ProviderSettings::isSimulated);
}

void writeTotals(JsonWriter& json, const ledger::Totals& totals) {
  json.beginObject()
      .field("requests", totals.requests)
      .field("ok", totals.ok)
      .field("client_errors", totals.clientErrors)
      .field("client_failures", totals.failed + totals.interrupted)
      .field("rescued", totals.rescued)
      .field("failed_attempts", totals.failedAttempts)
      .field("interrupted", totals.interrupted)
      .field("unknown_outcome", totals.unknownOutcome)
      .field("unpriced", totals.unpriced)
      .field("cost_usd", totals.cost)
      .field("baseline_usd", totals.baseline)
      .field("savings_usd", totals.savings)
      .endObject();
}

void writeCapability(JsonWriter& json, std::string_view id, std::string_view whyNot) {
  json.beginObject()
      .field("id", id)
      .field("allowed", whyNot.empty())
      .field("reason", known(whyNot))
      .endObject();
}

}  // namespace

ApiResult<Answer> getOpenApi(const AdminSources&, const Call&) {
  return Answer{200, std::string(resources::openApiJson()), {}};
}

ApiResult<Answer> getStatus(const AdminSources& sources, const Call&) {
  const Identity& identity = sources.identity;
  const Installation installation = sources.installation();
  Answer answer;
  JsonWriter json(answer.body);
  json.beginObject()
      .field("version", GC_VERSION)
      .field("instance_id", identity.instanceId)
      .field("started_at", identity.startedAt)
      .field("now", sources.clock.wallNow())
      .field("monotonic_us", microsBetween(Instant(), sources.clock.now()))
      .field("uptime_s", uptimeSeconds(sources))
      .field("mode", identity.demo ? "demo" : "normal")
      .field("simulated", anySimulated(installation))
      .field("environment", identity.environment)
      .field("config_revision", installation.config->revision)
      .field("sequence", sources.events.newest())
      .field("draining", sources.draining())
      .field("url", identity.url)
      .field("io_threads", identity.ioThreads)
      .field("in_flight", sources.inFlight())
      .key("totals");
  writeTotals(json, sources.ledger.totals());
  json.endObject();
  return answer;
}

ApiResult<Answer> getCapabilities(const AdminSources& sources, const Call&) {
  const bool simulated = sources.faults != nullptr && anySimulated(sources.installation());
  constexpr std::string_view kNotYet = "Not offered by this version.";
  Answer answer;
  JsonWriter json(answer.body);
  json.beginObject().key("capabilities").beginArray();
  writeCapability(json, "inject_faults",
                  simulated ? "" : "No provider is simulated, and real ones are never broken on purpose.");
  writeCapability(json, "demo_traffic",
                  sources.demoTraffic != nullptr ? "" : "Only a gateway started with --demo makes traffic.");
  writeCapability(json, "demo",
                  sources.demo != nullptr ? "" : "Only a gateway started with --demo has scenarios.");
  for (const std::string_view id : {"drain", "force_block", "probe"}) writeCapability(json, id, kNotYet);
  writeCapability(json, "edit_configuration",
                  "Managed by file: edit the configuration file and reload the gateway.");
  json.endArray().endObject();
  return answer;
}

ApiResult<Answer> listProviders(const AdminSources& sources, const Call&) {
  const Installation installation = sources.installation();
  Answer answer;
  JsonWriter json(answer.body);
  json.beginObject()
      .field("as_of", sources.clock.wallNow())
      .field("sequence", sources.events.newest())
      .key("providers")
      .beginArray();
  for (std::size_t i = 0; i < installation.config->providers.size(); ++i)
    writeProvider(json, readProvider(sources, installation, i));
  json.endArray().endObject();
  return answer;
}

ApiResult<Answer> getProvider(const AdminSources& sources, const Call& call) {
  const Installation installation = sources.installation();
  const auto& providers = installation.config->providers;
  const auto found = std::ranges::find(providers, ProviderId(call.path[0]), &config::ProviderSettings::id);
  if (found == providers.end())
    return ApiError{404, "not_found", fmt::format("No provider is called '{}'.", call.path[0])};
  Answer answer;
  JsonWriter json(answer.body);
  writeProvider(json,
                readProvider(sources, installation, static_cast<std::size_t>(found - providers.begin())));
  return answer;
}

}  // namespace gc::admin
