#include "models/costs/cost_chart.h"

#include <QDateTime>
#include <QHash>
#include <algorithm>

#include "models/costs/cost_calendar.h"
#include "models/costs/cost_text.h"

namespace gc::console {
namespace {

/// No key of a group begins with it.
const QString kOther = QStringLiteral("\r");

/// The steps of the answer, and between and around them those in which nothing can have been recorded.
QList<CostColumn> columnsOf(const CostReport& report, const CostChartSettings& settings) {
  QList<CostColumn> columns;
  const auto fill = [&](qint64 from, qint64 to) {
    while (from < to) {
      const qint64 end = std::min(to, endOf(report.step, from, settings.zone));
      columns.append({from, end});
      from = end;
    }
  };
  qint64 at = beginningOf(report.step, report.fromUs, settings.zone);
  for (const CostPart& part : report.parts) {
    fill(at, part.fromUs);
    columns.append({part.fromUs, part.toUs, true, part.total});
    at = part.toUs;
  }
  fill(at, report.toUs);
  if (report.step != CostStep::Day || !settings.forecast || settings.forecast->days.isEmpty()) return columns;
  if (!columns.isEmpty()) fill(columns.last().toUs, settings.forecast->monthToUs);
  QHash<qint64, CostExpected> days;
  for (const CostForecastDay& day : settings.forecast->days) days.insert(day.fromUs, day.expected);
  for (CostColumn& column : columns)
    if (const auto day = days.constFind(column.fromUs); day != days.cend()) column.expected = *day;
  return columns;
}

/// Largest first; which of two equal ones comes first does not change from answer to answer.
QList<CostGroup> ranked(QList<CostGroup> groups) {
  std::sort(groups.begin(), groups.end(), [](const CostGroup& a, const CostGroup& b) {
    return a.sums.cost != b.sums.cost ? a.sums.cost > b.sums.cost : a.key() < b.key();
  });
  return groups;
}

std::optional<Usd> budgetOf(const CostReport& report, const CostChartSettings& settings) {
  if (!settings.monthlyBudget || report.step == CostStep::Hour) return std::nullopt;
  if (report.step == CostStep::Month) return settings.monthlyBudget;
  const QDate day = QDateTime::fromMSecsSinceEpoch(report.toUs / 1000, settings.zone).date();
  return Usd::fromNanos(settings.monthlyBudget->nanos() / day.daysInMonth());
}

}  // namespace

Usd CostChart::shown(int column) const {
  Usd sum;
  for (const CostSeries& each : series)
    if (each.visible) sum += each.values[column].cost;
  return sum;
}

Usd CostChart::shown(int first, int last) const {
  Usd sum;
  for (int column = std::max(0, first); column <= std::min(last, int(columns.size()) - 1); ++column)
    sum += shown(column);
  return sum;
}

Usd CostChart::highest() const {
  Usd out = budget.value_or(Usd());
  for (int i = 0; i < columns.size(); ++i)
    out = std::max({out, shown(i), columns[i].expected ? columns[i].expected->high : Usd()});
  return out;
}

qint64 CostChart::unpriced() const {
  qint64 sum = 0;
  for (const CostColumn& column : columns) sum += column.total.unpriced;
  return sum;
}

int CostChart::columnAt(qint64 us) const {
  for (int i = 0; i < columns.size(); ++i)
    if (columns[i].fromUs <= us && us < columns[i].toUs) return i;
  return -1;
}

CostChart costChart(const CostReport& report, const CostChartSettings& settings) {
  CostChart chart;
  chart.groupBy = report.groupBy;
  chart.step = report.step;
  chart.columns = columnsOf(report, settings);
  chart.budget = budgetOf(report, settings);
  const QList<CostGroup> groups = ranked(report.groups);
  QHash<QString, int> places;
  for (qsizetype i = 0; i < groups.size(); ++i) {
    // Eight groups have eight names: "Other" of one would only hide it.
    const bool named = i < kNamedSeries || groups.size() == kNamedSeries + 1;
    if (named || chart.series.size() == kNamedSeries) {
      CostSeries series;
      series.title = named ? title(report.groupBy, groups[i]) : settings.otherTitle;
      series.key = named ? groups[i].key() : kOther;
      series.slot = int(i);
      series.visible = !settings.hidden.contains(series.key);
      series.values.resize(chart.columns.size());
      chart.series.append(series);
    }
    CostSeries& into = chart.series.last();
    into.groups.append(groups[i]);
    into.total += groups[i].sums;
    places.insert(groups[i].key(), int(chart.series.size()) - 1);
  }
  int column = 0;
  for (const CostPart& part : report.parts) {
    while (chart.columns[column].fromUs != part.fromUs) ++column;
    for (const CostGroup& group : part.groups)
      if (const auto place = places.constFind(group.key()); place != places.cend())
        chart.series[*place].values[column] += group.sums;
  }
  return chart;
}

}  // namespace gc::console
