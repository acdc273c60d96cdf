#include "gateway/routing/target_state.h"

#include <QtTest>

using namespace gc;
using namespace gc::routing;
using namespace gc::resilience;
using namespace std::chrono_literals;

class TargetStateTest : public QObject {
  Q_OBJECT
 private slots:
  void observesAHealthyTarget() {
    const ManualClock clock;
    TargetHealth health({}, {}, 1);
    health.onSuccess(Permit::Admitted, 250ms, clock.now());
    const TargetState state = observe(health, clock.now());
    QVERIFY(state.admits && !state.coolingDown && !state.nearLimit && state.waitingHelps);
    QCOMPARE(state.expectedLatencyUs, 250'000);
    QCOMPARE(state.slowStartShare, 1.0f);
    QCOMPARE(state.retryAfterUs, 0);
  }

  void observesACooldown() {
    const ManualClock clock;
    TargetHealth health({}, {}, 1);
    health.onFailure(Permit::Admitted, FailureCategory::RateLimit, Origin::External, 2s, clock.now());
    const TargetState state = observe(health, clock.now());
    QVERIFY(!state.admits && state.coolingDown && state.waitingHelps);
    QVERIFY(state.breaker == BreakerState::Closed);
    QCOMPARE(state.retryAfterUs, 2'000'000);
  }

  void observesARefusedKey() {
    const ManualClock clock;
    TargetHealth health({}, {}, 1);
    health.onFailure(Permit::Admitted, FailureCategory::Auth, Origin::External, {}, clock.now());
    const TargetState state = observe(health, clock.now());
    QVERIFY(!state.admits && !state.coolingDown && !state.waitingHelps);
    QVERIFY(state.retryAfterUs >= 240'000'000 && state.retryAfterUs <= 360'000'000);
  }
};

QTEST_APPLESS_MAIN(TargetStateTest)
#include "target_state_test.moc"
