#include "gateway/admin/overview.h"

#include <QTest>
#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>

using namespace gc::admin;
using gc::telemetry::ProviderState;
using gc::telemetry::TrafficSum;

namespace {

boost::json::value written(const OverviewReading& reading) { return boost::json::parse(overview(reading)); }

ProviderNote note(const char* id, ProviderState state, const char* cause = "", const char* fault = "") {
  return {id, {gc::wallFromMicros(0), std::nullopt, state, cause}, fault};
}

}  // namespace

class OverviewTest : public QObject {
  Q_OBJECT

 private slots:
  void successLeavesTheClientsOwnMistakesOut() {
    TrafficSum sum;
    sum.requests = 1000;
    sum.ok = 950;
    sum.clientErrors = 40;
    sum.clientClosed = 8;
    sum.clientFailures = 2;
    const WindowFigures figures = figuresOf(sum, 100);
    QCOMPARE(*figures.requestsPerSecond, 10.0);
    QVERIFY(qFuzzyCompare(*figures.successPercent, 100.0 * 950 / 952));
  }

  void successIsNeverRoundedUp() {
    TrafficSum sum;
    sum.ok = 999'999;
    sum.clientFailures = 1;
    QVERIFY(*figuresOf(sum, 1).successPercent < 100.0);
  }

  void withoutTrafficNothingIsKnown() {
    const WindowFigures figures = figuresOf({}, 0);
    QVERIFY(!figures.requestsPerSecond && !figures.successPercent && !figures.latencyP95Ms &&
            !figures.overheadP95Ms);
    QCOMPARE(*figuresOf({}, 10).requestsPerSecond, 0.0);
    const auto json = written({});
    QVERIFY(json.at("tiles").at("success_percent").is_null());
    QVERIFY(json.at("tiles").at("previous").at("requests_per_s").is_null());
  }

  void percentilesAreMilliseconds() {
    TrafficSum sum;
    for (int i = 0; i < 100; ++i) sum.latency.add(gc::telemetry::bucketOf(50), 1);
    QCOMPARE(*figuresOf(sum, 1).latencyP95Ms, 0.05);
  }

  void seriesKeepGaps() {
    OverviewReading reading;
    reading.series.providers = {"openai"};
    reading.series.points = {{.known = false, .served = {0}, .p50 = {}, .p95 = {}, .p99 = {}},
                             {.known = true, .served = {3}, .p50 = 1500, .p95 = {}, .p99 = {}}};
    const auto json = written(reading).at("series");
    QCOMPARE(json.at("points").as_int64(), std::int64_t{2});
    QVERIFY(json.at("providers").at(0).at("requests").at(0).is_null());
    QCOMPARE(json.at("providers").at(0).at("requests").at(1).as_int64(), std::int64_t{3});
    QVERIFY(json.at("failed_attempts").at(0).is_null());
    QCOMPARE(json.at("failed_attempts").at(1).as_int64(), std::int64_t{0});
    QCOMPARE(json.at("latency_ms").at("p50").at(1).as_double(), 1.5);
    QVERIFY(json.at("latency_ms").at("p95").at(1).is_null());
  }

  void theDearestEightTenantsAreShown() {
    OverviewReading reading;
    for (int i = 0; i < 12; ++i) reading.today.groups.push_back({"t" + std::to_string(i), {}});
    const auto spend = written(reading).at("spend_by_tenant").as_array();
    QCOMPARE(spend.size(), std::size_t{8});
    QCOMPARE(spend[0].at("tenant").as_string(), "t0");
  }

  void attentionPointsAtTheRightPane() {
    OverviewReading reading;
    reading.providers = {
        note("openai", ProviderState::Blocked, "gpt-5.4: circuit open after timeout", "hang"),
        note("gemini", ProviderState::Healthy)};
    reading.sum.clientFailures = 2;
    reading.sum.unpriced = 3;
    const auto attention = written(reading).at("attention").as_array();
    QCOMPARE(attention.size(), std::size_t{4});
    QCOMPARE(attention[0].at("severity").as_string(), "critical");
    QCOMPARE(attention[0].at("text").as_string(), "OpenAI is blocked: gpt-5.4: circuit open after timeout");
    QCOMPARE(attention[0].at("filter").as_string(), "provider:openai");
    QCOMPARE(attention[1].at("pane").as_string(), "failover");
    QCOMPARE(attention[2].at("filter").as_string(), "status:error");
    QCOMPARE(attention[3].at("filter").as_string(), "status:unpriced");
  }

  void nothingNeedsAttentionWhenAllIsWell() {
    OverviewReading reading;
    reading.providers = {note("openai", ProviderState::Healthy)};
    QVERIFY(written(reading).at("attention").as_array().empty());
  }
};

QTEST_APPLESS_MAIN(OverviewTest)
#include "overview_test.moc"
