#pragma once
// Stops sending requests to a target that keeps failing, and finds out by single probes when it is well
// again.
//
//   const Permit permit = breaker.tryAcquire(clock.now());
//   if (permit == Permit::Denied) continue;          // the next candidate
//   ... one attempt ...
//   breaker.onSuccess(permit, clock.now());          // or onFailure, or onAbandoned: exactly one of them
#include <array>
#include <atomic>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string_view>

#include "gateway/base/clock.h"
#include "gateway/base/failure.h"
#include "gateway/base/random.h"
#include "gateway/resilience/failure_window.h"

namespace gc::resilience {

enum class BreakerState : std::uint8_t { Closed, Open, HalfOpen };
std::string_view toString(BreakerState state);

/// What tryAcquire allowed. A Probe is the only request of the whole process towards a half-open target.
enum class Permit : std::uint8_t { Denied, Admitted, Probe };

/// When a breaker opens, and for how long. Plain value.
struct BreakerSettings {
  int consecutiveFailures = 5;
  /// A row that took less counts only where that share of the window failed as well: at thousands of requests a
  /// second with a few failing now and then, five in a row happen by chance.
  Duration rowLasts = std::chrono::milliseconds(25);
  int windowMinimum = 20;  ///< below so many requests in the window its failure share says nothing
  int windowFailurePercent = 50;
  Duration window = std::chrono::seconds(30);  ///< whole seconds, at most FailureWindow::kLongest
  Duration openFirst = std::chrono::seconds(5);
  Duration openLongest = std::chrono::seconds(60);
  Duration openForCredential =
      std::chrono::minutes(5);  ///< after a refused key, an empty account, a bad cert
  double jitter = 0.2;          ///< the share by which an open interval may vary
  Duration slowStart = std::chrono::seconds(10);
  double slowStartFrom = 0.1;  ///< the share of requests admitted right after closing
};

/// A breaker as people see it. Plain value.
struct BreakerView {
  BreakerState state = BreakerState::Closed;
  int consecutiveFailures = 0;
  int threshold = 0;
  std::int64_t windowFailures = 0;
  std::int64_t windowRequests = 0;
  int windowS = 0;
  Instant openedAt{};     ///< meaningful unless closed
  Instant nextProbeAt{};  ///< meaningful while open
  std::int64_t openCount = 0;
  double slowStartShare = 1;
};

/// One target's breaker, alive as long as its TargetHealth. Closed and healthy it takes no lock; failures and
/// state changes take a short one. The half-open probe is won by one compare-and-swap.
/// Reports every change of state through the callback, in order, under its lock: the callback must be short
/// and must not call back into the breaker. Thread-safe.
class CircuitBreaker {
 public:
  using OnTransition = std::function<void(BreakerState from, BreakerState to, FailureCategory cause)>;

  /// `seed` makes the jitter repeatable.
  CircuitBreaker(const BreakerSettings& settings, std::uint64_t seed, OnTransition onTransition = {});

  Permit tryAcquire(Instant now);
  void onSuccess(Permit permit, Instant now);
  /// `startedAt`: when the attempt began, if known. Failures of attempts that began before the breaker last
  /// closed are old news, and do not count.
  void onFailure(Permit permit, FailureCategory category, Origin origin, Instant now,
                 Instant startedAt = Instant::max());
  /// The attempt ended without saying anything about the target: the client went away, or the error was ours.
  void onAbandoned(Permit permit);

  /// What tryAcquire would answer, without taking the probe. Lock-free.
  bool wouldAdmit(Instant now) const;
  BreakerState state() const;
  /// When an open breaker admits its next probe; meaningless in other states. Lock-free.
  Instant nextProbeAt() const;
  /// The share of requests, up to 1, that should come here while other targets are available. Lock-free.
  double slowStartShare(Instant now) const;
  /// Whether it opened for a reason that only people cure: a refused key, an empty account, a certificate.
  bool openForCredential() const;
  BreakerView view(Instant now) const;

  /// Lets an open breaker probe now: its key was replaced, or an operator asked.
  void probeNow(Instant now);

 private:
  bool tooManyInARow(Instant now) const;
  bool tooManyInWindow(Instant now) const;
  bool mostFailed(const FailureWindow::Sums& sums) const;
  void open(FailureCategory cause, bool forCredential, Instant now);
  void close(Instant now);
  void moveTo(BreakerState to, FailureCategory cause);
  Duration openInterval(bool forCredential);

  const BreakerSettings m_settings;
  const OnTransition m_onTransition;
  /// State in the low two bits, number of changes above: a stale compare-and-swap can never succeed.
  std::atomic<std::uint64_t> m_word{0};
  std::atomic<int> m_consecutive{0};
  std::atomic<Duration::rep> m_nextProbeAt{0};
  std::atomic<Duration::rep> m_closedAt{Duration::min().count()};  ///< earliest instant: never was open
  std::atomic<bool> m_openForCredential{false};
  FailureWindow m_window;

  mutable std::mutex m_mutex;  ///< guards what follows, and every change of state but Open to HalfOpen
  SeededRandom m_random;
  Instant m_rowBegan{};  ///< the first failure since the last success
  Instant m_openedAt{};
  std::int64_t m_openCount = 0;
  int m_openStreak = 0;  ///< openings without a full slow start between them
};

}  // namespace gc::resilience
