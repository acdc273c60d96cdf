#pragma once
// Keeps retries a small share of the work, so that a failing upstream is not hit harder than a healthy one.
#include <atomic>
#include <cstdint>

namespace gc::resilience {

struct RetryBudgetSettings {
  int percentOfLive = 20;
  int floor = 3;
};

/// Counts live requests and running retries (same-target retries and hedges; failover to a target with a
/// closed breaker is exempt and never asks). One for a process. Thread-safe, lock-free.
class RetryBudget {
 public:
  explicit RetryBudget(RetryBudgetSettings settings = {}) : m_settings(settings) {}

  void requestBegan() { m_live.fetch_add(1, std::memory_order_relaxed); }
  void requestEnded() { m_live.fetch_sub(1, std::memory_order_relaxed); }
  /// True: a retry may run; retryEnded must follow.
  [[nodiscard]] bool tryBeginRetry();
  void retryEnded() { m_retries.fetch_sub(1, std::memory_order_relaxed); }

  std::int64_t live() const { return m_live.load(std::memory_order_relaxed); }
  std::int64_t retries() const { return m_retries.load(std::memory_order_relaxed); }

 private:
  const RetryBudgetSettings m_settings;
  std::atomic<std::int64_t> m_live{0};
  std::atomic<std::int64_t> m_retries{0};
};

}  // namespace gc::resilience
