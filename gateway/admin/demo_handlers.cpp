// The demo: scenarios, their progress with what was measured, putting everything back, the check before it.
#include <fmt/format.h>

#include <algorithm>

#include "gateway/admin/change.h"
#include "gateway/admin/demo_figures.h"
#include "gateway/admin/handlers.h"

namespace gc::admin {
namespace {

using simulator::LocalText;
using simulator::Scenario;
using simulator::ScenarioAction;
using simulator::ScenarioRun;

ApiResult<DemoControl*> demoOf(const AdminSources& sources) {
  if (sources.demo != nullptr) return sources.demo;
  return ApiError{404, "not_found", "Only a gateway started with --demo has scenarios."};
}

/// Records the change, makes it, and answers with the demo as it is then.
template <class Change>
ApiResult<Answer> changed(const AdminSources& sources, const Call& call, std::string_view action,
                          std::string object, Change change) {
  const auto demo = demoOf(sources);
  if (!demo) return demo.error();
  if (const auto noted = audit(sources, call, action, std::move(object), {}); !noted) return noted.error();
  if (const auto done = change(**demo); !done) {
    if (done.error().code == Errc::Unsupported) return ApiError{409, "conflict", done.error().detail};
    return fromError(done.error());
  }
  return getDemo(sources, call);
}

void writeText(JsonWriter& json, std::string_view name, const LocalText& text) {
  json.key(name).beginObject().field("en", text.en).field("de", text.de).field("ja", text.ja).endObject();
}

void writeAction(JsonWriter& json, const ScenarioAction& action) {
  json.beginObject()
      .field("at_s", action.at.count())
      .field("kind", action.fault          ? "fault"
                     : action.pricePercent ? "price"
                                           : "provider")
      .field("provider", known(std::string_view(action.provider)))
      .field("fault", action.fault ? std::optional(simulator::toString(*action.fault)) : std::nullopt)
      .field("for_s", action.fault ? std::optional(action.lasts.count()) : std::nullopt)
      .field("price_percent", action.pricePercent)
      .endObject();
}

void writeScenario(JsonWriter& json, const Scenario& scenario) {
  json.beginObject().field("id", scenario.id);
  writeText(json, "title", scenario.title);
  writeText(json, "summary", scenario.summary);
  json.field("playable", scenario.disabled.en.empty());
  writeText(json, "disabled", scenario.disabled);
  json.field("lasts_s", scenario.lasts.count())
      .field("requests_per_s", scenario.requestsPerS)
      .field("scale", scaleOf(scenario))
      .key("mix")
      .beginArray();
  for (const simulator::ScenarioShare& share : scenario.mix)
    json.beginObject().field("tenant", share.tenant).field("monthly_calls", share.monthlyCalls).endObject();
  json.endArray().key("actions").beginArray();
  for (const ScenarioAction& action : scenario.actions) writeAction(json, action);
  json.endArray().key("steps").beginArray();
  for (const simulator::ScenarioStep& step : scenario.steps) {
    json.beginObject().field("at_s", step.at.count()).field("pane", known(std::string_view(step.pane)));
    writeText(json, "do", step.act);
    writeText(json, "say", step.say);
    writeText(json, "see", step.see);
    json.endObject();
  }
  json.endArray().endObject();
}

/// Whether an action that was confirmed still holds: looked up now, not remembered.
bool inEffect(const AdminSources& sources, const ScenarioAction& action) {
  const auto config = sources.installation().config;
  if (action.fault) {
    const auto fault = sources.faults->fault(ProviderId(action.provider));
    return fault && fault->kind == simulator::toString(*action.fault);
  }
  if (action.pricePercent) {
    const DemoSpan now{{}, sources.clock.wallNow(), {}, action.provider, {}};
    const auto change = measure(sources, simulator::FigureId::PricePercent, now);
    return change && std::abs(*change - *action.pricePercent) < 0.01;
  }
  return std::ranges::any_of(config->providers, [&](const config::ProviderSettings& provider) {
    return action.addedProviders.find('"' + provider.id.value + '"') != std::string::npos;
  });
}

void writeOutcomes(JsonWriter& json, const AdminSources& sources, const ScenarioRun& run) {
  json.key("actions").beginArray();
  for (std::size_t i = 0; i < run.outcomes().size(); ++i) {
    const simulator::ActionOutcome& outcome = run.outcomes()[i];
    json.beginObject()
        .field("done_at", outcome.doneAt)
        .field("confirm_us", outcome.doneAt ? std::optional(outcome.confirmUs) : std::nullopt)
        .field("in_effect", outcome.doneAt && inEffect(sources, run.scenario().actions[i]))
        .field("error", known(std::string_view(outcome.error)))
        .endObject();
  }
  json.endArray();
}

void writeFigures(JsonWriter& json, const AdminSources& sources, const ScenarioRun& run) {
  const DemoSpan span{run.startedAt(), run.isEnded() ? run.endsAt() : sources.clock.wallNow(),
                      run.firstEffect(), run.scenario().watch, sources.demo->lastReset()};
  json.key("steps").beginArray();
  for (const simulator::ScenarioStep& step : run.scenario().steps) {
    // What a step promises is neither kept nor broken before its time.
    const bool due = span.to - span.from >= step.at;
    json.beginArray();
    for (const simulator::ScenarioTarget& target : step.targets)
      writeFigure(json, simulator::kFigureNames[static_cast<std::size_t>(target.figure)],
                  measure(sources, target.figure, span), target.bound, target.value, due);
    json.endArray();
  }
  json.endArray();
}

void writeRun(JsonWriter& json, const AdminSources& sources, const ScenarioRun* run) {
  if (run == nullptr) {
    json.value(nullptr);
    return;
  }
  const Duration elapsed =
      run->isEnded() ? Duration(run->endsAt() - run->startedAt()) : run->elapsed(sources.clock.now());
  json.beginObject()
      .field("scenario", run->scenario().id)
      .field("state", run->isEnded() ? "ended" : "running")
      .field("started_at", run->startedAt())
      .field("ends_at", run->endsAt())
      .field("elapsed_s", std::chrono::duration<double>(elapsed).count());
  writeOutcomes(json, sources, *run);
  writeFigures(json, sources, *run);
  json.endObject();
}

}  // namespace

ApiResult<Answer> listScenarios(const AdminSources& sources, const Call&) {
  const auto demo = demoOf(sources);
  if (!demo) return demo.error();
  Answer answer;
  JsonWriter json(answer.body);
  json.beginObject().field("simulated", true).key("scenarios").beginArray();
  for (const Scenario& scenario : (*demo)->scenarios()) writeScenario(json, scenario);
  json.endArray().endObject();
  return answer;
}

ApiResult<Answer> getDemo(const AdminSources& sources, const Call&) {
  const auto demo = demoOf(sources);
  if (!demo) return demo.error();
  Answer answer;
  JsonWriter json(answer.body);
  json.beginObject().field("simulated", true).field("as_of", sources.clock.wallNow()).key("run");
  writeRun(json, sources, (*demo)->run());
  const auto reset = (*demo)->lastReset();
  json.key("last_reset");
  if (reset)
    json.beginObject().field("at", reset->at).field("took_ms", toMs(reset->tookUs)).endObject();
  else
    json.value(nullptr);
  json.key("traffic").beginObject().field("requests_per_s", sources.demoTraffic->requestsPerSecond());
  json.endObject().endObject();
  return answer;
}

ApiResult<Answer> startScenario(const AdminSources& sources, const Call& call) {
  return changed(sources, call, "demo.start", "scenario/" + call.path[0],
                 [&call](DemoControl& demo) { return demo.start(call.path[0]); });
}

ApiResult<Answer> restoreDemo(const AdminSources& sources, const Call& call) {
  return changed(sources, call, "demo.restore_all", "demo", [](DemoControl& demo) { return demo.restore(); });
}

ApiResult<Answer> resetDemo(const AdminSources& sources, const Call& call) {
  return changed(sources, call, "demo.reset", "demo", [](DemoControl& demo) { return demo.reset(); });
}

ApiResult<Answer> preflightDemo(const AdminSources& sources, const Call&) {
  using simulator::Bound;
  using simulator::FigureId;
  const auto demo = demoOf(sources);
  if (!demo) return demo.error();
  const WallTime now = sources.clock.wallNow();
  const DemoSpan lastMinute{now - std::chrono::minutes(1), now, {}, {}, {}};
  const Installation installation = sources.installation();
  const auto& providers = installation.config->providers;
  const auto count = [](auto number) { return std::optional(static_cast<double>(number)); };
  std::size_t listening = 0, faulty = 0;
  for (std::size_t i = 0; i < providers.size(); ++i) {
    listening += !installation.baseUrls[i].empty();
    faulty += sources.faults->fault(providers[i].id).has_value();
  }
  // The two clocks have gone on since the start; where they differ, somebody moved one.
  const auto wall = toMicros(now) - toMicros(sources.identity.startedAt);
  const auto steady = microsBetween(sources.identity.startedInstant, sources.clock.now());
  const auto playable = std::ranges::count_if(
      (*demo)->scenarios(), [](const Scenario& scenario) { return scenario.disabled.en.empty(); });

  Answer answer;
  JsonWriter json(answer.body);
  json.beginObject().field("simulated", true).field("as_of", now).key("checks").beginArray();
  const auto check = [&json](std::string_view name, std::optional<double> value, Bound bound, double target) {
    writeFigure(json, name, value, bound, target);
  };
  check("listening_providers", count(listening), Bound::AtLeast, static_cast<double>(providers.size()));
  check("healthy_providers", measure(sources, FigureId::HealthyProviders, lastMinute), Bound::AtLeast, 2);
  check("active_faults", count(faulty), Bound::AtMost, 0);
  check("requests_per_s", measure(sources, FigureId::RequestsPerS, lastMinute), Bound::AtLeast,
        std::max(0.5, sources.demoTraffic->requestsPerSecond() / 2));
  check("success_percent", measure(sources, FigureId::SuccessPercent, lastMinute), Bound::AtLeast, 100);
  check("clock_drift_ms", toMs(std::abs(wall - steady)), Bound::Below, 1000);
  check("playable_scenarios", count(playable), Bound::AtLeast, 7);
  json.endArray().endObject();
  return answer;
}

}  // namespace gc::admin
