#include "gateway/simulator/minute_limit.h"

#include <algorithm>
#include <cmath>

namespace gc::simulator {
namespace {

constexpr Duration kMinute = std::chrono::minutes(1);

}  // namespace

Duration MinuteLimit::waitFor(std::int64_t amount, Instant now) {
  if (m_perMinute <= 0) return Duration::zero();
  refill(now);
  // What never fits is let through by a full bucket, as one large request is by the vendors.
  const double wanted = std::min(static_cast<double>(amount), static_cast<double>(m_perMinute));
  return wanted <= m_level ? Duration::zero() : timeFor(wanted - m_level);
}

void MinuteLimit::take(std::int64_t amount, Instant now) {
  if (m_perMinute <= 0) return;
  refill(now);
  m_level = std::max(0.0, m_level - static_cast<double>(amount));
}

LimitStatus MinuteLimit::status(Instant now) {
  if (m_perMinute <= 0) return {};
  refill(now);
  return {m_perMinute, static_cast<std::int64_t>(m_level),
          timeFor(static_cast<double>(m_perMinute) - m_level)};
}

void MinuteLimit::refill(Instant now) {
  if (now > m_refilledAt) {
    const double minutes = std::chrono::duration<double>(now - m_refilledAt) / kMinute;
    m_level =
        std::min(static_cast<double>(m_perMinute), m_level + minutes * static_cast<double>(m_perMinute));
    m_refilledAt = now;
  }
}

Duration MinuteLimit::timeFor(double amount) const {
  const double share = amount / static_cast<double>(m_perMinute);
  return Duration(static_cast<Duration::rep>(std::ceil(share * static_cast<double>(kMinute.count()))));
}

}  // namespace gc::simulator
