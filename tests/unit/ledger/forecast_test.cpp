#include "gateway/ledger/forecast.h"

#include <QtTest>
#include <random>

using namespace gc;
using namespace gc::ledger;

namespace {

/// Weekdays above weekends, growth, noise: nano-dollars a day, the same for the same seed.
std::vector<Money> seasonal(std::uint32_t seed, std::size_t days, std::int64_t growthPermille,
                            std::int64_t noisePercent) {
  std::mt19937 random(seed);
  constexpr std::int64_t kWeekday[] = {100, 108, 112, 110, 96, 45, 38};
  std::int64_t level = 400'000'000;
  std::vector<Money> out;
  for (std::size_t day = 0; day < days; ++day) {
    level += level * growthPermille / 1000;
    const auto noise =
        static_cast<std::int64_t>(random() % static_cast<unsigned>(2 * noisePercent + 1)) - noisePercent;
    out.push_back(Money::fromNanos(level * kWeekday[day % 7] / 100 * (100 + noise) / 100));
  }
  return out;
}

}  // namespace

class ForecastTest : public QObject {
  Q_OBJECT
 private slots:
  void beatsTheSameDayLastWeek_data() {
    QTest::addColumn<int>("growth");
    QTest::addColumn<int>("noise");
    QTest::addColumn<int>("days");
    QTest::newRow("steady, to the end of a week") << 0 << 15 << 7;
    QTest::newRow("growing, two weeks") << 4 << 15 << 14;
    QTest::newRow("growing, a month") << 4 << 10 << 30;
    QTest::newRow("shrinking, three weeks") << -3 << 15 << 21;
    QTest::newRow("noisy, a day") << 2 << 30 << 1;
  }
  void beatsTheSameDayLastWeek() {
    QFETCH(int, growth);
    QFETCH(int, noise);
    QFETCH(int, days);
    std::int64_t ours = 0, lastWeek = 0;
    for (std::uint32_t seed = 1; seed <= 8; ++seed) {
      const auto errors = backtest(seasonal(seed, 120, growth, noise), static_cast<std::size_t>(days));
      QVERIFY(errors);
      ours += errors->forecastPermille;
      lastWeek += errors->lastWeekPermille;
    }
    qInfo("%-28s  Holt-Winters misses by %5.1f %%, the same day last week by %5.1f %%",
          QTest::currentDataTag(), static_cast<double>(ours) / 80, static_cast<double>(lastWeek) / 80);
    QVERIFY(ours < lastWeek);
  }

  void theRangeHoldsTheTruthMostly() {
    int held = 0, asked = 0;
    for (std::uint32_t seed = 1; seed <= 10; ++seed) {
      const std::vector<Money> days = seasonal(seed, 130, 2, 15);
      for (std::size_t origin = 90; origin + 14 <= days.size(); origin += 3) {
        const auto forecast = forecastSpend(std::span(days).first(origin), 14);
        Money truth;
        for (std::size_t i = 0; i < 14; ++i) truth += days[origin + i];
        QVERIFY(forecast->sum.low <= forecast->sum.likely && forecast->sum.likely <= forecast->sum.high);
        held += truth >= forecast->sum.low && truth <= forecast->sum.high;
        ++asked;
      }
    }
    qInfo("%d of %d sums of two weeks lay within the range", held, asked);
    QVERIFY(held * 100 >= asked * 60);
  }

  void aPureWeekIsKnownExactly() {
    std::vector<Money> days;
    for (int day = 0; day < 42; ++day) days.push_back(Money::fromNanos(1'000'000 + day % 7 * 1000));
    const auto forecast = forecastSpend(days, 10);
    QVERIFY(forecast && forecast->seasonal);
    for (std::size_t i = 0; i < 10; ++i) {
      const std::int64_t off = forecast->days[i].likely.nanos() - (1'000'000 + std::int64_t(i % 7) * 1000);
      QVERIFY(std::abs(off) <= 5);
    }
  }

  void shortHistoriesAreMeans() {
    const std::vector<Money> two{Money::fromNanos(10), Money::fromNanos(30)};
    const auto forecast = forecastSpend(two, 5);
    QVERIFY(forecast && !forecast->seasonal);
    QCOMPARE(forecast->sum.likely.nanos(), std::int64_t(100));
    QCOMPARE(forecast->sum.low.nanos(), std::int64_t(50));
    QCOMPARE(forecast->sum.high.nanos(), std::int64_t(150));
    QVERIFY(!forecastSpend(std::span(two).first(1), 5));
    QVERIFY(!backtest(two, 1));
  }

  void nothingSpentStaysNothing() {
    const std::vector<Money> none(60);
    const auto forecast = forecastSpend(none, 31);
    QCOMPARE(forecast->sum.likely.nanos(), std::int64_t(0));
    QCOMPARE(forecast->sum.high.nanos(), std::int64_t(0));
    QVERIFY(!backtest(none, 7));
  }
};

QTEST_APPLESS_MAIN(ForecastTest)
#include "forecast_test.moc"
