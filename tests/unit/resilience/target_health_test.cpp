// What routing sees of a target, and how attempts report through their leases.
#include "gateway/resilience/target_health.h"

#include <QtTest>

#include "gateway/resilience/attempt_lease.h"

using namespace gc;
using namespace gc::resilience;
using namespace std::chrono_literals;

namespace {

BreakerSettings exact() {
  BreakerSettings settings;
  settings.jitter = 0;
  return settings;
}

}  // namespace

class TargetHealthTest : public QObject {
  Q_OBJECT
 private slots:
  void rateLimitCoolsDownWithoutOpeningTheBreaker() {
    ManualClock clock;
    TargetHealth health(exact(), {}, 1);
    for (int i = 0; i < 10; ++i) {
      health.onFailure(Permit::Admitted, FailureCategory::RateLimit, Origin::External, 4s, clock.now());
    }
    QVERIFY(health.breaker().state() == BreakerState::Closed);
    QVERIFY(!health.wouldAdmit(clock.now()));
    QVERIFY(!AttemptLease::acquire(health, clock.now()));
    QVERIFY(health.retryAfter(clock.now()) == 4s);
    clock.advance(4s);
    QVERIFY(health.wouldAdmit(clock.now()));
    QVERIFY(health.slowStartShare(clock.now()) < 0.2);
  }

  void otherFailuresDoNotCoolDown() {
    const ManualClock clock;
    TargetHealth health(exact(), {}, 1);
    health.onFailure(Permit::Admitted, FailureCategory::Overloaded, Origin::External, 30s, clock.now());
    QVERIFY(health.wouldAdmit(clock.now()));
  }

  void retryAfterIsTheNextProbe() {
    ManualClock clock;
    TargetHealth health(exact(), {}, 1);
    QVERIFY(health.retryAfter(clock.now()) == Duration::zero());
    for (int i = 0; i < 5; ++i) {
      health.onFailure(Permit::Admitted, FailureCategory::Timeout, Origin::Local, {}, clock.now());
    }
    QVERIFY(health.retryAfter(clock.now()) == 5s);
    clock.advance(2s);
    QVERIFY(health.retryAfter(clock.now()) == 3s);
  }

  void leaseCountsInFlightAndReportsOnce() {
    const ManualClock clock;
    TargetHealth health(exact(), {}, 1);
    auto one = AttemptLease::acquire(health, clock.now());
    auto two = AttemptLease::acquire(health, clock.now());
    QCOMPARE(health.inFlight(), 2);
    one->succeed(80ms, clock.now());
    one->succeed(80ms, clock.now());
    one->fail(FailureCategory::Timeout, Origin::Local, {}, clock.now());
    QCOMPARE(health.inFlight(), 1);
    AttemptLease moved = std::move(*two);
    two.reset();
    QCOMPARE(health.inFlight(), 1);
    moved.fail(FailureCategory::ServerError, Origin::External, {}, clock.now());
    QCOMPARE(health.inFlight(), 0);
    QCOMPARE(health.latency().expectedUs(clock.now()), 80'000);
    const BreakerView view = health.breaker().view(clock.now());
    QCOMPARE(view.windowRequests, 2);
    QCOMPARE(view.windowFailures, 1);
  }

  void droppedLeaseFreesTheProbe() {
    ManualClock clock;
    TargetHealth health(exact(), {}, 1);
    health.onFailure(Permit::Admitted, FailureCategory::Auth, Origin::External, {}, clock.now());
    clock.advance(5min);
    {
      const auto probe = AttemptLease::acquire(health, clock.now());
      QVERIFY(probe && probe->isProbe());
      QVERIFY(!AttemptLease::acquire(health, clock.now()));
    }
    QCOMPARE(health.inFlight(), 0);
    auto probe = AttemptLease::acquire(health, clock.now());
    QVERIFY(probe && probe->isProbe());
    probe->succeed({}, clock.now());
    QVERIFY(health.breaker().state() == BreakerState::Closed);
  }

  void nearLimitAtATenth_data() {
    QTest::addColumn<qint64>("limit");
    QTest::addColumn<qint64>("remaining");
    QTest::addColumn<int>("inFlight");
    QTest::addColumn<bool>("requests");
    QTest::addColumn<bool>("near");
    QTest::newRow("requests-plenty") << qint64(100) << qint64(50) << 0 << true << false;
    QTest::newRow("requests-eleven-left") << qint64(100) << qint64(11) << 0 << true << false;
    QTest::newRow("requests-ten-left") << qint64(100) << qint64(10) << 0 << true << true;
    QTest::newRow("requests-running-ones-count") << qint64(100) << qint64(15) << 5 << true << true;
    QTest::newRow("tokens-plenty") << qint64(100'000) << qint64(10'001) << 0 << false << false;
    QTest::newRow("tokens-a-tenth") << qint64(100'000) << qint64(10'000) << 0 << false << true;
  }
  void nearLimitAtATenth() {
    QFETCH(qint64, limit);
    QFETCH(qint64, remaining);
    QFETCH(int, inFlight);
    QFETCH(bool, requests);
    QFETCH(bool, near);
    ManualClock clock;
    TargetHealth health(exact(), {}, 1);
    for (int i = 0; i < inFlight; ++i) health.attemptBegan();
    RateLimits limits;
    (requests ? limits.requestsLimit : limits.tokensLimit) = limit;
    (requests ? limits.requestsRemaining : limits.tokensRemaining) = remaining;
    (requests ? limits.requestsResetAt : limits.tokensResetAt) = clock.wallNow() + 20s;
    health.onRateLimits(limits, clock.now(), clock.wallNow());
    QCOMPARE(health.nearLimit(clock.now()), near);
    QVERIFY(health.rateLimits() == limits);
    clock.advance(20s);
    QVERIFY(!health.nearLimit(clock.now()));
  }

  void answersWithoutLimitsChangeNothing() {
    const ManualClock clock;
    TargetHealth health(exact(), {}, 1);
    RateLimits limits;
    limits.requestsLimit = 10;
    limits.requestsRemaining = 0;
    health.onRateLimits(limits, clock.now(), clock.wallNow());
    health.onRateLimits({}, clock.now(), clock.wallNow());
    QVERIFY(health.nearLimit(clock.now()));
    QVERIFY(health.rateLimits() == limits);
  }

  void remembersTheLastFailure() {
    const ManualClock clock;
    TargetHealth health(exact(), {}, 1);
    QVERIFY(!health.lastFailure());
    health.noteFailure({FailureCategory::Overloaded, 503, clock.wallNow(), "overloaded"});
    QCOMPARE(health.lastFailure()->status, 503);
    QCOMPARE(health.lastFailure()->message, std::string("overloaded"));
  }
};

QTEST_APPLESS_MAIN(TargetHealthTest)
#include "target_health_test.moc"
