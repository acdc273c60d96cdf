#include "gateway/resilience/latency_estimate.h"

#include <QtTest>

using namespace gc;
using namespace gc::resilience;
using namespace std::chrono_literals;

class LatencyEstimateTest : public QObject {
  Q_OBJECT
 private slots:
  void isUnknownBeforeTheFirstSample() {
    QCOMPARE(LatencyEstimate().expectedUs(ManualClock().now()), LatencyEstimate::kUnknown);
  }

  void takesTheFirstSampleAndMovesByAFifth() {
    const ManualClock clock;
    LatencyEstimate estimate;
    estimate.add(100ms, clock.now());
    QCOMPARE(estimate.expectedUs(clock.now()), 100'000);
    estimate.add(200ms, clock.now());
    QCOMPARE(estimate.expectedUs(clock.now()), 120'000);
    estimate.add(20ms, clock.now());
    QCOMPARE(estimate.expectedUs(clock.now()), 100'000);
  }

  void isForgottenAfterAMinuteWithoutSamples() {
    ManualClock clock;
    LatencyEstimate estimate;
    estimate.add(3s, clock.now());
    clock.advance(1min - 1ns);
    QCOMPARE(estimate.expectedUs(clock.now()), 3'000'000);
    clock.advance(1ns);
    QCOMPARE(estimate.expectedUs(clock.now()), LatencyEstimate::kUnknown);
    estimate.add(50ms, clock.now());
    QCOMPARE(estimate.expectedUs(clock.now()), 50'000);
  }
};

QTEST_APPLESS_MAIN(LatencyEstimateTest)
#include "latency_estimate_test.moc"
