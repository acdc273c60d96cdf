#pragma once
// The figures of the Overview pane, from sums to text. Pure.
#include <string>
#include <string_view>
#include <vector>

#include "gateway/admin/json_writer.h"
#include "gateway/ledger/queries.h"
#include "gateway/telemetry/state_log.h"
#include "gateway/telemetry/traffic_log.h"

namespace gc::admin {

/// One window of traffic. Plain value.
struct WindowFigures {
  std::optional<double> requestsPerSecond, successPercent, latencyP95Ms, overheadP95Ms;
};

/// Success is the share of answers that did not fail by us or a provider: the client's own mistakes and those
/// who left count neither way. `seconds` is how much of the window the gateway was running; 0: nothing is
/// known.
WindowFigures figuresOf(const telemetry::TrafficSum& sum, double seconds);

/// A provider that is worth a line in *Needs attention*. Plain value.
struct ProviderNote {
  std::string id;
  telemetry::StateSegment state;
  std::string fault;  ///< kind in force; empty: none
};

/// Everything that makes an overview. Plain value.
struct OverviewReading {
  WallTime asOf;
  std::uint64_t sequence = 0;
  std::int64_t windowSeconds = 900;
  double requestsPerSecond = 0;
  telemetry::TrafficSum sum;
  WindowFigures figures, previous;
  telemetry::TrafficSeries series;
  ledger::UsageReport today;  ///< by tenant
  std::vector<ProviderNote> providers;
};

/// `Overview` of openapi.yaml.
std::string overview(const OverviewReading& reading);

}  // namespace gc::admin
