#include "gateway/telemetry/histogram.h"

#include <QTest>
#include <random>
#include <vector>

#include "gateway/telemetry/sparse_histogram.h"

using namespace gc::telemetry;

class HistogramTest : public QObject {
  Q_OBJECT

 private slots:
  void everyValueIsWithinTwoPercentOfItsBucket() {
    for (std::int64_t value = 1; value < (std::int64_t{1} << 30); value += 1 + value / 97) {
      const auto middle = static_cast<double>(bucketMiddle(bucketOf(value)));
      const double error = std::abs(middle - static_cast<double>(value)) / static_cast<double>(value);
      QVERIFY2(error <= 0.02, qPrintable(QString("%1 stands as %2").arg(value).arg(middle)));
    }
  }

  void smallValuesAreExact() {
    for (std::int64_t value = 0; value < kExactBelow; ++value) QCOMPARE(bucketMiddle(bucketOf(value)), value);
  }

  void bucketsGrowWithValues() {
    std::size_t last = 0;
    for (std::int64_t value = 0; value < 5'000'000; value += 1 + value / 200) {
      QVERIFY(bucketOf(value) >= last);
      last = bucketOf(value);
    }
    QCOMPARE(bucketOf(-5), std::size_t{0});
    QCOMPARE(bucketOf(std::int64_t{1} << 50), kBuckets - 1);
    QCOMPARE(bucketOf((std::int64_t{1} << 30) - 1), kBuckets - 1);
  }

  void emptyHasNoQuantile() {
    QVERIFY(!HistogramSnapshot().quantile(0.5));
    QVERIFY(!SparseHistogram().quantile(0.5));
  }

  void quantilesAreNearestRanks() {
    HistogramSnapshot histogram;
    for (const std::int64_t value : {10, 20, 30, 40}) histogram.add(bucketOf(value), 1);
    QCOMPARE(histogram.count(), std::uint64_t{4});
    QCOMPARE(*histogram.quantile(0), std::int64_t{10});
    QCOMPARE(*histogram.quantile(0.5), std::int64_t{20});
    QCOMPARE(*histogram.quantile(0.51), std::int64_t{30});
    QCOMPARE(*histogram.quantile(1), std::int64_t{40});
  }

  void quantilesOfRandomLatenciesAreWithinTwoPercent() {
    std::mt19937_64 random(7);
    std::lognormal_distribution<double> latency(11, 1.2);
    HistogramSnapshot histogram;
    SparseHistogram sparse;
    std::vector<std::int64_t> values;
    for (int i = 0; i < 20'000; ++i) {
      values.push_back(static_cast<std::int64_t>(latency(random)));
      histogram.add(bucketOf(values.back()), 1);
      sparse.record(values.back());
    }
    std::ranges::sort(values);
    for (const double q : {0.01, 0.5, 0.95, 0.99, 0.999}) {
      const auto exact = static_cast<double>(values[static_cast<std::size_t>(std::ceil(q * 20'000)) - 1]);
      const auto got = static_cast<double>(*histogram.quantile(q));
      QVERIFY2(std::abs(got - exact) / exact <= 0.02, qPrintable(QString::number(q)));
      QCOMPARE(*sparse.quantile(q), static_cast<std::int64_t>(got));
    }
  }

  void snapshotsAddUpWhateverTheirSource() {
    HistogramSnapshot first;
    SparseHistogram second;
    for (int i = 0; i < 99; ++i) first.add(bucketOf(50), 1);
    second.record(1'000'000);
    HistogramSnapshot sum = first;
    second.addTo(sum);
    HistogramSnapshot twice = sum;
    twice += sum;
    QCOMPARE(twice.count(), std::uint64_t{200});
    QCOMPARE(*twice.quantile(0.99), std::int64_t{50});
    QVERIFY(*twice.quantile(0.995) > 980'000);
  }

  void clearingForgets() {
    SparseHistogram sparse;
    sparse.record(5);
    sparse.clear();
    QCOMPARE(sparse.count(), std::uint64_t{0});
    QVERIFY(!sparse.quantile(1));
  }
};

QTEST_APPLESS_MAIN(HistogramTest)
#include "histogram_test.moc"
