#include "gateway/resilience/retry_budget.h"

#include <QtTest>
#include <atomic>
#include <thread>
#include <vector>

using namespace gc::resilience;

class RetryBudgetTest : public QObject {
  Q_OBJECT
 private slots:
  void allowsAFifthOfTheLiveRequests_data() {
    QTest::addColumn<int>("live");
    QTest::addColumn<int>("retries");
    QTest::newRow("none-live-floor") << 0 << 3;
    QTest::newRow("floor") << 15 << 3;
    QTest::newRow("just-above-the-floor") << 20 << 4;
    QTest::newRow("thousand") << 1000 << 200;
  }
  void allowsAFifthOfTheLiveRequests() {
    QFETCH(int, live);
    QFETCH(int, retries);
    RetryBudget budget;
    for (int i = 0; i < live; ++i) budget.requestBegan();
    int begun = 0;
    while (budget.tryBeginRetry()) ++begun;
    QCOMPARE(begun, retries);
    budget.retryEnded();
    QVERIFY(budget.tryBeginRetry());
    QVERIFY(!budget.tryBeginRetry());
  }

  void shrinksWithTheLiveRequests() {
    RetryBudget budget;
    for (int i = 0; i < 100; ++i) budget.requestBegan();
    for (int i = 0; i < 10; ++i) QVERIFY(budget.tryBeginRetry());
    for (int i = 0; i < 60; ++i) budget.requestEnded();
    QVERIFY(!budget.tryBeginRetry());
    QCOMPARE(budget.live(), 40);
    QCOMPARE(budget.retries(), 10);
  }

  void isNeverOverdrawnByRacingThreads() {
    RetryBudget budget;
    for (int i = 0; i < 50; ++i) budget.requestBegan();
    std::atomic<int> begun{0};
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t) {
      threads.emplace_back([&] {
        for (int i = 0; i < 1000; ++i) begun += budget.tryBeginRetry() ? 1 : 0;
      });
    }
    for (std::thread& thread : threads) thread.join();
    QCOMPARE(begun.load(), 10);
  }
};

QTEST_APPLESS_MAIN(RetryBudgetTest)
#include "retry_budget_test.moc"
