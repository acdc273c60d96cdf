// The breaker's rules, driven by hand: scripts of one-letter steps, and threads racing for the probe.
#include "gateway/resilience/circuit_breaker.h"

#include <QtTest>
#include <atomic>
#include <barrier>
#include <set>
#include <thread>
#include <vector>

using namespace gc;
using namespace gc::resilience;
using namespace std::chrono_literals;

namespace {

BreakerSettings exact() {
  BreakerSettings settings;
  settings.jitter = 0;
  return settings;
}

/// Runs a script against a breaker: S success, F server error, O overloaded, C the client's mistake, R rate
/// limit, A refused key, Q account empty, T untrusted certificate, H broken handshake, X abandoned, each an
/// attempt of its own (a dot where it was denied); 1..9 wait so many seconds; m one minute; ! an attempt that
/// stays outstanding, settled by the letter after it. Yields the states after each step: c, o, h.
class Script {
 public:
  std::string run(const char* steps) {
    std::string states;
    for (const char* step = steps; *step != 0; ++step) {
      if (*step == ' ') continue;
      if (*step == '!') {
        m_outstanding = m_breaker.tryAcquire(m_clock.now());
        m_isOutstanding = true;
      } else if (*step >= '1' && *step <= '9') {
        m_clock.advance(std::chrono::seconds(*step - '0'));
      } else if (*step == 'm') {
        m_clock.advance(1min);
      } else {
        attempt(*step);
      }
      states += letter();
    }
    return states;
  }
  CircuitBreaker& breaker() { return m_breaker; }
  ManualClock& clock() { return m_clock; }
  int denied() const { return m_denied; }

 private:
  void attempt(char step) {
    const Permit permit = m_isOutstanding ? m_outstanding : m_breaker.tryAcquire(m_clock.now());
    m_isOutstanding = false;
    if (permit == Permit::Denied) {
      ++m_denied;
      return;
    }
    const Instant now = m_clock.now();
    switch (step) {
      case 'S':
        return m_breaker.onSuccess(permit, now);
      case 'X':
        return m_breaker.onAbandoned(permit);
      case 'F':
        return fail(permit, FailureCategory::ServerError, Origin::External);
      case 'O':
        return fail(permit, FailureCategory::Overloaded, Origin::External);
      case 'C':
        return fail(permit, FailureCategory::InvalidRequest, Origin::External);
      case 'R':
        return fail(permit, FailureCategory::RateLimit, Origin::External);
      case 'A':
        return fail(permit, FailureCategory::Auth, Origin::External);
      case 'Q':
        return fail(permit, FailureCategory::QuotaExhausted, Origin::External);
      case 'T':
        return fail(permit, FailureCategory::Tls, Origin::Local);
      case 'H':
        return fail(permit, FailureCategory::Tls, Origin::External);
      default:
        QFAIL("unknown step");
    }
  }
  void fail(Permit permit, FailureCategory category, Origin origin) {
    m_breaker.onFailure(permit, category, origin, m_clock.now());
  }
  char letter() const {
    switch (m_breaker.state()) {
      case BreakerState::Closed:
        return 'c';
      case BreakerState::Open:
        return 'o';
      case BreakerState::HalfOpen:
        return 'h';
    }
    return '?';
  }

  ManualClock m_clock;
  CircuitBreaker m_breaker{exact(), 1};
  Permit m_outstanding = Permit::Denied;
  bool m_isOutstanding = false;
  int m_denied = 0;
};

}  // namespace

