#include "gateway/telemetry/state_log.h"

#include <algorithm>

namespace gc::telemetry {

bool StateLog::set(const ProviderId& provider, ProviderState state, WallTime at, std::string cause) {
  const std::lock_guard lock(m_mutex);
  std::deque<StateSegment>& lane = m_lanes[provider];
  if (!lane.empty()) {
    if (lane.back().state == state) return false;
    at = std::max(at, lane.back().from);
    lane.back().to = at;
  }
  lane.push_back({at, std::nullopt, state, std::move(cause)});
  if (lane.size() > m_limit) lane.pop_front();
  return true;
}

void StateLog::clear() {
  const std::lock_guard lock(m_mutex);
  m_lanes.clear();
}

StateSegment StateLog::current(const ProviderId& provider) const {
  const std::lock_guard lock(m_mutex);
  const auto lane = m_lanes.find(provider);
  return lane == m_lanes.end() ? StateSegment{} : lane->second.back();
}

std::vector<StateSegment> StateLog::between(const ProviderId& provider, WallTime from, WallTime to) const {
  const std::lock_guard lock(m_mutex);
  std::vector<StateSegment> out;
  const auto lane = m_lanes.find(provider);
  if (lane == m_lanes.end()) return out;
  for (const StateSegment& segment : lane->second)
    if (segment.from < to && (!segment.to || *segment.to > from)) out.push_back(segment);
  return out;
}

}  // namespace gc::telemetry
