#include "gateway/admin/provider_rule.h"

#include <QTest>
#include <vector>

using namespace gc::admin;
using gc::resilience::BreakerState;
using gc::telemetry::ProviderState;
using gc::telemetry::toString;

namespace {

gc::WallTime at(std::int64_t second) { return gc::wallFromMicros(second * 1'000'000); }

const CircuitView kClosed{};
const CircuitView kOpen{BreakerState::Open, false, at(100)};
const CircuitView kDue{BreakerState::Open, true, at(100)};
const CircuitView kHalfOpen{BreakerState::HalfOpen, false, at(100)};

}  // namespace
Q_DECLARE_METATYPE(CircuitView)

class ProviderRuleTest : public QObject {
  Q_OBJECT

 private slots:
  void circuits_data() {
    QTest::addColumn<std::vector<CircuitView>>("circuits");
    QTest::addColumn<int>("servedFrom");
    QTest::addColumn<QByteArray>("expected");
    using Circuits = std::vector<CircuitView>;
    const auto row = [](const char* name, Circuits circuits, int served, const char* expected) {
      QTest::newRow(name) << circuits << served << QByteArray(expected);
    };
    row("none", {}, 0, "healthy");
    row("closed", {kClosed, kClosed}, 50, "healthy");
    row("open", {kOpen}, 50, "blocked");
    row("open, others untried", {kClosed, kOpen}, 99, "blocked");
    row("open, another serves since", {kClosed, kOpen}, 101, "degraded");
    row("due, nothing served since", {kDue}, 50, "half_open");
    row("due, another serves since", {kDue, kClosed}, 101, "healthy");
    row("half-open", {kHalfOpen}, 50, "half_open");
    row("half-open, another serves since", {kHalfOpen, kClosed}, 101, "degraded");
    row("a probe under way wins", {kOpen, kHalfOpen}, 50, "half_open");
    row("a probe that is only due does not", {kOpen, kDue}, 50, "blocked");
    row("never served", {kOpen}, -1, "blocked");
  }
  void circuits() {
    QFETCH(std::vector<CircuitView>, circuits);
    QFETCH(int, servedFrom);
    QFETCH(QByteArray, expected);
    ProviderFacts facts{.circuits = circuits, .servedFrom = std::nullopt};
    if (servedFrom >= 0) facts.servedFrom = at(servedFrom);
    QCOMPARE(QByteArray(toString(providerState(facts)).data()), expected);
  }

  void failures_data() {
    QTest::addColumn<int>("attempts");
    QTest::addColumn<int>("failures");
    QTest::addColumn<bool>("degraded");
    QTest::newRow("none") << 100 << 0 << false;
    QTest::newRow("one alone is chance") << 1 << 1 << false;
    QTest::newRow("two of two") << 2 << 2 << true;
    QTest::newRow("five percent") << 40 << 2 << true;
    QTest::newRow("under five percent") << 41 << 2 << false;
  }
  void failures() {
    QFETCH(int, attempts);
    QFETCH(int, failures);
    QFETCH(bool, degraded);
    const ProviderState state = providerState({.circuits = {},
                                               .servedFrom = std::nullopt,
                                               .recentAttempts = static_cast<std::uint64_t>(attempts),
                                               .recentFailures = static_cast<std::uint64_t>(failures)});
    QCOMPARE(state == ProviderState::Degraded, degraded);
  }

  void coolingDownIsDegradedButNotWorse() {
    QVERIFY(providerState({.circuits = {}, .servedFrom = std::nullopt, .coolingDown = true}) ==
            ProviderState::Degraded);
    QVERIFY(providerState({.circuits = {&kOpen, 1}, .servedFrom = std::nullopt, .coolingDown = true}) ==
            ProviderState::Blocked);
  }
};

QTEST_APPLESS_MAIN(ProviderRuleTest)
#include "provider_rule_test.moc"
