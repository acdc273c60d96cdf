#include "gateway/ledger/sla.h"

#include <QtTest>

using namespace gc;
using namespace gc::ledger;

class SlaTest : public QObject {
  Q_OBJECT
 private slots:
  void creditFollowsTheUptime_data() {
    QTest::addColumn<qint64>("owed");
    QTest::addColumn<qint64>("served");
    QTest::addColumn<qint64>("ppm");
    QTest::addColumn<int>("percent");
    const auto row = [](const char* tag, qint64 owed, qint64 served, qint64 ppm, int percent) {
      QTest::newRow(tag) << owed << served << ppm << percent;
    };
    row("no requests", 0, 0, 1'000'000, 0);
    row("all", 5, 5, 1'000'000, 0);
    row("exactly 99.9", 1000, 999, 999'000, 0);
    row("one request under", 1'000'000, 998'999, 998'999, 10);
    row("almost all reads as less", 3'000'000, 2'999'999, 999'999, 0);
    row("exactly 99", 100, 99, 990'000, 10);
    row("under 99", 1000, 989, 989'000, 25);
    row("exactly 95", 100, 95, 950'000, 25);
    row("under 95", 100, 94, 940'000, 50);
    row("none", 7, 0, 0, 50);
  }
  void creditFollowsTheUptime() {
    QFETCH(qint64, owed);
    QFETCH(qint64, served);
    QFETCH(qint64, ppm);
    QFETCH(int, percent);
    const Uptime uptime{owed, served};
    QCOMPARE(qint64(uptimePpm(uptime)), ppm);
    QCOMPARE(creditPercent(uptime), percent);
  }

  void clientsOwnEndsDoNotCount() {
    UsageSums sums;
    sums.ok = 10, sums.clientErrors = 5, sums.clientClosed = 3;
    sums.failed = 1, sums.interrupted = 2, sums.unknownOutcome = 4;
    QCOMPARE(uptimeOf(sums).owed, std::int64_t(17));
    QCOMPARE(uptimeOf(sums).served, std::int64_t(10));
  }

  void theCreditIsAPartOfTheFee() {
    QCOMPARE(creditOf(Money::fromNanos(2'000'000'000'000), 10).toString(), std::string("200.000000000"));
    QCOMPARE(creditOf(Money::fromNanos(5), 50).nanos(), std::int64_t(2));  // half to even
    QCOMPARE(creditOf(Money::fromNanos(7), 0).nanos(), std::int64_t(0));
  }
};

QTEST_APPLESS_MAIN(SlaTest)
#include "sla_test.moc"
