// Thousands of seeded random histories against the breaker's invariants: at most one probe, never stuck,
// opened only for cause. A failure names its seed; the same seed replays it.
#include <QtTest>
#include <vector>

#include "gateway/resilience/circuit_breaker.h"
#include "gateway/resilience/verdict.h"

using namespace gc;
using namespace gc::resilience;
using namespace std::chrono_literals;

namespace {

constexpr std::array kCategories = {
    FailureCategory::InvalidRequest, FailureCategory::Auth,       FailureCategory::RateLimit,
    FailureCategory::Timeout,        FailureCategory::Overloaded, FailureCategory::ServerError,
    FailureCategory::Connect,        FailureCategory::Tls,        FailureCategory::QuotaExhausted,
    FailureCategory::Conflict,       FailureCategory::BadGateway, FailureCategory::ClientClosed};

struct Outstanding {
  Permit permit;
  Instant startedAt;
};

/// One history: attempts begin and end in any order while the clock moves.
class History {
 public:
  explicit History(std::uint64_t seed)
      : m_random(seed),
        m_breaker(BreakerSettings{}, seed, [this](BreakerState from, BreakerState to, FailureCategory cause) {
          if (from == to || from != m_state) m_broken = "a change that does not follow from the last one";
          if (from == BreakerState::Closed && to != BreakerState::Open)
            m_broken = "left closed, but not to open";
          if (from == BreakerState::Closed && !m_failing) m_broken = "opened without a counting failure";
          if (to == BreakerState::Open && cause == FailureCategory::InvalidRequest)
            m_broken = "a client's mistake";
          m_state = to;
        }) {}

  /// Empty when every invariant held.
  const char* run(int steps) {
    for (int i = 0; i < steps && m_broken == nullptr; ++i) {
      step();
      check();
    }
    if (m_broken == nullptr) recover();
    return m_broken;
  }

 private:
  void step() {
    switch (m_random.next() % 4) {
      case 0:
        m_clock.advance(std::chrono::milliseconds(m_random.next() % 4000));
        return;
      case 1:
        begin();
        return;
      default:
        if (!m_outstanding.empty()) end();
        return;
    }
  }

  void begin() {
    const bool would = m_breaker.wouldAdmit(m_clock.now());
    const Permit permit = m_breaker.tryAcquire(m_clock.now());
    if (would != (permit != Permit::Denied)) m_broken = "wouldAdmit and tryAcquire disagree";
    if (permit == Permit::Denied) return;
    if (permit == Permit::Probe && ++m_probes > 1) m_broken = "two probes at once";
    m_outstanding.push_back({permit, m_clock.now()});
  }

  void end() {
    const std::size_t which = m_random.next() % m_outstanding.size();
    const Outstanding attempt = m_outstanding[which];
    m_outstanding.erase(m_outstanding.begin() + static_cast<std::ptrdiff_t>(which));
    if (attempt.permit == Permit::Probe) --m_probes;
    const std::uint64_t kind = m_random.next() % 8;
    if (kind < 2) return m_breaker.onSuccess(attempt.permit, m_clock.now());
    if (kind == 2) return m_breaker.onAbandoned(attempt.permit);
    const FailureCategory category = kCategories[m_random.next() % kCategories.size()];
    const Origin origin = m_random.next() % 2 == 0 ? Origin::Local : Origin::External;
    m_failing = breakerEffect(category, origin) != BreakerEffect::None;
    m_breaker.onFailure(attempt.permit, category, origin, m_clock.now(), attempt.startedAt);
    m_failing = false;
  }

  void check() {
    const BreakerView view = m_breaker.view(m_clock.now());
    if (view.state != m_state) m_broken = "a change of state went unreported";
    if ((view.state == BreakerState::HalfOpen) != (m_probes == 1)) m_broken = "half-open without its probe";
    if (view.slowStartShare < 0.1 || view.slowStartShare > 1) m_broken = "slow start out of range";
    if (view.windowFailures > view.windowRequests) m_broken = "more failures than requests";
    if (view.state == BreakerState::Open && view.nextProbeAt > m_clock.now() + 6min)
      m_broken = "a pause too long";
  }

  void recover() {
    for (const Outstanding& attempt : m_outstanding) m_breaker.onAbandoned(attempt.permit);
    m_clock.advance(6min);
    m_breaker.onSuccess(m_breaker.tryAcquire(m_clock.now()), m_clock.now());
    if (m_breaker.state() != BreakerState::Closed) m_broken = "stuck: a successful probe does not close it";
  }

  SeededRandom m_random;
  ManualClock m_clock;
  std::vector<Outstanding> m_outstanding;
  int m_probes = 0;
  bool m_failing = false;
  BreakerState m_state = BreakerState::Closed;
  const char* m_broken = nullptr;
  CircuitBreaker m_breaker;
};

}  // namespace

class BreakerSequencesTest : public QObject {
  Q_OBJECT
 private slots:
  void invariantsHoldInEveryHistory() {
    for (std::uint64_t seed = 1; seed <= 5000; ++seed) {
      History history(seed);
      const char* broken = history.run(200);
      QVERIFY2(broken == nullptr, qPrintable(QString("seed %1: %2").arg(seed).arg(broken)));
    }
  }
};

QTEST_APPLESS_MAIN(BreakerSequencesTest)
#include "breaker_sequences_test.moc"
