#include "gateway/admin/timeline.h"

#include "gateway/admin/json_writer.h"
#include "gateway/admin/series_json.h"

namespace gc::admin {
namespace {

constexpr int kTargetMs = 2000;

void writeLane(JsonWriter& json, const Lane& lane) {
  json.beginObject()
      .field("provider", lane.provider)
      .field("simulated", lane.simulated)
      .field("state_now", telemetry::toString(lane.stateNow))
      .key("segments")
      .beginArray();
  for (const telemetry::StateSegment& segment : lane.segments)
    json.beginObject()
        .field("from", segment.from)
        .field("to", segment.to)
        .field("state", telemetry::toString(segment.state))
        .field("cause", segment.cause)
        .endObject();
  json.endArray().endObject();
}

void writeMarker(JsonWriter& json, const telemetry::Marker& marker) {
  json.beginObject()
      .field("sequence", marker.sequence)
      .field("at", marker.at)
      .field("kind", telemetry::toString(marker.kind))
      .field("provider", marker.provider)
      .field("text", marker.text)
      .endObject();
}

void writeKpis(JsonWriter& json, const TimelineReading& reading) {
  const bool any = reading.incident.has_value();
  const telemetry::Incident incident = reading.incident.value_or(telemetry::Incident());
  json.beginObject()
      .field("incident_provider", known(incident.provider))
      .field("failover_ms", toMs(incident.failoverUs()))
      .field("client_failures", any ? incident.clientFailures : reading.sum.clientFailures)
      .field("rescued", any ? incident.rescued : reading.sum.rescued)
      .field("failed_attempts", any ? incident.failedAttempts : reading.sum.failedAttempts)
      .field("detect_ms", toMs(incident.detectUs()))
      .field("recover_ms", toMs(incident.recoverUs()))
      .field("slowest_rescue_ms", toMs(known(incident.slowestRescueUs)))
      .field("reaction_us_p50", incident.reactions.quantile(0.50))
      .field("reaction_us_p99", incident.reactions.quantile(0.99))
      .field("t0", incident.t0)
      .field("t1", incident.t1)
      .field("t2", incident.t2)
      .field("t3", incident.t3)
      .field("t4", incident.t4)
      .field("t5", incident.t5)
      .field("t6", incident.t6)
      .endObject();
}

}  // namespace

std::string timeline(const TimelineReading& reading) {
  std::string out;
  JsonWriter json(out);
  json.beginObject()
      .field("as_of", reading.asOf)
      .field("sequence", reading.sequence)
      .field("from", reading.from)
      .field("to", reading.to)
      .field("target_ms", kTargetMs)
      .key("lanes")
      .beginArray();
  for (const Lane& lane : reading.lanes) writeLane(json, lane);
  json.endArray().key("markers").beginArray();
  for (const telemetry::Marker& marker : reading.markers) writeMarker(json, marker);
  json.endArray().key("kpis");
  writeKpis(json, reading);
  json.key("series");
  writeSeries(json, reading.series);
  json.endObject();
  return out;
}

}  // namespace gc::admin
