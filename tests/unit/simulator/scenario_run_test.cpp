// A scenario's course by hand-driven time.
#include "gateway/simulator/scenario_run.h"

#include <QTest>

using namespace gc;
using namespace gc::simulator;
using std::chrono::seconds;

class ScenarioRunTest : public QObject {
  Q_OBJECT
  ManualClock m_clock;

  static Scenario twoFaults() {
    Scenario out;
    out.lasts = seconds(60);
    out.actions.resize(2);
    out.actions[0].at = seconds(10);
    out.actions[1].at = seconds(20);
    return out;
  }

  static ActionOutcome done(WallTime at) { return {at, 42, {}}; }

 private slots:
  void actionsAreDueInTheirTimeAndOnce() {
    const Scenario scenario = twoFaults();
    ScenarioRun run(scenario, m_clock.now(), m_clock.wallNow());
    QVERIFY(run.due(m_clock.now()).empty());
    m_clock.advance(seconds(10));
    QCOMPARE(run.due(m_clock.now()), std::vector<std::size_t>{0});
    run.note(0, done(m_clock.wallNow()));
    QVERIFY(run.due(m_clock.now()).empty());
    m_clock.advance(seconds(10));
    QCOMPARE(run.due(m_clock.now()), std::vector<std::size_t>{1});
  }

  void whatWasMissedIsDueTogether() {
    const Scenario scenario = twoFaults();
    const ScenarioRun run(scenario, m_clock.now(), m_clock.wallNow());
    m_clock.advance(seconds(30));
    QCOMPARE(run.due(m_clock.now()), (std::vector<std::size_t>{0, 1}));
  }

  void aRefusedActionIsNotTriedAgain() {
    const Scenario scenario = twoFaults();
    ScenarioRun run(scenario, m_clock.now(), m_clock.wallNow());
    m_clock.advance(seconds(10));
    run.note(0, {std::nullopt, 0, "no such provider"});
    QVERIFY(run.due(m_clock.now()).empty());
    QVERIFY(!run.firstEffect());
  }

  void figuresBeforeAndAfterAreCutAtTheFirstEffect() {
    const Scenario scenario = twoFaults();
    ScenarioRun run(scenario, m_clock.now(), m_clock.wallNow());
    m_clock.advance(seconds(20));
    const WallTime first = m_clock.wallNow();
    run.note(1, done(first + seconds(1)));
    run.note(0, done(first));
    QCOMPARE(run.firstEffect().value(), first);
  }

  void itEndsByItselfOrWhenItIsTold() {
    const Scenario scenario = twoFaults();
    ScenarioRun run(scenario, m_clock.now(), m_clock.wallNow());
    QCOMPARE(run.endsAt(), run.startedAt() + seconds(60));
    m_clock.advance(seconds(59));
    QVERIFY(!run.isOver(m_clock.now()));
    run.end(m_clock.wallNow());
    QCOMPARE(run.endsAt(), run.startedAt() + seconds(59));
    m_clock.advance(seconds(1));
    QVERIFY(run.isOver(m_clock.now()));
  }

  void theScaleCountsWhatTheSourcesCount() {
    Scenario scenario;
    scenario.requestsPerS = 20;
    QCOMPARE(scaleOf(scenario), 1.0);
    scenario.mix = {{"acme", 2'629'800}};  // one a second
    QCOMPARE(scaleOf(scenario), 20.0);
  }
};

QTEST_GUILESS_MAIN(ScenarioRunTest)
#include "scenario_run_test.moc"
