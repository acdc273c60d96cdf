#pragma once
// Tells a sleeping thread that there is work, at the price of one atomic exchange when it already knows.
#include <atomic>

namespace gc::ledger {

/// A flag to wait on. Many may signal, one waits. Thread-safe.
class Wakeup {
 public:
  void signal() {
    if (m_raised.exchange(1, std::memory_order_acq_rel) == 0) m_raised.notify_one();
  }
  /// Returns once signalled; what was done before that signal is visible then.
  void await() {
    m_raised.wait(0, std::memory_order_acquire);
    m_raised.exchange(0, std::memory_order_acq_rel);
  }

 private:
  std::atomic<int> m_raised{0};
};

}  // namespace gc::ledger
