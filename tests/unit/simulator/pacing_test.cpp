#include "gateway/simulator/pacing.h"

#include <QtTest>

using namespace gc;
using namespace gc::simulator;
using namespace std::chrono_literals;

class PacingTest : public QObject {
  Q_OBJECT
 private slots:
  void jittersAroundTheMean() {
    Duration sum{};
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
      Pacing pacing(250, 80, false, seed);
      const Duration first = pacing.toFirstToken();
      QVERIFY(first >= 200ms && first <= 300ms);
      const Duration gap = pacing.gapFor(8);
      QVERIFY(gap >= 70ms && gap <= 130ms);
      sum += first;
    }
    QVERIFY(sum / 500 > 245ms && sum / 500 < 255ms);
  }

  void repeatsWithItsSeed() {
    Pacing one(250, 80, false, 5);
    Pacing two(250, 80, false, 5);
    QVERIFY(one.toFirstToken() == two.toFirstToken());
    QVERIFY(one.gapFor(3) == two.gapFor(3));
  }

  void slowIsThreeSecondsMoreAndATenthOfTheSpeed() {
    Pacing pacing(250, 80, true, 5);
    const Duration first = pacing.toFirstToken();
    QVERIFY(first >= 3200ms && first <= 3300ms);
    const Duration gap = pacing.gapFor(8);
    QVERIFY(gap >= 700ms && gap <= 1300ms);
  }

  void unlimitedSpeedHasNoGaps() {
    Pacing pacing(0, 0, false, 5);
    QVERIFY(pacing.toFirstToken() == Duration::zero());
    QVERIFY(pacing.gapFor(1000) == Duration::zero());
    Pacing slow(0, 0, true, 5);
    QVERIFY(slow.gapFor(1) > 100ms);
  }
};

QTEST_APPLESS_MAIN(PacingTest)
#include "pacing_test.moc"
