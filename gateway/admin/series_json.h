#pragma once
// `Series` and `Quantiles` of openapi.yaml.
#include "gateway/admin/json_writer.h"
#include "gateway/telemetry/traffic_log.h"

namespace gc::admin {

void writeSeries(JsonWriter& json, const telemetry::TrafficSeries& series);
/// Milliseconds; null without data.
void writeQuantiles(JsonWriter& json, const telemetry::HistogramSnapshot& histogram);

}  // namespace gc::admin
