#include <algorithm>

#include "gateway/admin/handlers.h"
#include "gateway/admin/observer.h"
#include "gateway/admin/overview.h"
#include "gateway/admin/timeline.h"
#include "gateway/admin/window.h"

namespace gc::admin {
namespace {

std::vector<std::string> idsOf(const config::Snapshot& config) {
  std::vector<std::string> ids;
  for (const config::ProviderSettings& provider : config.providers) ids.push_back(provider.id.value);
  return ids;
}

/// The part of [from, to) that the gateway was there to count.
double countedSeconds(const telemetry::TrafficLog& traffic, WallTime from, WallTime to) {
  const WallTime begin = std::max(from, wholeSecond(traffic.startedAt()));
  return begin >= to ? 0 : static_cast<double>(toMicros(to) - toMicros(begin)) / 1e6;
}

WindowFigures figuresIn(const telemetry::TrafficLog& traffic, WallTime from, WallTime to) {
  return figuresOf(traffic.sum(from, to), countedSeconds(traffic, from, to));
}

std::vector<ProviderNote> notesOf(const AdminSources& sources, const config::Snapshot& config) {
  std::vector<ProviderNote> notes;
  for (const config::ProviderSettings& provider : config.providers) {
    ProviderNote note{provider.id.value, sources.states.current(provider.id), {}};
    if (sources.faults != nullptr && provider.isSimulated)
      if (const auto fault = sources.faults->fault(provider.id)) note.fault = fault->kind;
    notes.push_back(std::move(note));
  }
  return notes;
}

}  // namespace

ApiResult<Answer> getOverview(const AdminSources& sources, const Call& call) {
  const auto window = call.query.integer("window_s", 10, 86'400, 900);
  if (!window) return window.error();
  const auto config = sources.installation().config;
  const auto length = std::chrono::seconds(*window);
  OverviewReading reading;
  reading.sequence = sources.events.newest();
  reading.asOf = sources.clock.wallNow();
  reading.windowSeconds = *window;
  const WallTime to = wholeSecond(reading.asOf);
  const WallTime from = to - length;
  const auto today = sources.ledger.usage({.from = startOfDay(reading.asOf), .to = {}, .tenant = {}});
  if (!today) return fromError(today.error());
  reading.today = *today;
  reading.sum = sources.traffic.sum(from, to);
  reading.figures = figuresOf(reading.sum, countedSeconds(sources.traffic, from, to));
  reading.requestsPerSecond =
      figuresIn(sources.traffic, to - std::chrono::seconds(10), to).requestsPerSecond.value_or(0);
  reading.previous = figuresIn(sources.traffic, from - length, from);
  reading.series = sources.traffic.series(from, to, kSeriesPoints, idsOf(*config));
  reading.providers = notesOf(sources, *config);
  return Answer{200, overview(reading), {}};
}

ApiResult<Answer> getTimeline(const AdminSources& sources, const Call& call) {
  const auto asked = call.query.time("to");
  if (!asked) return asked.error();
  const auto begin = call.query.time("from");
  if (!begin) return begin.error();
  const auto config = sources.installation().config;
  TimelineReading reading;
  reading.sequence = sources.events.newest();
  reading.asOf = sources.clock.wallNow();
  reading.to = asked->value_or(reading.asOf);
  reading.from = begin->value_or(reading.to - std::chrono::minutes(15));
  if (reading.from >= reading.to)
    return ApiError{400, "invalid_parameter", "'from' must be earlier than 'to'."};
  for (const config::ProviderSettings& provider : config->providers)
    reading.lanes.push_back({provider.id.value, provider.isSimulated,
                             sources.states.current(provider.id).state,
                             sources.states.between(provider.id, reading.from, reading.to)});
  reading.markers = sources.markers.between(reading.from, reading.to);
  reading.incident = sources.observer.newestIncident(reading.from, reading.to);
  const WallTime countedTo = wholeSecond(std::min(reading.to, reading.asOf));
  reading.sum = sources.traffic.sum(reading.from, countedTo);
  reading.series = sources.traffic.series(reading.from, countedTo, kSeriesPoints, idsOf(*config));
  return Answer{200, timeline(reading), {}};
}

}  // namespace gc::admin
