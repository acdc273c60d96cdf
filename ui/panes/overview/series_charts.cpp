// How the gateway's series become charts; Overview and Failover draw the same ones.
#include "models/format/format.h"
#include "models/series/series.h"
#include "ui/panes/overview/overview_pane.h"
#include "ui/widgets/time_series_widget.h"

namespace gc::console {

ChartData trafficChart(const SeriesSet& series) {
  ChartData chart{.fromUs = series.fromUs, .stepUs = series.stepUs, .unit = Format::rateUnit()};
  const double stepS = double(series.stepUs) / 1e6;
  int slot = 0;
  for (const Series& provider : series.requestsByProvider) {
    ChartLine line{.name = provider.id, .values = provider.samples, .slot = slot++};
    for (double& value : line.values) value /= stepS;
    chart.lines << line;
  }
  chart.crosses = series.failedAttempts.samples;
  chart.failures = series.clientFailures.samples;
  return chart;
}

ChartData latencyChart(const SeriesSet& series) {
  ChartData chart{.fromUs = series.fromUs, .stepUs = series.stepUs, .unit = QStringLiteral("ms")};
  chart.lines << ChartLine{.name = QStringLiteral("p50"), .values = series.p50.samples, .slot = 2}
              << ChartLine{.name = QStringLiteral("p95"), .values = series.p95.samples, .slot = 0}
              << ChartLine{.name = QStringLiteral("p99"),
                           .values = series.p99.samples,
                           .slot = 1,
                           .dash = Qt::DashLine};
  return chart;
}

}  // namespace gc::console
