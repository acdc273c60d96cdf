#include "tests/support/fake_admin/alert_samples.h"

namespace gc::console::samples {
namespace {

QJsonObject with(QJsonObject base, const QJsonObject& changes) {
  for (auto it = changes.begin(); it != changes.end(); ++it) base.insert(it.key(), it.value());
  return base;
}

}  // namespace

QJsonObject alertStatus(const char* state, int firing) {
  return {{"state", state ? QJsonValue(QLatin1String(state)) : QJsonValue(QJsonValue::Null)},
          {"since", state ? QJsonValue("2026-07-01T11:57:00.000000Z") : QJsonValue(QJsonValue::Null)},
          {"value", state ? QJsonValue(1.2) : QJsonValue(QJsonValue::Null)},
          {"firing", firing},
          {"pending", 0},
          {"last_fired_at", firing > 0 ? QJsonValue("2026-07-01T11:57:00.000000Z") : QJsonValue(QJsonValue::Null)}};
}

QJsonObject alertRule(const QString& id, const QJsonObject& changes) {
  return with({{"id", id},
               {"name", "High errors"},
               {"measure", "error_percent"},
               {"scope", "all"},
               {"subject", QJsonValue::Null},
               {"threshold", 2},
               {"for_s", 0},
               {"severity", "critical"},
               {"webhooks", QJsonArray{"wh_1"}},
               {"desktop", true},
               {"enabled", true},
               {"muted_until", QJsonValue::Null},
               {"revision", 1},
               {"status", alertStatus("ok", 0)}},
              changes);
}

QJsonObject alertEvent(const char* state, const QJsonObject& changes) {
  const QJsonObject alert{{"rule", "al_1"},
                          {"name", "High errors"},
                          {"severity", "critical"},
                          {"state", state},
                          {"alerts", QJsonArray{QJsonObject{{"subject", "openai"}, {"value", 9}}}},
                          {"more", 0},
                          {"desktop", true}};
  return {{"alert", with(alert, changes)}};
}

QJsonObject delivery(const QString& id, const QString& state) {
  const bool delivered = state == QLatin1String("delivered"), retrying = state == QLatin1String("retrying");
  const QJsonValue none(QJsonValue::Null);
  return {{"id", id},
          {"cursor", "1"},
          {"created_at", "2026-07-01T11:59:00.000000Z"},
          {"type", "alert.firing"},
          {"rule", "al_1"},
          {"title", "High errors"},
          {"webhook", "wh_1"},
          {"webhook_name", "on-call"},
          {"url", "https://hooks.example/in"},
          {"state", state},
          {"attempts", delivered ? 1 : 2},
          {"most_attempts", 5},
          {"next_attempt_at", retrying ? QJsonValue("2026-07-01T12:00:40.000000Z") : none},
          {"last_attempt_at", "2026-07-01T11:59:30.000000Z"},
          {"http_status", delivered ? QJsonValue(200) : none},
          {"latency_us", 12'300},
          {"answer", delivered ? QJsonValue("thanks") : none},
          {"error", delivered ? none : QJsonValue("connecting to hooks.example:443: refused")}};
}

QJsonObject webhook(const QString& id, const QString& name) {
  return {{"id", id},
          {"name", name},
          {"url", "https://hooks.example/in"},
          {"enabled", true},
          {"limits", false},
          {"allow_private", false},
          {"previous_secret_until", QJsonValue::Null},
          {"revision", 1},
          {"created_at", "2026-06-01T00:00:00.000000Z"},
          {"updated_at", "2026-06-01T00:00:00.000000Z"}};
}

}  // namespace gc::console::samples
