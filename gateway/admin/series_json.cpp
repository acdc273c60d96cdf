#include "gateway/admin/series_json.h"

namespace gc::admin {
namespace {

using Point = telemetry::TrafficSeries::Point;

/// One value a point; null where nothing is known.
template <class Value>
void writeRow(JsonWriter& json, std::string_view name, const telemetry::TrafficSeries& series, Value value) {
  json.key(name).beginArray();
  for (const Point& point : series.points) {
    if (point.known) {
      json.value(value(point));
    } else {
      json.value(nullptr);
    }
  }
  json.endArray();
}

}  // namespace

void writeSeries(JsonWriter& json, const telemetry::TrafficSeries& series) {
  json.beginObject()
      .field("from", series.from)
      .field("step_s", series.stepSeconds)
      .field("points", series.points.size())
      .key("providers")
      .beginArray();
  for (std::size_t i = 0; i < series.providers.size(); ++i) {
    json.beginObject().field("id", series.providers[i]);
    writeRow(json, "requests", series, [i](const Point& point) { return point.served[i]; });
    json.endObject();
  }
  json.endArray().key("latency_ms").beginObject();
  writeRow(json, "p50", series, [](const Point& point) { return toMs(point.p50); });
  writeRow(json, "p95", series, [](const Point& point) { return toMs(point.p95); });
  writeRow(json, "p99", series, [](const Point& point) { return toMs(point.p99); });
  json.endObject();
  writeRow(json, "failed_attempts", series, [](const Point& point) { return point.failedAttempts; });
  writeRow(json, "client_failures", series, [](const Point& point) { return point.clientFailures; });
  json.endObject();
}

void writeQuantiles(JsonWriter& json, const telemetry::HistogramSnapshot& histogram) {
  json.beginObject()
      .field("p50", toMs(histogram.quantile(0.50)))
      .field("p95", toMs(histogram.quantile(0.95)))
      .field("p99", toMs(histogram.quantile(0.99)))
      .field("count", histogram.count())
      .endObject();
}

}  // namespace gc::admin
