#include "gateway/notify/alert_watch.h"

namespace gc::notify {

AlertWatch AlertWatch::firingSince(WallTime at) {
  AlertWatch out;
  out.enter(AlertState::Firing, at);
  return out;
}

void AlertWatch::enter(AlertState state, WallTime now) {
  if (state == m_state && m_since != WallTime()) return;
  m_state = state;
  m_since = now;
  m_calmSince.reset();
}

AlertChange AlertWatch::observe(const Condition& condition, std::optional<double> value, WallTime now) {
  m_value = value;
  if (m_state == AlertState::Firing) {
    if (!value || *value > calmLevel(condition.threshold)) {
      m_calmSince.reset();
      return AlertChange::None;
    }
    if (!m_calmSince) m_calmSince = now;
    if (now - *m_calmSince < kCalmFor) return AlertChange::None;
    enter(AlertState::Ok, now);
    return AlertChange::Resolved;
  }
  if (!value) {
    enter(AlertState::NoData, now);
  } else if (*value <= condition.threshold) {
    enter(AlertState::Ok, now);
  } else {
    enter(AlertState::Pending, now);
    if (now - m_since >= condition.lasting) {
      enter(AlertState::Firing, now);
      return AlertChange::Fired;
    }
  }
  return AlertChange::None;
}

}  // namespace gc::notify
