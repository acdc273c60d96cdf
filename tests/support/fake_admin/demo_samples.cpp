#include "tests/support/fake_admin/demo_samples.h"

#include <QJsonArray>

namespace gc::console::samples {
namespace {

QJsonObject text(const QString& en, const QString& de = {}) { return {{"en", en}, {"de", de}, {"ja", ""}}; }

QJsonObject step(int at, const QString& pane, const QString& words) {
  return {{"at_s", at},
          {"pane", pane.isEmpty() ? QJsonValue() : QJsonValue(pane)},
          {"do", text("Do " + words)},
          {"say", text("Say " + words)},
          {"see", text("See " + words)}};
}

QJsonObject scenario(const QString& id, const QString& title, const QString& disabled,
                     const QJsonArray& steps) {
  return {{"id", id},
          {"title", text(title)},
          {"summary", text("What " + title + " shows")},
          {"playable", disabled.isEmpty()},
          {"disabled", text(disabled)},
          {"lasts_s", 90},
          {"requests_per_s", 20},
          {"scale", 13.15},
          {"mix", QJsonArray()},
          {"actions", QJsonArray()},
          {"steps", steps}};
}

}  // namespace

QJsonObject figure(const QString& id, const QJsonValue& value, const QString& bound, double target,
                   const QJsonValue& met) {
  return {{"figure", id},
          {"value", value},
          {"bound", bound.isEmpty() ? QJsonValue() : QJsonValue(bound)},
          {"target", bound.isEmpty() ? QJsonValue() : QJsonValue(target)},
          {"met", met}};
}

QJsonObject scenarios() {
  return {{"simulated", true},
          {"scenarios", QJsonArray{scenario("outage", "OpenAI outage", {},
                                            {step(0, "overview", "the calm"),
                                             step(10, "failover", "the outage"), step(80, {}, "the reset")}),
                                   scenario("shadow", "Shadow week", "Not built into this version.",
                                            {step(0, {}, "nothing")})}}};
}

QJsonObject demo(const QJsonValue& run, const QJsonValue& resetMs) {
  return {
      {"simulated", true},
      {"as_of", "2026-11-20T14:03:20.000000Z"},
      {"run", run},
      {"last_reset",
       resetMs.isNull() ? resetMs : QJsonObject{{"at", "2026-11-20T14:03:19.000000Z"}, {"took_ms", resetMs}}},
      {"traffic", QJsonObject{{"requests_per_s", 20}}}};
}

QJsonObject outageRun(double failoverMs) {
  return {{"scenario", "outage"},
          {"state", "running"},
          {"started_at", "2026-11-20T14:02:38.000000Z"},
          {"ends_at", "2026-11-20T14:04:08.000000Z"},
          {"elapsed_s", 42.4},
          {"actions", QJsonArray{QJsonObject{{"done_at", "2026-11-20T14:02:48.000000Z"},
                                             {"confirm_us", 42},
                                             {"in_effect", true},
                                             {"error", QJsonValue::Null}}}},
          {"steps", QJsonArray{QJsonArray{figure("healthy_providers", 3, "at_least", 3, true)},
                               QJsonArray{figure("failover_ms", failoverMs, "below", 2000, failoverMs < 2000),
                                          figure("client_failures", 0, "at_most", 0, true),
                                          figure("recover_ms", QJsonValue::Null, "below", 30'000)},
                               QJsonArray{figure("reset_ms", QJsonValue::Null, "below", 5000)}}}};
}

void scriptDemo(FakeAdminServer& server, const QJsonObject& state) {
  const auto allowed = [](const char* id) {
    return QJsonObject{{"id", id}, {"allowed", true}, {"reason", QJsonValue::Null}};
  };
  server.setJson(
      "/admin/v1/capabilities",
      {{"capabilities", QJsonArray{allowed("inject_faults"), allowed("demo_traffic"), allowed("demo")}}});
  server.setJson("/admin/v1/demo/scenarios", scenarios());
  server.setJson("/admin/v1/demo", state);
  server.setJson("/admin/v1/demo/preflight",
                 {{"simulated", true},
                  {"as_of", "2026-11-20T14:03:20.000000Z"},
                  {"checks", QJsonArray{figure("healthy_providers", 3, "at_least", 2, true),
                                        figure("active_faults", 1, "at_most", 0, false)}}});
}

}  // namespace gc::console::samples