class CircuitBreakerTest : public QObject {
  Q_OBJECT
 private slots:
  void followsItsScript_data() {
    QTest::addColumn<QString>("steps");
    QTest::addColumn<QString>("states");
    const auto row = [](const char* id, const char* steps, const char* states) {
      QTest::newRow(id) << steps << states;
    };
    row("starts-closed", "S", "c");
    row("opens-at-fifth-consecutive-failure", "FFFFF", "cccco");
    row("success-between-breaks-the-row", "FFFFSFFFF", "ccccccccc");
    row("overloaded-counts-in-a-row", "OOOOO", "cccco");
    row("broken-handshake-counts", "HHHHH", "cccco");
    row("client-mistakes-never-count", "CCCCCCCCCCCC", "cccccccccccc");
    row("client-mistake-between-does-not-break-the-row", "FFFFCF", "ccccco");
    row("rate-limits-never-count", "RRRRRRRR", "cccccccc");
    row("abandoned-never-counts", "XXXXXXXX", "cccccccc");
    row("refused-key-opens-at-once", "A", "o");
    row("empty-account-opens-at-once", "SQ", "co");
    row("untrusted-certificate-opens-at-once", "T", "o");
    row("stays-open-for-five-seconds", "FFFFF4S", "ccccooo");
    row("probe-closes", "FFFFF5S", "ccccooc");
    row("probe-is-half-open-meanwhile", "FFFFF5!S", "ccccoohc");
    row("failed-probe-opens-again", "FFFFF5F", "ccccooo");
    row("failed-probe-doubles-the-pause", "FFFFF5F9S1S", "ccccooooooc");
    row("abandoned-probe-is-free-at-once", "FFFFF5XS", "ccccoooc");
    row("client-mistake-frees-the-probe", "FFFFF5CS", "ccccoooc");
    row("rate-limit-frees-the-probe", "FFFFF5RS", "ccccoooc");
    row("refused-key-pauses-five-minutes", "AmmmmS59S", "ooooooooo");
    row("refused-key-probes-after-five-minutes", "AmmmmmS", "ooooooc");
    row("one-failure-after-closing-is-not-enough", "FFFFF5SFFFF", "ccccooccccc");
    row("relapse-opens-again", "FFFFF5SFFFFF", "ccccooccccco");
    row("relapse-in-slow-start-keeps-the-doubling", "FFFFF5SFFFFF9S1S",
        "ccccooccccc"
        "ooooc");
    row("relapse-after-slow-start-is-a-first-one", "FFFFF5S91FFFFF5S",
        "ccccooccccccc"
        "ooc");
  }
  void followsItsScript() {
    QFETCH(QString, steps);
    QFETCH(QString, states);
    Script script;
    QCOMPARE(QString::fromStdString(script.run(qPrintable(steps))), states);
  }

  void pauseDoublesToItsLongest() {
    Script script;
    script.run("FFFFF");
    for (const std::chrono::seconds pause : {5s, 10s, 20s, 40s, 60s, 60s, 60s}) {
      script.clock().advance(pause - 1ns);
      QVERIFY(!script.breaker().wouldAdmit(script.clock().now()));
      script.clock().advance(1ns);
      QVERIFY(script.breaker().wouldAdmit(script.clock().now()));
      script.run("F");
    }
  }

