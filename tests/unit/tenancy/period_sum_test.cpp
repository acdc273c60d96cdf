#include "gateway/tenancy/period_sum.h"

#include <QTest>
#include <thread>
#include <vector>

using namespace gc::tenancy;

namespace {
gc::WallTime at(const char* text) { return gc::parseRfc3339(text).value(); }
}  // namespace

class PeriodSumTest : public QObject {
  Q_OBJECT

 private slots:
  void monthsAreThoseOfUtc() {
    QVERIFY(monthOf(at("2026-11-30T23:59:59Z")) == monthOf(at("2026-11-01T00:00:00Z")));
    QVERIFY(monthOf(at("2026-12-01T00:59:59+01:00")) == monthOf(at("2026-11-30T00:00:00Z")));
    QVERIFY(monthOf(at("2026-12-31T23:59:59Z")) < monthOf(at("2027-01-01T00:00:00Z")));
    QVERIFY(endOfMonth(at("2026-12-31T23:59:59Z")) == at("2027-01-01T00:00:00Z"));
    QVERIFY(endOfMonth(at("2028-02-01T00:00:00Z")) == at("2028-03-01T00:00:00Z"));
    QVERIFY(startOfMonth(at("2028-02-29T12:00:00Z")) == at("2028-02-01T00:00:00Z"));
  }

  void aNewMonthBeginsAtZero() {
    PeriodSum sum;
    const Period november = monthOf(at("2026-11-20T00:00:00Z")),
                 december = monthOf(at("2026-12-20T00:00:00Z"));
    QCOMPARE(sum.add(november, 5), 5);
    QCOMPARE(sum.add(december, 2), 2);
    QCOMPARE(sum.value(november), 5);
    QCOMPARE(sum.value(december), 2);
  }

  void theLastMonthStillSettles() {
    PeriodSum sum;
    const Period november = monthOf(at("2026-11-20T00:00:00Z")),
                 december = monthOf(at("2026-12-20T00:00:00Z"));
    QCOMPARE(sum.add(november, 5), 5);
    QCOMPARE(sum.add(december, 1), 1);
    QCOMPARE(sum.add(november, -2), 3);
    QCOMPARE(sum.value(december), 1);
  }

  void whatIsLongOverCountsNoMore() {
    PeriodSum sum;
    const Period november = monthOf(at("2026-11-20T00:00:00Z")),
                 january = monthOf(at("2027-01-20T00:00:00Z"));
    QCOMPARE(sum.add(november, 5), 5);
    QCOMPARE(sum.add(january, 1), 1);
    QCOMPARE(sum.add(november, 7), 0);
    QVERIFY(!sum.addWithin(november, 1, 100));
    QCOMPARE(sum.value(january), 1);
  }

  void addsWithinALimitOrNotAtAll() {
    PeriodSum sum;
    const Period month{100};
    QVERIFY(sum.addWithin(month, 7, 10));
    QVERIFY(!sum.addWithin(month, 4, 10));
    QCOMPARE(sum.value(month), 7);
    QVERIFY(sum.addWithin(month, 3, 10));
    QVERIFY(!sum.addWithin(month, 1, std::numeric_limits<std::int64_t>::min() + 10));
  }

  void ofManyThreadsOnlyThoseThatFitPass() {
    for (std::uint32_t month = 1; month <= 50; ++month) {
      PeriodSum sum;
      std::atomic<int> passed{0};
      std::vector<std::thread> threads;
      for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] {
          for (int k = 0; k < 50; ++k)
            if (sum.addWithin(Period{month}, 3, 4)) ++passed;
        });
      for (std::thread& thread : threads) thread.join();
      QCOMPARE(passed.load(), 1);
    }
  }
};

QTEST_APPLESS_MAIN(PeriodSumTest)
#include "period_sum_test.moc"
