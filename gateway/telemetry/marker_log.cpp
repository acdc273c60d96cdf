#include "gateway/telemetry/marker_log.h"

#include <algorithm>

namespace gc::telemetry {

std::string_view toString(MarkerKind kind) {
  switch (kind) {
    case MarkerKind::OutageSimulated:
      return "outage_simulated";
    case MarkerKind::Restored:
      return "restored";
    case MarkerKind::BreakerOpen:
      return "breaker_open";
    case MarkerKind::HalfOpen:
      return "half_open";
    case MarkerKind::Closed:
      return "closed";
    case MarkerKind::FirstRescue:
      return "first_rescue";
  }
  return "breaker_open";
}

void MarkerLog::add(Marker marker) {
  const std::lock_guard lock(m_mutex);
  m_markers.push_back(std::move(marker));
  if (m_markers.size() > m_limit) m_markers.pop_front();
}

void MarkerLog::clear() {
  const std::lock_guard lock(m_mutex);
  m_markers.clear();
}

void MarkerLog::replace(const Marker& marker) {
  const std::lock_guard lock(m_mutex);
  for (Marker& kept : m_markers)
    if (kept.sequence == marker.sequence && kept.kind == marker.kind) kept = marker;
}

std::vector<Marker> MarkerLog::between(WallTime from, WallTime to) const {
  const std::lock_guard lock(m_mutex);
  std::vector<Marker> out;
  for (const Marker& marker : m_markers)
    if (marker.at >= from && marker.at < to) out.push_back(marker);
  std::ranges::stable_sort(out, {}, &Marker::at);
  return out;
}

}  // namespace gc::telemetry