  void jitterStaysWithinAFifthAndVaries() {
    std::set<Duration> pauses;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
      CircuitBreaker breaker(BreakerSettings{}, seed);
      const ManualClock clock;
      for (int i = 0; i < 5; ++i) {
        breaker.onFailure(breaker.tryAcquire(clock.now()), FailureCategory::Connect, Origin::Local,
                          clock.now());
      }
      const Duration pause = breaker.nextProbeAt() - clock.now();
      QVERIFY(pause >= 4s && pause <= 6s);
      pauses.insert(pause);
    }
    QVERIFY(pauses.size() > 190);
    QVERIFY(*pauses.begin() < 4200ms && *pauses.rbegin() > 5800ms);
  }

  void opensAtHalfOfTheWindow_data() {
    QTest::addColumn<int>("successes");
    QTest::addColumn<int>("failures");
    QTest::addColumn<bool>("overloaded");
    QTest::addColumn<bool>("opens");
    QTest::newRow("ten-of-twenty") << 10 << 10 << false << true;
    QTest::newRow("nine-of-twenty") << 11 << 9 << false << false;
    QTest::newRow("nine-of-eighteen-are-too-few") << 9 << 9 << false << false;
    QTest::newRow("half-overloaded-counts-a-quarter") << 20 << 20 << true << false;
  }
  void opensAtHalfOfTheWindow() {
    QFETCH(int, successes);
    QFETCH(int, failures);
    QFETCH(bool, overloaded);
    QFETCH(bool, opens);
    Script script;
    // Alternating, so that five failures in a row never happen.
    while (successes > 0 || failures > 0) {
      if (successes-- > 0) script.run("S");
      if (failures-- > 0) script.run(overloaded ? "O" : "F");
    }
    QCOMPARE(script.breaker().state() == BreakerState::Open, opens);
  }

  void fiveInARowAmongManySuccessesAreChance() {
    Script script;
    for (int i = 0; i < 1000; ++i) script.run("S");
    script.run("FFFFFFFFF");
    QVERIFY(script.breaker().state() == BreakerState::Closed);
    script.clock().advance(25ms);
    script.run("F");
    QVERIFY(script.breaker().state() == BreakerState::Open);
  }

  void aSuccessBeginsTheRowAnew() {
    Script script;
    for (int i = 0; i < 1000; ++i) script.run("S");
    script.run("FFFF1SFFFFF");
    QVERIFY(script.breaker().state() == BreakerState::Closed);
  }

  void forgetsWhatIsOlderThanTheWindow() {
    Script script;
    script.run("FFSFFSFFSFF S");
    script.clock().advance(30s);
    script.run("FSFSFSFSFSFSFSFSF");
    QVERIFY(script.breaker().state() == BreakerState::Closed);
    const BreakerView view = script.breaker().view(script.clock().now());
    QCOMPARE(view.windowRequests, 17);
    QCOMPARE(view.windowFailures, 9);
  }

  void viewTellsWhatPeopleAsk() {
    Script script;
    script.run("SFF");
    BreakerView view = script.breaker().view(script.clock().now());
    QVERIFY(view.state == BreakerState::Closed);
    QCOMPARE(view.consecutiveFailures, 2);
    QCOMPARE(view.threshold, 5);
    QCOMPARE(view.windowFailures, 2);
    QCOMPARE(view.windowRequests, 3);
    QCOMPARE(view.windowS, 30);
    QCOMPARE(view.openCount, 0);
    script.run("FFF");
    const Instant openedAt = script.clock().now();
    script.run("5F");
    view = script.breaker().view(script.clock().now());
    QVERIFY(view.state == BreakerState::Open);
    QVERIFY(view.openedAt == openedAt);
    QVERIFY(view.nextProbeAt == script.clock().now() + 10s);
    QCOMPARE(view.openCount, 2);
  }

  void slowStartGrowsForTenSeconds() {
    Script script;
    QCOMPARE(script.breaker().slowStartShare(script.clock().now()), 1.0);
    script.run("FFFFF5S");
    QCOMPARE(script.breaker().slowStartShare(script.clock().now()), 0.1);
    script.clock().advance(5s);
    QCOMPARE(script.breaker().slowStartShare(script.clock().now()), 0.55);
    script.clock().advance(5s);
    QCOMPARE(script.breaker().slowStartShare(script.clock().now()), 1.0);
  }

  void lateFailuresOfBeforeTheClosingDoNotCount() {
    Script script;
    const Instant before = script.clock().now();
    script.run("FFFFF5S");
    for (int i = 0; i < 50; ++i) {
      script.breaker().onFailure(Permit::Admitted, FailureCategory::Timeout, Origin::Local,
                                 script.clock().now(), before);
    }
    QVERIFY(script.breaker().state() == BreakerState::Closed);
    script.run("FFFFF");
    QVERIFY(script.breaker().state() == BreakerState::Open);
  }

  void lateSuccessesDoNotCloseAnOpenBreaker() {
    Script script;
    script.run("FFFFF");
    script.breaker().onSuccess(Permit::Admitted, script.clock().now());
    QVERIFY(script.breaker().state() == BreakerState::Open);
    QVERIFY(script.run("5!") == "oh");
    script.breaker().onSuccess(Permit::Admitted, script.clock().now());
    script.breaker().onFailure(Permit::Admitted, FailureCategory::ServerError, Origin::External,
                               script.clock().now());
    QVERIFY(script.breaker().state() == BreakerState::HalfOpen);
  }

  void operatorMayProbeNow() {
    Script script;
    script.run("A");
    QVERIFY(script.breaker().openForCredential());
    QVERIFY(!script.breaker().wouldAdmit(script.clock().now()));
    script.breaker().probeNow(script.clock().now());
    QVERIFY(script.breaker().wouldAdmit(script.clock().now()));
    script.run("S");
    QVERIFY(script.breaker().state() == BreakerState::Closed);
    QVERIFY(!script.breaker().openForCredential());
  }

  void reportsEveryChangeInOrder() {
    QStringList changes;
    CircuitBreaker breaker(exact(), 1, [&](BreakerState from, BreakerState to, FailureCategory cause) {
      changes
          << QString("%1>%2:%3").arg(toString(from).data(), toString(to).data(), gc::toString(cause).data());
    });
    ManualClock clock;
    for (int i = 0; i < 5; ++i) {
      breaker.onFailure(breaker.tryAcquire(clock.now()), FailureCategory::Overloaded, Origin::External,
                        clock.now());
    }
    clock.advance(5s);
    breaker.onAbandoned(breaker.tryAcquire(clock.now()));
    breaker.onSuccess(breaker.tryAcquire(clock.now()), clock.now());
    QCOMPARE(changes, QStringList({"closed>open:overloaded", "open>half_open:none", "half_open>open:none",
                                   "open>half_open:none", "half_open>closed:none"}));
  }

  void oneThreadOfManyWinsTheProbe() {
    constexpr int kThreads = 8;
    constexpr int kRounds = 100;
    ManualClock clock;
    CircuitBreaker breaker(exact(), 1);
    const auto fail = [&](Permit permit) {
      breaker.onFailure(permit, FailureCategory::ServerError, Origin::External, clock.now());
    };
    for (int i = 0; i < 5; ++i) fail(breaker.tryAcquire(clock.now()));
    for (int round = 0; round < kRounds; ++round) {
      clock.advance(1min);
      const Instant now = clock.now();
      std::barrier together(kThreads);
      std::atomic<int> probes{0};
      std::atomic<int> admitted{0};
      std::vector<std::thread> threads;
      for (int i = 0; i < kThreads; ++i) {
        threads.emplace_back([&] {
          together.arrive_and_wait();
          const Permit permit = breaker.tryAcquire(now);
          if (permit == Permit::Probe) ++probes;
          if (permit == Permit::Admitted) ++admitted;
        });
      }
      for (std::thread& thread : threads) thread.join();
      QCOMPARE(probes.load(), 1);
      QCOMPARE(admitted.load(), 0);
      if (round % 2 == 0) {
        fail(Permit::Probe);
      } else {
        breaker.onAbandoned(Permit::Probe);
      }
    }
  }

  void threadsOfTrafficKeepOneProbeAtATime() {
    constexpr int kThreads = 4;
    BreakerSettings settings = exact();
    settings.openFirst = settings.openLongest = 1us;
    CircuitBreaker breaker(settings, 1);
    const ManualClock start;
    std::atomic<std::int64_t> tick{0};
    std::atomic<int> probesNow{0};
    std::atomic<int> worst{0};
    std::atomic<int> probes{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < kThreads; ++i) {
      threads.emplace_back([&, i] {
        SeededRandom random(static_cast<std::uint64_t>(i));
        for (int n = 0; n < 20'000; ++n) {
          const Instant now = start.now() + std::chrono::microseconds(++tick);
          const Permit permit = breaker.tryAcquire(now);
          if (permit == Permit::Probe) {
            ++probes;
            const int running = ++probesNow;
            if (running > worst) worst = running;
            --probesNow;
          }
          switch (random.next() % 4) {
            case 0:
              breaker.onSuccess(permit, now);
              break;
            case 1:
              breaker.onAbandoned(permit);
              break;
            default:
              breaker.onFailure(permit, FailureCategory::Timeout, Origin::Local, now);
              break;
          }
        }
      });
    }
    for (std::thread& thread : threads) thread.join();
    QCOMPARE(worst.load(), 1);
    QVERIFY(probes > 100);
    // Nothing is stuck: the next probe closes it.
    const Instant later = start.now() + 1h;
    const Permit permit = breaker.tryAcquire(later);
    QVERIFY(permit != Permit::Denied);
    breaker.onSuccess(permit, later);
    QVERIFY(breaker.state() == BreakerState::Closed);
  }
};

QTEST_APPLESS_MAIN(CircuitBreakerTest)
#include "circuit_breaker_test.moc"
