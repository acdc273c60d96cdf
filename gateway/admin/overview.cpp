#include "gateway/admin/overview.h"

#include <fmt/format.h>

#include <algorithm>

#include "gateway/admin/provider_json.h"
#include "gateway/admin/series_json.h"

namespace gc::admin {
namespace {

using telemetry::ProviderState;

constexpr std::size_t kTenantsShown = 8;

void writeTiles(JsonWriter& json, const OverviewReading& reading) {
  json.beginObject()
      .field("requests_per_s", reading.requestsPerSecond)
      .field("requests", reading.sum.requests)
      .field("success_percent", reading.figures.successPercent)
      .field("latency_p95_ms", reading.figures.latencyP95Ms)
      .field("overhead_p95_ms", reading.figures.overheadP95Ms)
      .field("cost_today_usd", reading.today.total.cost)
      .field("savings_today_usd", reading.today.total.savings)
      .field("rescued", reading.sum.rescued)
      .field("client_failures", reading.sum.clientFailures)
      .field("failed_attempts", reading.sum.failedAttempts)
      .field("unpriced", reading.sum.unpriced)
      .key("previous")
      .beginObject()
      .field("requests_per_s", reading.previous.requestsPerSecond)
      .field("success_percent", reading.previous.successPercent)
      .field("latency_p95_ms", reading.previous.latencyP95Ms)
      .field("overhead_p95_ms", reading.previous.overheadP95Ms)
      .endObject()
      .endObject();
}

void writeSpend(JsonWriter& json, const ledger::UsageReport& today) {
  json.beginArray();
  for (std::size_t i = 0; i < std::min(today.groups.size(), kTenantsShown); ++i)
    json.beginObject()
        .field("tenant", today.groups[i].group)
        .field("cost_usd", today.groups[i].sums.cost)
        .field("requests", today.groups[i].sums.requests)
        .endObject();
  json.endArray();
}

void writeNote(JsonWriter& json, std::string_view severity, std::string_view text, std::string_view pane,
               std::string_view filter) {
  json.beginObject()
      .field("severity", severity)
      .field("text", text)
      .field("pane", pane)
      .field("filter", filter)
      .endObject();
}

void writeProviderNotes(JsonWriter& json, const ProviderNote& note) {
  const std::string filter = "provider:" + note.id;
  const std::string name = displayName(note.id);
  switch (note.state.state) {
    case ProviderState::Blocked:
      writeNote(json, "critical", fmt::format("{} is blocked: {}", name, note.state.cause), "providers",
                filter);
      break;
    case ProviderState::HalfOpen:
      writeNote(json, "warning", name + " is being probed (circuit half-open)", "providers", filter);
      break;
    case ProviderState::Degraded:
      writeNote(json, "warning", fmt::format("{} is degraded: {}", name, note.state.cause), "providers",
                filter);
      break;
    case ProviderState::Healthy:
    case ProviderState::Unknown:
      break;
  }
  if (!note.fault.empty())
    writeNote(json, "info", fmt::format("Simulated outage on {}: {}", name, note.fault), "failover", filter);
}

void writeAttention(JsonWriter& json, const OverviewReading& reading) {
  json.beginArray();
  for (const ProviderNote& note : reading.providers) writeProviderNotes(json, note);
  if (reading.sum.clientFailures > 0)
    writeNote(json, "critical", fmt::format("{} requests failed for clients", reading.sum.clientFailures),
              "requests", "status:error");
  if (reading.sum.unpriced > 0)
    writeNote(json, "warning", fmt::format("{} requests have no price", reading.sum.unpriced), "requests",
              "status:unpriced");
  json.endArray();
}

}  // namespace

WindowFigures figuresOf(const telemetry::TrafficSum& sum, double seconds) {
  WindowFigures figures;
  if (seconds > 0) figures.requestsPerSecond = static_cast<double>(sum.requests) / seconds;
  if (const std::uint64_t judged = sum.ok + sum.clientFailures; judged > 0)
    figures.successPercent = 100.0 * static_cast<double>(sum.ok) / static_cast<double>(judged);
  figures.latencyP95Ms = toMs(sum.latency.quantile(0.95));
  figures.overheadP95Ms = toMs(sum.overhead.quantile(0.95));
  return figures;
}

std::string overview(const OverviewReading& reading) {
  std::string out;
  JsonWriter json(out);
  json.beginObject()
      .field("as_of", reading.asOf)
      .field("sequence", reading.sequence)
      .field("window_s", reading.windowSeconds)
      .key("tiles");
  writeTiles(json, reading);
  json.key("series");
  writeSeries(json, reading.series);
  json.key("spend_by_tenant");
  writeSpend(json, reading.today);
  json.key("attention");
  writeAttention(json, reading);
  json.endObject();
  return out;
}

}  // namespace gc::admin
