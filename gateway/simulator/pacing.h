#pragma once
// How long a simulated model takes.
#include <cstdint>

#include "gateway/base/clock.h"
#include "gateway/base/random.h"

namespace gc::simulator {

/// The times of one answer, jittered from a seed: a fifth around the time to the first token, three tenths
/// around each gap. Slow: three seconds more to the first token, a tenth of the speed. Confined to its io
/// thread.
class Pacing {
 public:
  Pacing(int ttftMs, int tokensPerS, bool slow, std::uint64_t seed)
      : m_ttftMs(ttftMs), m_tokensPerS(tokensPerS), m_slow(slow), m_random(seed) {}

  Duration toFirstToken();
  /// Until `tokens` more are there; zero when the speed is unlimited.
  Duration gapFor(std::int64_t tokens);

 private:
  Duration jittered(double seconds, double share);

  int m_ttftMs;
  int m_tokensPerS;
  bool m_slow;
  SeededRandom m_random;
};

}  // namespace gc::simulator
