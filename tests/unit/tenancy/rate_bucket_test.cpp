#include "gateway/tenancy/rate_bucket.h"

#include <QTest>
#include <thread>
#include <vector>

using namespace gc::tenancy;
using namespace std::chrono_literals;

class RateBucketTest : public QObject {
  Q_OBJECT
  gc::ManualClock m_clock;

  bool take(RateBucket& bucket, std::int64_t permits, std::int64_t perMinute) {
    return bucket.take(permits, perMinute, m_clock.now()) == gc::Duration::zero();
  }

 private slots:
  void holdsOneMinutesPermits() {
    RateBucket bucket;
    for (int i = 0; i < 60; ++i) QVERIFY(take(bucket, 1, 60));
    QVERIFY(!take(bucket, 1, 60));
  }

  void tellsTheExactWait() {
    RateBucket bucket;
    for (int i = 0; i < 60; ++i) QVERIFY(take(bucket, 1, 60));
    QVERIFY(bucket.take(1, 60, m_clock.now()) == gc::Duration(1s));
    m_clock.advance(999ms);
    QVERIFY(bucket.take(1, 60, m_clock.now()) == gc::Duration(1ms));
    m_clock.advance(1ms);
    QVERIFY(take(bucket, 1, 60));
    QVERIFY(!take(bucket, 1, 60));
  }

  void neverGrowsBeyondAMinute() {
    RateBucket bucket;
    m_clock.advance(24h);
    for (int i = 0; i < 60; ++i) QVERIFY(take(bucket, 1, 60));
    QVERIFY(!take(bucket, 1, 60));
  }

  void givesMoreThanItHoldsOnlyWhenFull() {
    RateBucket bucket;
    QVERIFY(take(bucket, 150, 100));
    QVERIFY(!take(bucket, 1, 100));
    m_clock.advance(30s);
    QVERIFY(!take(bucket, 1, 100));
    m_clock.advance(1s);
    QVERIFY(take(bucket, 1, 100));
    QVERIFY(!take(bucket, 150, 100));
  }

  void chargesAreWaitedFor() {
    RateBucket bucket;
    bucket.charge(180, 60, m_clock.now());
    QVERIFY(bucket.take(1, 60, m_clock.now()) == gc::Duration(121s));
  }

  void givesBackWhatWasTaken() {
    RateBucket bucket;
    QVERIFY(take(bucket, 60, 60));
    bucket.giveBack(60, 60);
    QVERIFY(take(bucket, 60, 60));
  }

  void threadsShareItWithoutOneTooMany() {
    RateBucket bucket;
    std::atomic<int> taken{0};
    const gc::Instant now = m_clock.now();
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
      threads.emplace_back([&] {
        for (int k = 0; k < 1000; ++k)
          if (bucket.take(1, 1500, now) == gc::Duration::zero()) ++taken;
      });
    for (std::thread& thread : threads) thread.join();
    QCOMPARE(taken.load(), 1500);
  }
};

QTEST_APPLESS_MAIN(RateBucketTest)
#include "rate_bucket_test.moc"
