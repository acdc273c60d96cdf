#include "gateway/simulator/pacing.h"

namespace gc::simulator {
namespace {

constexpr Duration kSlowFirstToken = std::chrono::seconds(3);
constexpr int kSlowFactor = 10;
constexpr int kSlowSpeed = 50;  ///< of a model that has no speed limit while it is well

}  // namespace

Duration Pacing::toFirstToken() {
  const Duration usual = jittered(m_ttftMs / 1000.0, 0.2);
  return m_slow ? usual + kSlowFirstToken : usual;
}

Duration Pacing::gapFor(std::int64_t tokens) {
  const int speed = m_tokensPerS > 0 ? m_tokensPerS : (m_slow ? kSlowSpeed : 0);
  if (speed == 0) return Duration::zero();
  const double seconds = static_cast<double>(tokens) / speed * (m_slow ? kSlowFactor : 1);
  return jittered(seconds, 0.3);
}

Duration Pacing::jittered(double seconds, double share) {
  const double factor = 1 - share + 2 * share * m_random.unit();
  return std::chrono::duration_cast<Duration>(std::chrono::duration<double>(seconds * factor));
}

}  // namespace gc::simulator
