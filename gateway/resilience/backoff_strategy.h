#pragma once
// How long to wait before trying the same target again.
#include "gateway/base/clock.h"
#include "gateway/base/random.h"

namespace gc::resilience {

struct BackoffSettings {
  Duration least = std::chrono::milliseconds(25);
  Duration first = std::chrono::milliseconds(250);  ///< upper end of the first wait; doubles with every try
  Duration longest = std::chrono::seconds(4);
};

/// Full jitter: uniform in [least, min(longest, first * 2^n)), so that clients who failed together do not
/// return together. One for an attempt sequence. Confined to its io thread.
class BackoffStrategy {
 public:
  BackoffStrategy(BackoffSettings settings, Random& random) : m_settings(settings), m_random(random) {}
  Duration next();
  void reset() { m_tries = 0; }

 private:
  BackoffSettings m_settings;
  Random& m_random;
  int m_tries = 0;
};

}  // namespace gc::resilience
