#include "gateway/resilience/backoff_strategy.h"

#include <algorithm>

namespace gc::resilience {

Duration BackoffStrategy::next() {
  Duration upper = m_settings.first;
  for (int i = 0; i < m_tries && upper < m_settings.longest; ++i) upper *= 2;
  upper = std::clamp(upper, m_settings.least, std::max(m_settings.least, m_settings.longest));
  ++m_tries;
  const double span = static_cast<double>((upper - m_settings.least).count());
  return m_settings.least + Duration(static_cast<Duration::rep>(span * m_random.unit()));
}

}  // namespace gc::resilience
