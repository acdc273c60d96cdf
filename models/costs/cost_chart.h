#pragma once
// Spend as stacked columns: the largest groups, the rest as one, over an axis without holes.
#include <QSet>
#include <QTimeZone>

#include "models/costs/cost_forecast.h"
#include "models/costs/cost_report.h"

namespace gc::console {

inline constexpr int kNamedSeries = 7;

/// One group through time; `values` has one entry a column.
struct CostSeries {
  QString title{}, key{};
  QList<CostGroup> groups{};  ///< whose sums these are: one, or all that are "Other"
  QList<CostSums> values{};
  CostSums total{};
  int slot = 0;  ///< which series colour
  bool visible = true;
  bool isOther() const { return groups.size() != 1; }
};

/// One hour, day or month. Times are UTC microseconds.
struct CostColumn {
  qint64 fromUs = 0, toUs = 0;
  bool known = false;  ///< false: nothing can have been recorded, or it is still to come
  CostSums total{};
  std::optional<CostExpected> expected{};  ///< of the whole day, where a forecast is known
};

/// Everything that is painted, and the table beside it. Immutable once published.
struct CostChart {
  CostGroupBy groupBy = CostGroupBy::Tenant;
  CostStep step = CostStep::Day;
  QList<CostColumn> columns{};
  QList<CostSeries> series{};  ///< largest first, "Other" last
  std::optional<Usd> budget{};  ///< of one column; nullopt: none, or no such step

  /// What is shown: the visible series of one column, of columns from `first` to `last`, of all.
  Usd shown(int column) const;
  Usd shown(int first, int last) const;
  Usd shown() const { return shown(0, int(columns.size()) - 1); }
  Usd highest() const;  ///< of any column, forecast and budget: what the axis has to reach
  qint64 unpriced() const;
  int columnAt(qint64 us) const;  ///< -1: outside
};

/// What the chart is made of beside the report. Plain value.
struct CostChartSettings {
  QTimeZone zone = QTimeZone::utc();
  std::optional<CostForecast> forecast{};  ///< days show it, to the end of the month
  std::optional<Usd> monthlyBudget{};
  QSet<QString> hidden{};  ///< keys of series
  QString otherTitle{};
};

CostChart costChart(const CostReport&, const CostChartSettings&);

}  // namespace gc::console
