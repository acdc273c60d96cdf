#include "tests/support/fake_admin/samples.h"

#include "models/format/display_zone.h"

namespace gc::console::samples {
namespace {

constexpr qint64 kNoonUs = 1'782'907'200'000'000;  // 2026-07-01 12:00:00 UTC

QString at(qint64 second) { return toRfc3339(kNoonUs + second * 1'000'000); }

QJsonObject merged(QJsonObject base, const QJsonObject& changes) {
  for (auto it = changes.begin(); it != changes.end(); ++it) base.insert(it.key(), it.value());
  return base;
}

QJsonObject series() {
  const QJsonArray ten{10, 12, QJsonValue::Null, 0};
  return {{"from", at(0)},
          {"step_s", 1},
          {"points", 4},
          {"providers",
           QJsonArray{QJsonObject{{"id", "openai"}, {"requests", ten}},
                      QJsonObject{{"id", "anthropic"}, {"requests", QJsonArray{1, 2, QJsonValue::Null, 4}}}}},
          {"latency_ms", QJsonObject{{"p50", QJsonArray{310, 300, QJsonValue::Null, 320}},
                                     {"p95", QJsonArray{612, 640, QJsonValue::Null, 684}},
                                     {"p99", QJsonArray{900, 910, QJsonValue::Null, 950}}}},
          {"failed_attempts", QJsonArray{0, 3, 0, 0}},
          {"client_failures", QJsonArray{0, 0, 0, 1}}};
}

}  // namespace

QString requestId(int n) { return QStringLiteral("req_%1").arg(n, 22, 10, QLatin1Char('0')); }

QJsonObject provider(const QString& id, const QString& state) {
  const bool blocked = state == u"blocked";
  const QString breaker = blocked ? "open" : state == u"half_open" ? "half_open" : "closed";
  return {
      {"id", id},
      {"kind", "simulated"},
      {"dialect", "openai"},
      {"display_name", id},
      {"base_url", "http://127.0.0.1:9001/v1"},
      {"simulated", true},
      {"models", QJsonArray{"gpt-5.4"}},
      {"state", state},
      {"state_since", at(0)},
      {"window_s", 60},
      {"requests", 120},
      {"error_percent", blocked ? 100.0 : 0.2},
      {"errors", QJsonObject{{"server", 1}, {"rate_limit", 0}, {"timeout", 0}, {"connect", 0}, {"other", 0}}},
      {"in_flight", 4},
      {"share_percent", blocked ? QJsonValue(QJsonValue::Null) : QJsonValue(61.0)},
      {"latency_ms", QJsonObject{{"p50", 310.0}, {"p95", 612.4}, {"p99", 900.0}, {"count", 120}}},
      {"ttft_ms", QJsonObject{{"p50", 180.0}, {"p95", 240.0}, {"p99", QJsonValue::Null}, {"count", 60}}},
      {"limits",
       QJsonObject{{"requests", QJsonObject{{"limit", 10000}, {"remaining", 4900}, {"reset_at", at(60)}}},
                   {"tokens", QJsonValue::Null}}},
      {"targets",
       QJsonArray{QJsonObject{
           {"model", "gpt-5.4"},
           {"breaker",
            QJsonObject{{"state", breaker},
                        {"consecutive_failures", blocked ? 5 : 0},
                        {"threshold", 5},
                        {"window_failures", blocked ? 10 : 0},
                        {"window_requests", 10},
                        {"window_s", 30},
                        {"opened_at", blocked ? QJsonValue(at(0)) : QJsonValue(QJsonValue::Null)},
                        {"next_probe_at", blocked ? QJsonValue(at(5)) : QJsonValue(QJsonValue::Null)},
                        {"open_count", blocked ? 1 : 0},
                        {"forced", QJsonValue::Null},
                        {"last_failure", QJsonValue::Null}}},
           {"cooldown_until", QJsonValue::Null},
           {"price",
            QJsonObject{{"input_usd_per_1m", "2.500000000"}, {"output_usd_per_1m", "10.000000000"}}}}}},
      {"fault", QJsonValue::Null},
      {"sparkline", QJsonArray{1, 2, 3}}};
}

QJsonObject providers(const QJsonArray& list) {
  return {{"as_of", at(0)}, {"sequence", 1}, {"providers", list}};
}

QJsonObject request(int n, const QJsonObject& changes) {
  return merged({{"id", requestId(n)},
                 {"cursor", QStringLiteral("c%1").arg(n)},
                 {"at", at(n)},
                 {"tenant", "acme"},
                 {"key", "ci"},
                 {"customer", QJsonValue::Null},
                 {"tags", QJsonValue::Null},
                 {"model_asked", "auto"},
                 {"model_served", "gpt-5.4"},
                 {"provider", "openai"},
                 {"status", 200},
                 {"outcome", "ok"},
                 {"stream", false},
                 {"attempts", 1},
                 {"rescued", false},
                 {"latency_ms", 684.0},
                 {"ttft_ms", QJsonValue::Null},
                 {"overhead_us", 820},
                 {"prompt_tokens", 1204},
                 {"completion_tokens", 388},
                 {"cached_tokens", 0},
                 {"estimated", false},
                 {"cost_usd", "0.006890000"},
                 {"baseline_usd", "0.010000000"},
                 {"savings_usd", "0.003110000"},
                 {"priced", true},
                 {"simulated", true}},
                changes);
}

QJsonObject requestPage(int newest, int oldest, bool more) {
  QJsonArray rows;
  for (int n = newest; n >= oldest; --n) rows.append(request(n));
  return {{"requests", rows},
          {"next", more ? QJsonValue(QStringLiteral("c%1").arg(oldest)) : QJsonValue(QJsonValue::Null)},
          {"newest_cursor", QStringLiteral("c%1").arg(newest)},
          {"total", QJsonValue::Null}};
}

QJsonObject requestDetail(int n) {
  return {{"request", request(n, {{"rescued", true}, {"attempts", 2}})},
          {"decision",
           QJsonObject{{"strategy", "cost"},
                       {"task_type", "simple"},
                       {"revision", 1},
                       {"draw", "17"},
                       {"candidates", QJsonArray{QJsonObject{{"provider", "openai"},
                                                             {"model", "gpt-5.4"},
                                                             {"score", 12},
                                                             {"eligible", true},
                                                             {"reason", "cheapest"},
                                                             {"explanation", "The cheapest that can"}}}}}},
          {"attempts", QJsonArray{QJsonObject{{"index", 0},
                                              {"provider", "openai"},
                                              {"model", "gpt-5.4"},
                                              {"status", 503},
                                              {"category", "server"},
                                              {"origin", "external"},
                                              {"message", "simulated"},
                                              {"started_ms", 0.4},
                                              {"ttft_ms", QJsonValue::Null},
                                              {"duration_ms", 210.0},
                                              {"reaction_us", QJsonValue::Null},
                                              {"prompt_tokens", QJsonValue::Null},
                                              {"completion_tokens", QJsonValue::Null},
                                              {"cost_usd", QJsonValue::Null},
                                              {"simulated", true}},
                                  QJsonObject{{"index", 1},
                                              {"provider", "anthropic"},
                                              {"model", "claude-sonnet-5-5"},
                                              {"status", 200},
                                              {"category", "none"},
                                              {"origin", "none"},
                                              {"message", QJsonValue::Null},
                                              {"started_ms", 211.0},
                                              {"ttft_ms", 180.0},
                                              {"duration_ms", 470.0},
                                              {"reaction_us", 820},
                                              {"prompt_tokens", 1204},
                                              {"completion_tokens", 388},
                                              {"cost_usd", "0.006890000"},
                                              {"simulated", true}}}},
          {"dropped_params", QJsonArray{"logit_bias"}},
          {"client_delay_ms", 391.0}};
}

QJsonObject overview(const QJsonObject& tileChanges) {
  const QJsonObject tiles = merged({{"requests_per_s", 412.0},
                                    {"requests", 370800},
                                    {"success_percent", 99.9995},
                                    {"latency_p95_ms", 684.2},
                                    {"overhead_p95_ms", 1.8},
                                    {"cost_today_usd", "412.803456789"},
                                    {"savings_today_usd", "101.500000000"},
                                    {"rescued", 37},
                                    {"client_failures", 2},
                                    {"failed_attempts", 41},
                                    {"unpriced", 0},
                                    {"previous", QJsonObject{{"requests_per_s", 400.0},
                                                             {"success_percent", 99.9},
                                                             {"latency_p95_ms", 720.0},
                                                             {"overhead_p95_ms", QJsonValue::Null}}}},
                                   tileChanges);
  return {
      {"as_of", at(0)},
      {"sequence", 1},
      {"window_s", 900},
      {"tiles", tiles},
      {"series", series()},
      {"spend_by_tenant",
       QJsonArray{QJsonObject{{"tenant", "globex"}, {"cost_usd", "84.400000000"}, {"requests", 9}},
                  QJsonObject{{"tenant", "acme"}, {"cost_usd", "128.400000000"}, {"requests", 90}},
                  QJsonObject{{"tenant", "initech"}, {"cost_usd", QJsonValue::Null}, {"requests", 3}}}},
      {"attention", QJsonArray{QJsonObject{{"severity", "critical"},
                                           {"text", "openai is blocked: gpt-5.4: circuit open after server"},
                                           {"pane", "providers"},
                                           {"filter", ""}}}}};
}

QJsonObject timeline() {
  return {
      {"as_of", at(60)},
      {"sequence", 9},
      {"from", at(0)},
      {"to", at(60)},
      {"target_ms", 2000},
      {"lanes",
       QJsonArray{
           QJsonObject{
               {"provider", "openai"},
               {"simulated", true},
               {"state_now", "healthy"},
               {"segments",
                QJsonArray{
                    QJsonObject{{"from", at(0)}, {"to", at(20)}, {"state", "healthy"}, {"cause", ""}},
                    QJsonObject{{"from", at(20)}, {"to", at(21)}, {"state", "degraded"}, {"cause", "503"}},
                    QJsonObject{{"from", at(21)}, {"to", at(40)}, {"state", "blocked"}, {"cause", "503"}},
                    QJsonObject{{"from", at(45)}, {"to", at(46)}, {"state", "half_open"}, {"cause", "probe"}},
                    QJsonObject{{"from", at(46)},
                                {"to", QJsonValue::Null},
                                {"state", "healthy"},
                                {"cause", "probe succeeded"}}}}},
           QJsonObject{
               {"provider", "anthropic"},
               {"simulated", true},
               {"state_now", "healthy"},
               {"segments",
                QJsonArray{QJsonObject{
                    {"from", at(0)}, {"to", QJsonValue::Null}, {"state", "healthy"}, {"cause", ""}}}}}}},
      {"markers", QJsonArray{QJsonObject{{"sequence", 3},
                                         {"at", at(20)},
                                         {"kind", "outage_simulated"},
                                         {"provider", "openai"},
                                         {"text", "outage simulated on openai: http_503"}},
                             QJsonObject{{"sequence", 4},
                                         {"at", at(21)},
                                         {"kind", "breaker_open"},
                                         {"provider", "openai"},
                                         {"text", "openai gpt-5.4: circuit open after server"}},
                             QJsonObject{{"sequence", 8},
                                         {"at", at(46)},
                                         {"kind", "closed"},
                                         {"provider", "openai"},
                                         {"text", "openai gpt-5.4: probe succeeded, circuit closed"}}}},
      {"kpis", QJsonObject{{"incident_provider", "openai"},
                           {"failover_ms", 391.0},
                           {"client_failures", 0},
                           {"rescued", 37},
                           {"failed_attempts", 41},
                           {"detect_ms", 210.0},
                           {"recover_ms", QJsonValue::Null},
                           {"slowest_rescue_ms", 600.0},
                           {"reaction_us_p50", 120.0},
                           {"reaction_us_p99", 900.0},
                           {"t0", at(20)},
                           {"t1", at(20)},
                           {"t2", at(21)},
                           {"t3", at(21)},
                           {"t4", QJsonValue::Null},
                           {"t5", at(45)},
                           {"t6", at(46)}}},
      {"series", series()}};
}

}  // namespace gc::console::samples
