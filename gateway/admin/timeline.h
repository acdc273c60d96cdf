#pragma once
// The failover timeline, from segments, markers and an incident to text. Pure.
#include <optional>
#include <string>
#include <vector>

#include "gateway/telemetry/incident_tracker.h"
#include "gateway/telemetry/marker_log.h"
#include "gateway/telemetry/state_log.h"
#include "gateway/telemetry/traffic_log.h"

namespace gc::admin {

/// One provider's row. Plain value.
struct Lane {
  std::string provider;
  bool simulated = false;
  telemetry::ProviderState stateNow = telemetry::ProviderState::Unknown;
  std::vector<telemetry::StateSegment> segments;
};

/// Everything that makes a timeline. Plain value.
struct TimelineReading {
  WallTime asOf, from, to;
  std::uint64_t sequence = 0;
  std::vector<Lane> lanes;
  std::vector<telemetry::Marker> markers;
  std::optional<telemetry::Incident> incident;
  telemetry::TrafficSum sum;  ///< of the range; shown when there is no incident
  telemetry::TrafficSeries series;
};

/// `Timeline` of openapi.yaml.
std::string timeline(const TimelineReading& reading);

}  // namespace gc::admin
