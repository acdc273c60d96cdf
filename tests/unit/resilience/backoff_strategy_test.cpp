#include "gateway/resilience/backoff_strategy.h"

#include <QtTest>

using namespace gc;
using namespace gc::resilience;
using namespace std::chrono_literals;

class BackoffStrategyTest : public QObject {
  Q_OBJECT
 private slots:
  void doublesTheUpperEndUpToTheLongest() {
    ManualRandom random(~0ull);  // the largest draw: just under the upper end
    BackoffStrategy backoff({}, random);
    for (const auto upper : {250ms, 500ms, 1000ms, 2000ms, 4000ms, 4000ms}) {
      const Duration wait = backoff.next();
      QVERIFY(wait <= upper && wait > upper - 1ms);
    }
    backoff.reset();
    QVERIFY(backoff.next() <= 250ms);
  }

  void neverWaitsLessThanTheLeast() {
    ManualRandom random(0);
    BackoffStrategy backoff({}, random);
    for (int i = 0; i < 5; ++i) QVERIFY(backoff.next() == 25ms);
  }

  void spreadsOverTheWholeRange() {
    SeededRandom random(7);
    int low = 0;
    for (int i = 0; i < 1000; ++i) {
      BackoffStrategy backoff({}, random);
      const Duration wait = backoff.next();
      QVERIFY(wait >= 25ms && wait < 250ms);
      low += wait < 137ms ? 1 : 0;
    }
    QVERIFY(low > 400 && low < 600);
  }
};

QTEST_APPLESS_MAIN(BackoffStrategyTest)
#include "backoff_strategy_test.moc"
