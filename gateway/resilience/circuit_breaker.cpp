#include "gateway/resilience/circuit_breaker.h"

#include <algorithm>

#include "gateway/resilience/verdict.h"

namespace gc::resilience {
namespace {

constexpr std::uint64_t kStateBits = 3;
constexpr std::uint64_t kChange = 4;

BreakerState stateOf(std::uint64_t word) { return static_cast<BreakerState>(word & kStateBits); }
std::uint64_t changedTo(BreakerState to, std::uint64_t word) {
  return ((word & ~kStateBits) + kChange) | static_cast<std::uint64_t>(to);
}
Instant instantOf(Duration::rep ticks) { return Instant(Duration(ticks)); }
Duration::rep ticksOf(Instant instant) { return instant.time_since_epoch().count(); }

}  // namespace

std::string_view toString(BreakerState state) {
  switch (state) {
    case BreakerState::Closed:
      return "closed";
    case BreakerState::Open:
      return "open";
    case BreakerState::HalfOpen:
      return "half_open";
  }
  return "closed";
}

CircuitBreaker::CircuitBreaker(const BreakerSettings& settings, std::uint64_t seed, OnTransition onTransition)
    : m_settings(settings), m_onTransition(std::move(onTransition)), m_random(seed) {}

Permit CircuitBreaker::tryAcquire(Instant now) {
  std::uint64_t word = m_word.load(std::memory_order_acquire);
  if (stateOf(word) == BreakerState::Closed) return Permit::Admitted;
  if (stateOf(word) == BreakerState::HalfOpen || now < nextProbeAt()) return Permit::Denied;
  const std::uint64_t halfOpen = changedTo(BreakerState::HalfOpen, word);
  if (!m_word.compare_exchange_strong(word, halfOpen, std::memory_order_acq_rel)) return Permit::Denied;
  if (m_onTransition) {
    const std::lock_guard lock(m_mutex);
    m_onTransition(BreakerState::Open, BreakerState::HalfOpen, FailureCategory::None);
  }
  return Permit::Probe;
}

void CircuitBreaker::onSuccess(Permit permit, Instant now) {
  switch (permit) {
    case Permit::Denied:
      return;
    case Permit::Admitted:
      m_window.countSuccess(now);
      if (m_consecutive.load(std::memory_order_relaxed) != 0)
        m_consecutive.store(0, std::memory_order_relaxed);
      return;
    case Permit::Probe:
      close(now);
      return;
  }
}

void CircuitBreaker::onFailure(Permit permit, FailureCategory category, Origin origin, Instant now,
                               Instant startedAt) {
  const BreakerEffect effect = breakerEffect(category, origin);
  if (permit == Permit::Denied) return;
  if (effect == BreakerEffect::None) return onAbandoned(permit);

  const std::lock_guard lock(m_mutex);
  const bool forCredential = effect == BreakerEffect::OpensAtOnce;
  if (permit == Permit::Probe) {
    if (state() == BreakerState::HalfOpen) open(category, forCredential, now);
    return;
  }
  if (state() != BreakerState::Closed) return;
  if (startedAt < instantOf(m_closedAt.load(std::memory_order_relaxed))) return;

  const bool half = effect == BreakerEffect::CountsHalf;
  m_window.countFailure(now, half ? FailureWindow::kHalfWeight : FailureWindow::kFullWeight);
  if (m_consecutive.fetch_add(1, std::memory_order_relaxed) == 0) m_rowBegan = now;
  if (forCredential || tooManyInARow(now) || tooManyInWindow(now)) open(category, forCredential, now);
}

void CircuitBreaker::onAbandoned(Permit permit) {
  if (permit != Permit::Probe) return;
  const std::lock_guard lock(m_mutex);
  if (state() == BreakerState::HalfOpen) moveTo(BreakerState::Open, FailureCategory::None);
}

bool CircuitBreaker::wouldAdmit(Instant now) const {
  switch (state()) {
    case BreakerState::Closed:
      return true;
    case BreakerState::Open:
      return now >= nextProbeAt();
    case BreakerState::HalfOpen:
      return false;
  }
  return false;
}

BreakerState CircuitBreaker::state() const { return stateOf(m_word.load(std::memory_order_acquire)); }

Instant CircuitBreaker::nextProbeAt() const {
  return instantOf(m_nextProbeAt.load(std::memory_order_acquire));
}

bool CircuitBreaker::openForCredential() const {
  return m_openForCredential.load(std::memory_order_relaxed) && state() != BreakerState::Closed;
}

double CircuitBreaker::slowStartShare(Instant now) const {
  if (state() != BreakerState::Closed) return 1;
  const Instant closedAt = instantOf(m_closedAt.load(std::memory_order_relaxed));
  if (closedAt == Instant::min() || now >= closedAt + m_settings.slowStart) return 1;
  const double progress =
      static_cast<double>((now - closedAt).count()) / static_cast<double>(m_settings.slowStart.count());
  return m_settings.slowStartFrom + (1 - m_settings.slowStartFrom) * std::max(progress, 0.0);
}

BreakerView CircuitBreaker::view(Instant now) const {
  const std::lock_guard lock(m_mutex);
  const FailureWindow::Sums sums = m_window.sums(now, m_settings.window);
  BreakerView view;
  view.state = state();
  view.consecutiveFailures = m_consecutive.load(std::memory_order_relaxed);
  view.threshold = m_settings.consecutiveFailures;
  view.windowFailures = sums.failures;
  view.windowRequests = sums.requests;
  view.windowS =
      static_cast<int>(std::chrono::duration_cast<std::chrono::seconds>(m_settings.window).count());
  view.openedAt = m_openedAt;
  view.nextProbeAt = nextProbeAt();
  view.openCount = m_openCount;
  view.slowStartShare = slowStartShare(now);
  return view;
}

void CircuitBreaker::probeNow(Instant now) {
  const std::lock_guard lock(m_mutex);
  if (state() == BreakerState::Open) m_nextProbeAt.store(ticksOf(now), std::memory_order_release);
}

bool CircuitBreaker::tooManyInARow(Instant now) const {
  if (m_consecutive.load(std::memory_order_relaxed) < m_settings.consecutiveFailures) return false;
  return now - m_rowBegan >= m_settings.rowLasts || mostFailed(m_window.sums(now, m_settings.window));
}

bool CircuitBreaker::tooManyInWindow(Instant now) const {
  const FailureWindow::Sums sums = m_window.sums(now, m_settings.window);
  return sums.requests >= m_settings.windowMinimum && mostFailed(sums);
}

bool CircuitBreaker::mostFailed(const FailureWindow::Sums& sums) const {
  return sums.failureHalves * 100 >=
         sums.requests * FailureWindow::kFullWeight * m_settings.windowFailurePercent;
}

void CircuitBreaker::open(FailureCategory cause, bool forCredential, Instant now) {
  if (state() == BreakerState::Closed) {
    const Instant closedAt = instantOf(m_closedAt.load(std::memory_order_relaxed));
    const bool recovered = closedAt == Instant::min() || now >= closedAt + m_settings.slowStart;
    if (recovered) m_openStreak = 0;
    m_openedAt = now;
  }
  ++m_openCount;
  m_openForCredential.store(forCredential, std::memory_order_relaxed);
  m_nextProbeAt.store(ticksOf(now + openInterval(forCredential)), std::memory_order_release);
  moveTo(BreakerState::Open, cause);
}

void CircuitBreaker::close(Instant now) {
  const std::lock_guard lock(m_mutex);
  if (state() != BreakerState::HalfOpen) return;
  m_consecutive.store(0, std::memory_order_relaxed);
  m_window.clear();
  m_openForCredential.store(false, std::memory_order_relaxed);
  m_closedAt.store(ticksOf(now), std::memory_order_relaxed);
  moveTo(BreakerState::Closed, FailureCategory::None);
}

void CircuitBreaker::moveTo(BreakerState to, FailureCategory cause) {
  const std::uint64_t word = m_word.load(std::memory_order_relaxed);
  m_word.store(changedTo(to, word), std::memory_order_release);
  if (m_onTransition) m_onTransition(stateOf(word), to, cause);
}

Duration CircuitBreaker::openInterval(bool forCredential) {
  Duration interval = m_settings.openForCredential;
  if (!forCredential) {
    interval = m_settings.openFirst;
    for (int i = 0; i < m_openStreak && interval < m_settings.openLongest; ++i) interval *= 2;
    interval = std::min(interval, m_settings.openLongest);
    ++m_openStreak;
  }
  const double factor = 1 + m_settings.jitter * (2 * m_random.unit() - 1);
  return Duration(static_cast<Duration::rep>(static_cast<double>(interval.count()) * factor));
}

}  // namespace gc::resilience
