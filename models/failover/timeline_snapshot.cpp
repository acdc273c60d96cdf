#include "models/failover/timeline_snapshot.h"

#include <algorithm>

#include "models/format/json_fields.h"

namespace gc::console {
namespace {

TimelineLane laneOf(const QJsonValue& json) {
  TimelineLane out;
  out.provider = json[u"provider"].toString();
  out.simulated = json[u"simulated"].toBool();
  out.stateNow = providerStateFromText(json[u"state_now"].toString());
  for (const QJsonValue& each : json[u"segments"].toArray()) {
    const auto from = optMicros(each[u"from"]);
    if (!from) continue;
    out.segments.push_back({*from, optMicros(each[u"to"]).value_or(kOpenEnd),
                            providerStateFromText(each[u"state"].toString()), each[u"cause"].toString()});
  }
  std::sort(out.segments.begin(), out.segments.end(),
            [](const TimelineSegment& a, const TimelineSegment& b) { return a.fromUs < b.fromUs; });
  // Binary search needs segments that do not overlap: an earlier one ends where the next begins.
  for (std::size_t i = 1; i < out.segments.size(); ++i)
    out.segments[i - 1].toUs = std::min(out.segments[i - 1].toUs, out.segments[i].fromUs);
  return out;
}

TimelineKpis kpisOf(const QJsonValue& json) {
  TimelineKpis out;
  out.incidentProvider = json[u"incident_provider"].toString();
  out.failoverMs = optDouble(json[u"failover_ms"]);
  out.detectMs = optDouble(json[u"detect_ms"]);
  out.recoverMs = optDouble(json[u"recover_ms"]);
  out.slowestRescueMs = optDouble(json[u"slowest_rescue_ms"]);
  out.reactionUsP50 = optDouble(json[u"reaction_us_p50"]);
  out.reactionUsP99 = optDouble(json[u"reaction_us_p99"]);
  out.clientFailures = optInt(json[u"client_failures"]);
  out.rescued = optInt(json[u"rescued"]);
  out.failedAttempts = optInt(json[u"failed_attempts"]);
  for (int i = 0; i < 7; ++i) out.t[i] = optMicros(json[QStringLiteral("t%1").arg(i)]);
  return out;
}

}  // namespace

TimelineMarker::Kind markerKindFromText(QStringView text) {
  using Kind = TimelineMarker::Kind;
  if (text == u"outage_simulated") return Kind::OutageSimulated;
  if (text == u"restored") return Kind::Restored;
  if (text == u"breaker_open") return Kind::BreakerOpen;
  if (text == u"half_open") return Kind::HalfOpen;
  if (text == u"closed") return Kind::Closed;
  if (text == u"first_rescue") return Kind::FirstRescue;
  return Kind::Other;
}

TimelineSnapshot TimelineSnapshot::fromJson(const QJsonObject& json) {
  TimelineSnapshot out;
  out.asOf = json.value(u"as_of").toString();
  out.sequence = quint64(json.value(u"sequence").toInteger());
  out.fromUs = optMicros(json.value(u"from")).value_or(0);
  out.toUs = optMicros(json.value(u"to")).value_or(0);
  out.targetMs = json.value(u"target_ms").toDouble(out.targetMs);
  for (const QJsonValue& lane : json.value(u"lanes").toArray()) out.lanes.push_back(laneOf(lane));
  for (const QJsonValue& each : json.value(u"markers").toArray())
    out.markers.push_back({quint64(each[u"sequence"].toInteger()), optMicros(each[u"at"]).value_or(0),
                           markerKindFromText(each[u"kind"].toString()), each[u"provider"].toString(),
                           each[u"text"].toString()});
  std::stable_sort(out.markers.begin(), out.markers.end(),
                   [](const TimelineMarker& a, const TimelineMarker& b) { return a.atUs < b.atUs; });
  out.kpis = kpisOf(json.value(u"kpis"));
  out.series = SeriesSet::fromJson(json.value(u"series").toObject());
  return out;
}

}  // namespace gc::console
