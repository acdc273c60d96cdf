#include "gateway/resilience/cooldown.h"

#include <QtTest>

using namespace gc;
using namespace gc::resilience;
using namespace std::chrono_literals;

class CooldownTest : public QObject {
  Q_OBJECT
 private slots:
  void lastsAsLongAsItWasAsked() {
    ManualClock clock;
    Cooldown cooldown;
    QVERIFY(!cooldown.active(clock.now()));
    cooldown.begin(clock.now(), 7s, 0.9);
    clock.advance(7s - 1ns);
    QVERIFY(cooldown.active(clock.now()));
    clock.advance(1ns);
    QVERIFY(!cooldown.active(clock.now()));
  }

  void doublesWhenNothingIsAsked_data() {
    QTest::addColumn<int>("nth");
    QTest::addColumn<int>("seconds");
    const int seconds[] = {1, 2, 4, 8, 16, 32, 60, 60, 60};
    for (int i = 0; i < 9; ++i) QTest::addRow("%d", i + 1) << i << seconds[i];
  }
  void doublesWhenNothingIsAsked() {
    QFETCH(int, nth);
    QFETCH(int, seconds);
    ManualClock clock;
    Cooldown cooldown;
    for (int i = 0; i <= nth; ++i) {
      clock.advance(2min);
      cooldown.begin(clock.now(), std::nullopt, 0.5);
    }
    QVERIFY(cooldown.until() == clock.now() + std::chrono::seconds(seconds));
    cooldown.onSuccess();
    clock.advance(2min);
    cooldown.begin(clock.now(), std::nullopt, 0.5);
    QVERIFY(cooldown.until() == clock.now() + 1s);
  }

  void jitterIsAFifth() {
    const ManualClock clock;
    Cooldown low;
    low.begin(clock.now(), std::nullopt, 0.0);
    QVERIFY(low.until() == clock.now() + 800ms);
    Cooldown high;
    high.begin(clock.now(), std::nullopt, 0.999999);
    QVERIFY(high.until() > clock.now() + 1199ms && high.until() <= clock.now() + 1200ms);
  }

  void aBurstIsOnePause() {
    const ManualClock clock;
    Cooldown cooldown;
    for (int i = 0; i < 20; ++i) cooldown.begin(clock.now(), std::nullopt, 0.5);
    QVERIFY(cooldown.until() == clock.now() + 1s);
  }

  void aLongerPauseIsKept() {
    const ManualClock clock;
    Cooldown cooldown;
    cooldown.begin(clock.now(), 30s, 0);
    cooldown.begin(clock.now(), 2s, 0);
    QVERIFY(cooldown.until() == clock.now() + 30s);
  }

  void absurdWaitsAreBounded() {
    const ManualClock clock;
    Cooldown cooldown;
    cooldown.begin(clock.now(), -5s, 0);
    QVERIFY(!cooldown.active(clock.now()));
    cooldown.begin(clock.now(), std::chrono::hours(24 * 365), 0);
    QVERIFY(cooldown.until() == clock.now() + 1h);
  }

  void requestsReturnGradually() {
    ManualClock clock;
    Cooldown cooldown;
    QCOMPARE(cooldown.rampShare(clock.now()), 1.0);
    cooldown.begin(clock.now(), 5s, 0);
    clock.advance(5s);
    QCOMPARE(cooldown.rampShare(clock.now()), 0.1);
    clock.advance(5s);
    QCOMPARE(cooldown.rampShare(clock.now()), 0.55);
    clock.advance(5s);
    QCOMPARE(cooldown.rampShare(clock.now()), 1.0);
  }

  void clearEndsIt() {
    const ManualClock clock;
    Cooldown cooldown;
    cooldown.begin(clock.now(), 30s, 0);
    cooldown.clear();
    QVERIFY(!cooldown.active(clock.now()));
    QCOMPARE(cooldown.rampShare(clock.now()), 1.0);
  }
};

QTEST_APPLESS_MAIN(CooldownTest)
#include "cooldown_test.moc"
