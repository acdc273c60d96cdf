#include "gateway/admin/timeline.h"

#include <QTest>
#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>

using namespace gc::admin;
using gc::wallFromMicros;

namespace {
boost::json::value written(const TimelineReading& reading) { return boost::json::parse(timeline(reading)); }
}  // namespace

class TimelineTest : public QObject {
  Q_OBJECT

 private slots:
  void lanesKeepTheirSegments() {
    TimelineReading reading;
    reading.lanes = {
        {"openai",
         true,
         gc::telemetry::ProviderState::Blocked,
         {{wallFromMicros(1), wallFromMicros(2), gc::telemetry::ProviderState::Healthy, "started"},
          {wallFromMicros(2), std::nullopt, gc::telemetry::ProviderState::Blocked, "circuit"}}}};
    const auto lane = written(reading).at("lanes").at(0);
    QCOMPARE(lane.at("state_now").as_string(), "blocked");
    QCOMPARE(lane.at("segments").as_array().size(), std::size_t{2});
    QVERIFY(lane.at("segments").at(1).at("to").is_null());
    QCOMPARE(lane.at("segments").at(1).at("cause").as_string(), "circuit");
  }

  void withoutAnIncidentTheRangeIsCounted() {
    TimelineReading reading;
    reading.sum.rescued = 4;
    reading.sum.failedAttempts = 5;
    const auto kpis = written(reading).at("kpis");
    QVERIFY(kpis.at("incident_provider").is_null());
    QVERIFY(kpis.at("failover_ms").is_null());
    QVERIFY(kpis.at("reaction_us_p50").is_null());
    QCOMPARE(kpis.at("rescued").as_int64(), std::int64_t{4});
    QCOMPARE(kpis.at("failed_attempts").as_int64(), std::int64_t{5});
  }

  void anIncidentsFiguresAreItsOwn() {
    TimelineReading reading;
    reading.sum.rescued = 100;
    gc::telemetry::Incident incident;
    incident.provider = "openai";
    incident.t1 = wallFromMicros(1'000'000);
    incident.t2 = wallFromMicros(1'210'000);
    incident.t3 = wallFromMicros(2'840'400);
    incident.rescued = 37;
    incident.failedAttempts = 41;
    incident.slowestRescueUs = 1'900'000;
    incident.reactions.record(40);
    reading.incident = incident;
    const auto kpis = written(reading).at("kpis");
    QCOMPARE(kpis.at("failover_ms").as_double(), 1840.4);
    QCOMPARE(kpis.at("detect_ms").to_number<double>(), 210.0);
    QVERIFY(kpis.at("recover_ms").is_null());
    QCOMPARE(kpis.at("rescued").as_int64(), std::int64_t{37});
    QCOMPARE(kpis.at("failed_attempts").as_int64(), std::int64_t{41});
    QCOMPARE(kpis.at("slowest_rescue_ms").to_number<double>(), 1900.0);
    QCOMPARE(kpis.at("reaction_us_p99").as_int64(), std::int64_t{40});
    QVERIFY(kpis.at("t0").is_null());
    QCOMPARE(kpis.at("t3").as_string(), "1970-01-01T00:00:02.840400Z");
  }

  void markersAreListed() {
    TimelineReading reading;
    reading.markers = {{8, wallFromMicros(5), gc::telemetry::MarkerKind::FirstRescue, "gemini", "first"}};
    const auto marker = written(reading).at("markers").at(0);
    QCOMPARE(marker.at("kind").as_string(), "first_rescue");
    QCOMPARE(marker.at("sequence").as_int64(), std::int64_t{8});
    QCOMPARE(written(reading).at("target_ms").as_int64(), std::int64_t{2000});
  }
};

QTEST_APPLESS_MAIN(TimelineTest)
#include "timeline_test.moc"
