#pragma once
// The figures that a demo promises, as the gateway measured them. Nothing is rounded and nothing assumed:
// what was not measured is nothing.
#include <optional>
#include <string>

#include "gateway/admin/json_writer.h"
#include "gateway/admin/sources.h"

namespace gc::admin {

/// Whose and which stretch figures speak of. Plain value.
struct DemoSpan {
  WallTime from, to;
  std::optional<WallTime> effect;  ///< of the scenario's first action; "before" figures end here
  std::string watch;               ///< provider of share and price figures; empty: those are unknown
  std::optional<DemoReset> lastReset;
};

/// Counts and savings are of the whole span (savings after the effect), rates and shares of its last ten
/// seconds, the failover's instants of the newest incident that began in it, prices and states of now. Blocks
/// on the ledger.
std::optional<double> measure(const AdminSources& sources, simulator::FigureId figure, const DemoSpan& span);

/// nullopt: nothing was promised, or nothing measured yet.
std::optional<bool> met(simulator::Bound bound, double target, std::optional<double> value);

/// `DemoFigure` of openapi.yaml. `due`: the promise is to be kept by now.
void writeFigure(JsonWriter& json, std::string_view name, std::optional<double> value, simulator::Bound bound,
                 double target, bool due = true);

}  // namespace gc::admin
