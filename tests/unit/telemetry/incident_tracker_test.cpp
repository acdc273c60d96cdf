#include "gateway/telemetry/incident_tracker.h"

#include <QTest>
#include <vector>

using namespace gc::telemetry;
using gc::FailureCategory;
using gc::WallTime;

namespace {

WallTime ms(std::int64_t value) { return gc::wallFromMicros(1'787'234'560'000'000 + value * 1000); }

/// A request that fails on `broken` for `failMs` and is then answered by `rescuer` in `okMs`.
void rescue(IncidentTracker& tracker, std::int64_t arrival, std::int64_t failMs, std::int64_t okMs,
            std::string_view broken = "openai", std::string_view rescuer = "gemini", bool stream = false,
            std::int64_t firstMs = 50) {
  const AttemptSample attempts[] = {
      {.provider = broken,
       .category = FailureCategory::Overloaded,
       .startedAt = ms(arrival),
       .durationUs = failMs * 1000},
      {.provider = rescuer,
       .startedAt = ms(arrival + failMs),
       .durationUs = okMs * 1000,
       .firstByteUs = firstMs * 1000,
       .reactionUs = 700},
  };
  tracker.onRequest({.startedAt = ms(arrival),
                     .latencyUs = (failMs + okMs) * 1000,
                     .provider = rescuer,
                     .stream = stream,
                     .rescued = true,
                     .firstByteUs = (failMs + firstMs) * 1000,
                     .attempts = attempts});
}

void serve(IncidentTracker& tracker, std::int64_t arrival, std::string_view provider) {
  const AttemptSample attempt{.provider = provider, .startedAt = ms(arrival), .durationUs = 100'000};
  tracker.onRequest(
      {.startedAt = ms(arrival), .latencyUs = 100'000, .provider = provider, .attempts = {&attempt, 1}});
}

void failForClient(IncidentTracker& tracker, std::int64_t arrival, std::string_view provider) {
  const AttemptSample attempt{.provider = provider,
                              .category = FailureCategory::ServerError,
                              .startedAt = ms(arrival),
                              .durationUs = 1000};
  tracker.onRequest({.startedAt = ms(arrival),
                     .latencyUs = 1000,
                     .ending = Ending::ClientFailure,
                     .attempts = {&attempt, 1}});
}

std::optional<Incident> newest(const IncidentTracker& tracker) {
  return tracker.newest(ms(-1'000'000), ms(1'000'000));
}

}  // namespace

class IncidentTrackerTest : public QObject {
  Q_OBJECT

 private slots:
  void withoutEventsThereIsNoIncident() {
    IncidentTracker tracker;
    serve(tracker, 0, "openai");
    QVERIFY(!newest(tracker));
  }

  void tellsTheStoryOfAnInjectedOutage() {
    IncidentTracker tracker;
    serve(tracker, 500, "openai");
    tracker.onFault("openai", ms(1000));
    rescue(tracker, 1100, 20, 400);
    rescue(tracker, 1150, 20, 200);
    tracker.onState("openai", ProviderState::Blocked, ms(1310));
    for (int i = 0; i < 40; ++i) serve(tracker, 1400 + i * 100, "gemini");
    tracker.onState("openai", ProviderState::HalfOpen, ms(6310));
    tracker.onState("openai", ProviderState::Blocked, ms(6320));
    tracker.onRestored("openai", ms(9000));
    tracker.onState("openai", ProviderState::HalfOpen, ms(11'320));
    tracker.onState("openai", ProviderState::Healthy, ms(11'420));
    const Incident incident = *newest(tracker);
    QCOMPARE(incident.provider, std::string("openai"));
    QCOMPARE(incident.t0, std::optional(ms(1000)));
    QCOMPARE(incident.t1, std::optional(ms(1100)));
    QCOMPARE(incident.t2, std::optional(ms(1310)));
    QCOMPARE(incident.t3, std::optional(ms(1370)));
    QCOMPARE(incident.t4, std::optional(ms(3000)));
    QCOMPARE(incident.t5, std::optional(ms(11'320)));
    QCOMPARE(incident.t6, std::optional(ms(11'420)));
    QCOMPARE(*incident.failoverUs(), std::int64_t{270'000});
    QCOMPARE(*incident.detectUs(), std::int64_t{210'000});
    QCOMPARE(*incident.recoverUs(), std::int64_t{2'420'000});
    QCOMPARE(incident.rescued, std::uint64_t{2});
    QCOMPARE(incident.failedAttempts, std::uint64_t{2});
    QCOMPARE(incident.clientFailures, std::uint64_t{0});
    QCOMPARE(incident.slowestRescueUs, std::int64_t{420'000});
    QVERIFY(std::abs(*incident.reactions.quantile(0.5) - 700) <= 14);
  }

  void aHangCannotHideItsDeadline() {
    IncidentTracker tracker;
    tracker.onFault("openai", ms(0));
    rescue(tracker, 100, 1500, 300);
    QCOMPARE(*newest(tracker)->failoverUs(), std::int64_t{1'800'000});
  }

  void aStreamIsRescuedAtItsFirstByte() {
    IncidentTracker tracker;
    tracker.onFault("openai", ms(0));
    rescue(tracker, 100, 20, 4000, "openai", "gemini", true, 80);
    QCOMPARE(*newest(tracker)->failoverUs(), std::int64_t{100'000});
  }

  void anArrivalReportedLaterMovesT1Back() {
    IncidentTracker tracker;
    tracker.onFault("openai", ms(0));
    rescue(tracker, 300, 20, 100);
    rescue(tracker, 50, 1500, 100);
    QCOMPARE(newest(tracker)->t1, std::optional(ms(50)));
    QCOMPARE(newest(tracker)->t3, std::optional(ms(420)));
  }

  void aCircuitThatOpensByItselfIsAnIncidentToo() {
    IncidentTracker tracker;
    serve(tracker, 0, "openai");
    rescue(tracker, 1000, 20, 100);
    failForClient(tracker, 1100, "openai");
    tracker.onState("openai", ProviderState::Blocked, ms(1200));
    rescue(tracker, 1150, 60, 100);
    const Incident incident = *newest(tracker);
    QVERIFY(!incident.t0);
    QCOMPARE(incident.t1, std::optional(ms(1000)));
    QCOMPARE(incident.t2, std::optional(ms(1200)));
    QCOMPARE(incident.failedAttempts, std::uint64_t{3});
    QCOMPARE(incident.rescued, std::uint64_t{2});
    QCOMPARE(incident.clientFailures, std::uint64_t{1});
  }

  void failuresBeforeASuccessAreNotPartOfIt() {
    IncidentTracker tracker;
    rescue(tracker, 0, 20, 100);
    serve(tracker, 500, "openai");
    rescue(tracker, 1000, 20, 100);
    tracker.onState("openai", ProviderState::Blocked, ms(1100));
    QCOMPARE(newest(tracker)->t1, std::optional(ms(1000)));
    QCOMPARE(newest(tracker)->failedAttempts, std::uint64_t{1});
  }

  void recoveryWithoutFaultCountsFromTheProbe() {
    IncidentTracker tracker;
    tracker.onState("openai", ProviderState::Blocked, ms(0));
    tracker.onState("openai", ProviderState::HalfOpen, ms(5000));
    tracker.onState("openai", ProviderState::Healthy, ms(5100));
    QCOMPARE(*newest(tracker)->recoverUs(), std::int64_t{100'000});
  }

  void failuresBeforeTheFaultAreNotItsOwn() {
    IncidentTracker tracker;
    tracker.onFault("openai", ms(1000));
    rescue(tracker, 100, 20, 100);
    QCOMPARE(newest(tracker)->failedAttempts, std::uint64_t{0});
    QVERIFY(!newest(tracker)->t1);
  }

  void otherProvidersFailuresAreNotItsOwn() {
    IncidentTracker tracker;
    tracker.onFault("openai", ms(0));
    rescue(tracker, 100, 20, 100, "anthropic");
    QCOMPARE(newest(tracker)->failedAttempts, std::uint64_t{0});
  }

  void clientFailuresAreCountedWhoeverCausedThem() {
    IncidentTracker tracker;
    tracker.onFault("openai", ms(0));
    failForClient(tracker, 100, "openai");
    failForClient(tracker, 200, "gemini");
    QCOMPARE(newest(tracker)->clientFailures, std::uint64_t{2});
    QCOMPARE(newest(tracker)->rescued, std::uint64_t{0});
  }

  void anEndedIncidentTakesInWhatArrivedBeforeItsEnd() {
    IncidentTracker tracker;
    tracker.onFault("openai", ms(0));
    tracker.onRestored("openai", ms(1000));
    rescue(tracker, 900, 50, 200);
    rescue(tracker, 1200, 50, 200);
    QCOMPARE(newest(tracker)->rescued, std::uint64_t{1});
  }

  void theNextFaultIsANewIncident() {
    IncidentTracker tracker;
    tracker.onFault("openai", ms(0));
    tracker.onFault("openai", ms(10));
    rescue(tracker, 100, 20, 100);
    tracker.onRestored("openai", ms(1000));
    tracker.onFault("openai", ms(5000));
    QCOMPARE(newest(tracker)->t0, std::optional(ms(5000)));
    QCOMPARE(newest(tracker)->rescued, std::uint64_t{0});
    QCOMPARE(tracker.newest(ms(0), ms(4000))->t0, std::optional(ms(0)));
    QVERIFY(!tracker.newest(ms(2000), ms(4000)));
  }

  void trafficIsElsewhereOnlyWhenNinetyNinePercentIs() {
    IncidentTracker tracker;
    tracker.onFault("openai", ms(0));
    rescue(tracker, 100, 20, 100);
    for (int second = 1; second <= 3; ++second)
      for (int i = 0; i < 100; ++i)
        serve(tracker, second * 1000 + i, i < (second == 1 ? 2 : second == 2 ? 1 : 0) ? "openai" : "gemini");
    QVERIFY(newest(tracker)->t4);
    QCOMPARE(newest(tracker)->t4, std::optional(ms(3000)));
  }
};

QTEST_APPLESS_MAIN(IncidentTrackerTest)
#include "incident_tracker_test.moc"
