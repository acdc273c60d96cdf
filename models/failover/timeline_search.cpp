// Looking things up in a lane: segments are sorted and do not overlap.
#include <algorithm>

#include "models/failover/timeline_model.h"

namespace gc::console {

std::vector<TimelineSegment>::const_iterator TimelineModel::firstVisible(const TimelineLane& lane,
                                                                         qint64 fromUs) {
  return std::partition_point(lane.segments.begin(), lane.segments.end(),
                              [&](const TimelineSegment& segment) { return segment.toUs <= fromUs; });
}

const TimelineSegment* TimelineModel::segmentAt(const TimelineLane& lane, qint64 utcMicros) {
  const auto at = firstVisible(lane, utcMicros);
  return at != lane.segments.end() && at->fromUs <= utcMicros ? &*at : nullptr;
}

std::optional<ProviderState> TimelineModel::worstIn(const TimelineLane& lane, qint64 fromUs, qint64 toUs) {
  std::optional<ProviderState> worst;
  for (auto at = firstVisible(lane, fromUs); at != lane.segments.end() && at->fromUs < toUs; ++at) {
    // Not knowing is no state of the provider: it shows only where nothing else is known.
    if (at->state == ProviderState::Unknown) {
      if (!worst) worst = at->state;
    } else if (!worst || *worst == ProviderState::Unknown || at->state > *worst) {
      worst = at->state;
    }
    if (worst == ProviderState::Blocked) break;
  }
  return worst;
}

const TimelineMarker* TimelineModel::nextMarker(qint64 afterUs) const {
  const auto at = std::partition_point(m_shown.markers.begin(), m_shown.markers.end(),
                                       [&](const TimelineMarker& marker) { return marker.atUs <= afterUs; });
  return at == m_shown.markers.end() ? nullptr : &*at;
}

const TimelineMarker* TimelineModel::previousMarker(qint64 beforeUs) const {
  const auto at = std::partition_point(m_shown.markers.begin(), m_shown.markers.end(),
                                       [&](const TimelineMarker& marker) { return marker.atUs < beforeUs; });
  return at == m_shown.markers.begin() ? nullptr : &*std::prev(at);
}

}  // namespace gc::console
