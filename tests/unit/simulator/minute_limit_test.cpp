#include "gateway/simulator/minute_limit.h"

#include <QtTest>

using namespace gc;
using namespace gc::simulator;
using namespace std::chrono_literals;

class MinuteLimitTest : public QObject {
  Q_OBJECT
 private slots:
  void refillsContinuously() {
    ManualClock clock;
    MinuteLimit limit(60);
    for (int i = 0; i < 60; ++i) {
      QVERIFY(limit.waitFor(1, clock.now()) == Duration::zero());
      limit.take(1, clock.now());
    }
    const Duration wait = limit.waitFor(1, clock.now());
    QVERIFY(wait > 990ms && wait <= 1s);
    clock.advance(1s);
    QVERIFY(limit.waitFor(1, clock.now()) == Duration::zero());
    QVERIFY(limit.waitFor(3, clock.now()) > 1990ms);
  }

  void tellsWhatIsLeft() {
    ManualClock clock;
    MinuteLimit limit(600);
    limit.waitFor(1, clock.now());
    limit.take(150, clock.now());
    LimitStatus status = limit.status(clock.now());
    QCOMPARE(status.limit, 600);
    QCOMPARE(status.remaining, 450);
    QVERIFY(status.resetsIn > 14900ms && status.resetsIn <= 15001ms);
    clock.advance(1min);
    status = limit.status(clock.now());
    QCOMPARE(status.remaining, 600);
    QVERIFY(status.resetsIn == Duration::zero());
  }

  void aRequestLargerThanTheLimitPassesAFullBucket() {
    ManualClock clock;
    MinuteLimit limit(100);
    QVERIFY(limit.waitFor(1000, clock.now()) == Duration::zero());
    limit.take(1000, clock.now());
    QVERIFY(limit.waitFor(1000, clock.now()) > 59s);
  }

  void zeroMeansNoLimit() {
    const ManualClock clock;
    MinuteLimit limit(0);
    limit.take(1'000'000, clock.now());
    QVERIFY(limit.waitFor(1'000'000, clock.now()) == Duration::zero());
    QCOMPARE(limit.status(clock.now()).limit, 0);
  }
};

QTEST_APPLESS_MAIN(MinuteLimitTest)
#include "minute_limit_test.moc"
