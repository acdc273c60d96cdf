#include "gateway/telemetry/state_log.h"

#include <QTest>

using namespace gc::telemetry;
using gc::ProviderId;
using gc::wallFromMicros;

class StateLogTest : public QObject {
  Q_OBJECT

 private slots:
  void aProviderNeverSetIsUnknown() {
    QVERIFY(StateLog().current(ProviderId("x")).state == ProviderState::Unknown);
    QVERIFY(StateLog().between(ProviderId("x"), wallFromMicros(0), wallFromMicros(10)).empty());
  }

  void segmentsFollowEachOtherWithoutHole() {
    StateLog log;
    const ProviderId openai("openai");
    QVERIFY(log.set(openai, ProviderState::Healthy, wallFromMicros(100), "started"));
    QVERIFY(log.set(openai, ProviderState::Blocked, wallFromMicros(200), "overloaded"));
    QVERIFY(log.set(openai, ProviderState::Healthy, wallFromMicros(300), "probe succeeded"));
    const auto segments = log.between(openai, wallFromMicros(0), wallFromMicros(1000));
    QCOMPARE(segments.size(), std::size_t{3});
    QCOMPARE(segments[0],
             (StateSegment{wallFromMicros(100), wallFromMicros(200), ProviderState::Healthy, "started"}));
    QCOMPARE(segments[1].to, std::optional(wallFromMicros(300)));
    QVERIFY(!segments[2].to);
    QCOMPARE(log.current(openai).cause, std::string("probe succeeded"));
  }

  void theSameStateIsNotASegment() {
    StateLog log;
    const ProviderId id("a");
    log.set(id, ProviderState::Blocked, wallFromMicros(1), "first");
    QVERIFY(!log.set(id, ProviderState::Blocked, wallFromMicros(5), "second"));
    QCOMPARE(log.current(id).from, wallFromMicros(1));
    QCOMPARE(log.current(id).cause, std::string("first"));
  }

  void rangesAreHalfOpen() {
    StateLog log;
    const ProviderId id("a");
    log.set(id, ProviderState::Healthy, wallFromMicros(10), "");
    log.set(id, ProviderState::Blocked, wallFromMicros(20), "");
    QCOMPARE(log.between(id, wallFromMicros(20), wallFromMicros(30)).size(), std::size_t{1});
    QCOMPARE(log.between(id, wallFromMicros(19), wallFromMicros(20)).size(), std::size_t{1});
    QCOMPARE(log.between(id, wallFromMicros(0), wallFromMicros(10)).size(), std::size_t{0});
  }

  void aClockSetBackMakesNoNegativeSegment() {
    StateLog log;
    const ProviderId id("a");
    log.set(id, ProviderState::Healthy, wallFromMicros(100), "");
    log.set(id, ProviderState::Blocked, wallFromMicros(40), "");
    QCOMPARE(log.current(id).from, wallFromMicros(100));
  }

  void theOldestSegmentsGoFirst() {
    StateLog log(3);
    const ProviderId id("a");
    for (int i = 0; i < 10; ++i)
      log.set(id, i % 2 == 0 ? ProviderState::Healthy : ProviderState::Blocked, wallFromMicros(i), "");
    const auto kept = log.between(id, wallFromMicros(0), wallFromMicros(100));
    QCOMPARE(kept.size(), std::size_t{3});
    QCOMPARE(kept.front().from, wallFromMicros(7));
  }
};

QTEST_APPLESS_MAIN(StateLogTest)
#include "state_log_test.moc"
