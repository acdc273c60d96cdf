#pragma once
// How long a whole (not streamed) answer may take before silence counts as a hang.
#include <algorithm>
#include <atomic>

#include "gateway/base/clock.h"

namespace gc::upstream {

/// A streamed answer shows life with its first token; a whole one is silent until it is complete. Its limit
/// is the first-token limit plus the tokens it may have at three times the pace this target has shown, or at
/// 50 ms a token while nothing is known. Thread-safe, lock-free.
class AnswerPace {
 public:
  static constexpr std::int64_t kUnknownUs = 50'000;
  static constexpr std::int64_t kTypicalLongest = 4096;  ///< tokens, where the client set no limit

  void add(Duration whole, std::int64_t outputTokens) {
    if (outputTokens <= 0) return;
    const std::int64_t sample =
        std::chrono::duration_cast<std::chrono::microseconds>(whole).count() / outputTokens;
    const std::int64_t known = m_us.load(std::memory_order_relaxed);
    m_us.store(known < 0 ? sample : known + (sample - known) / 5, std::memory_order_relaxed);
  }

  Duration limit(Duration firstToken, std::int64_t maxOutputTokens) const {
    const std::int64_t tokens =
        maxOutputTokens < 0 ? kTypicalLongest : std::min<std::int64_t>(maxOutputTokens, 1'000'000);
    const std::int64_t known = m_us.load(std::memory_order_relaxed);
    return firstToken + std::chrono::microseconds(tokens * (known < 0 ? kUnknownUs : 3 * known));
  }

 private:
  std::atomic<std::int64_t> m_us{-1};
};

}  // namespace gc::upstream
