#include "gateway/notify/retry_rule.h"

#include <QTest>

using namespace gc;
using namespace gc::notify;
using namespace std::chrono_literals;

namespace {

const WallTime kNow = wallFromMicros(1'787'234'561'000'000);

Delivery after(Delivery delivery, std::optional<std::int64_t> status, double draw = 0.5) {
  return afterAttempt(std::move(delivery), {kNow, status, 1000, "", ""}, kRetryWaits, draw);
}

}  // namespace

class RetryRuleTest : public QObject {
  Q_OBJECT

 private slots:
  void anAnswerDecides_data() {
    QTest::addColumn<int>("status");  ///< 0: none came
    QTest::addColumn<int>("state");
    const auto row = [](int status, DeliveryState state) {
      QTest::addRow("%d", status) << status << static_cast<int>(state);
    };
    for (const int status : {200, 201, 202, 204, 299}) row(status, DeliveryState::Delivered);
    for (const int status : {0, 199, 300, 302, 307, 400, 401, 404, 408, 429, 500, 502, 503})
      row(status, DeliveryState::Retrying);
    row(410, DeliveryState::Failed);
  }
  void anAnswerDecides() {
    QFETCH(int, status);
    const Delivery delivery =
        after({}, status == 0 ? std::nullopt : std::optional<std::int64_t>(status));
    QTEST(static_cast<int>(delivery.state), "state");
    QCOMPARE(delivery.nextAt.has_value(), delivery.state == DeliveryState::Retrying);
    QCOMPARE(delivery.attempts, std::int64_t{1});
    QVERIFY(delivery.last.has_value());
  }

  void fiveAttemptsAreMadeFurtherAndFurtherApart() {
    Delivery delivery;
    const Duration waits[] = {10s, 60s, 300s, 1800s};
    for (const Duration wait : waits) {
      delivery = after(delivery, 500);
      QCOMPARE(*delivery.nextAt - kNow, std::chrono::duration_cast<std::chrono::microseconds>(wait));
    }
    delivery = after(delivery, 500);
    QCOMPARE(delivery.state, DeliveryState::Failed);
    QCOMPARE(delivery.attempts, std::int64_t{5});
  }

  void waitsAreSpreadByATenth() {
    QCOMPARE(*after({}, 500, 0).nextAt - kNow, std::chrono::microseconds(9s));
    QVERIFY(*after({}, 500, 0.999).nextAt - kNow < std::chrono::microseconds(11s));
  }

  void aTestIsTriedOnce() {
    Delivery test;
    test.mostAttempts = 1;
    QCOMPARE(after(test, 500).state, DeliveryState::Failed);
  }
};

QTEST_APPLESS_MAIN(RetryRuleTest)
#include "retry_rule_test.moc"
