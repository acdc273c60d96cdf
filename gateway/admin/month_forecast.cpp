#include "gateway/admin/month_forecast.h"

#include <algorithm>

namespace gc::admin {
namespace {

/// Long enough for the season and its back-test, short enough that last year's habits are forgotten.
constexpr auto kHistory = std::chrono::hours(24 * 120);

}  // namespace

Result<Spent> readSpent(const ledger::Ledger& ledger, const ledger::TimeZone& zone, const std::string& tenant,
                        WallTime now) {
  const WallTime today = zone.beginningOf(now, ledger::Step::Day);
  const WallTime month = zone.beginningOf(now, ledger::Step::Month);
  ledger::UsageQuery wanted;
  wanted.from = zone.beginningOf(now - kHistory, ledger::Step::Day);
  wanted.tenant = tenant;
  wanted.step = ledger::Step::Day;
  wanted.timeZone = zone.name();
  const auto report = ledger.usage(wanted);
  if (!report) return report.error();
  Spent spent;
  bool begun = false;
  for (const ledger::UsagePart& part : report->parts) {
    const WallTime day = zone.beginningOf(part.from, ledger::Step::Day);
    if (day >= today) {
      spent.today += part.total.cost;
      continue;
    }
    if (day >= month) spent.monthBeforeToday += part.total.cost;
    // Days before the first request are no history, and that first day was seldom a whole one.
    if (begun) spent.wholeDays.push_back(part.total.cost);
    begun = begun || part.total.requests > 0;
  }
  // Days without any row at the end have no part; they were days all the same.
  const WallTime known = report->parts.empty() ? today : report->parts.back().to;
  for (WallTime day = known; begun && day < today; day = zone.endOf(day, ledger::Step::Day))
    spent.wholeDays.emplace_back();
  return spent;
}

std::vector<WallTime> daysToMonthEnd(const ledger::TimeZone& zone, WallTime now) {
  const WallTime monthEnd = zone.endOf(now, ledger::Step::Month);
  std::vector<WallTime> days;
  for (WallTime day = zone.beginningOf(now, ledger::Step::Day); day < monthEnd;
       day = zone.endOf(day, ledger::Step::Day))
    days.push_back(day);
  return days;
}

ledger::Expected wholeMonth(const Spent& spent, const ledger::Forecast& forecast) {
  // What is spent is spent: no end of a range lies below it.
  const auto whole = [&](Money rest) {
    return std::max(spent.monthBeforeToday + spent.today, spent.monthBeforeToday + rest);
  };
  return {whole(forecast.sum.likely), whole(forecast.sum.low), whole(forecast.sum.high)};
}

}  // namespace gc::admin
