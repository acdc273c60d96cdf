// Spend to the end of the month.
#include <algorithm>

#include "gateway/admin/handlers.h"
#include "gateway/admin/json_writer.h"
#include "gateway/ledger/forecast.h"

namespace gc::admin {
namespace {

/// Long enough for the season and its back-test, short enough that last year's habits are forgotten.
constexpr auto kHistory = std::chrono::hours(24 * 120);

/// What was spent on each day, and where today stands. Plain value.
struct Spent {
  std::vector<Money> wholeDays;  ///< without gaps up to yesterday; begins with the first whole day known
  Money today;
  Money monthBeforeToday;
};

ApiResult<Spent> readSpent(const AdminSources& sources, const ledger::TimeZone& zone,
                           const std::string& tenant, WallTime now) {
  const WallTime today = zone.beginningOf(now, ledger::Step::Day);
  const WallTime month = zone.beginningOf(now, ledger::Step::Month);
  ledger::UsageQuery wanted;
  wanted.from = zone.beginningOf(now - kHistory, ledger::Step::Day);
  wanted.tenant = tenant;
  wanted.step = ledger::Step::Day;
  wanted.timeZone = zone.name();
  const auto report = sources.ledger.usage(wanted);
  if (!report) return fromError(report.error());
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

void writeExpected(JsonWriter& json, const ledger::Expected& expected) {
  json.field("likely_usd", expected.likely)
      .field("low_usd", expected.low)
      .field("high_usd", expected.high);
}

/// The whole month: what is spent, and the forecast from today on.
void writeMonth(JsonWriter& json, const Spent& spent, const ledger::Forecast& forecast) {
  // What is spent is spent: no end of a range lies below it.
  const auto whole = [&](Money rest) {
    return std::max(spent.monthBeforeToday + spent.today, spent.monthBeforeToday + rest);
  };
  json.beginObject().field("method", forecast.seasonal ? "holt_winters_weekly" : "mean_day");
  writeExpected(json, {whole(forecast.sum.likely), whole(forecast.sum.low), whole(forecast.sum.high)});
  json.endObject();
}

void writeBacktest(JsonWriter& json, const std::vector<Money>& history) {
  constexpr std::size_t kDaysAhead = 7;
  const auto errors = ledger::backtest(history, kDaysAhead);
  if (!errors) {
    json.value(nullptr);
    return;
  }
  json.beginObject()
      .field("days_ahead", kDaysAhead)
      .field("error_permille", errors->forecastPermille)
      .field("same_day_last_week_error_permille", errors->lastWeekPermille)
      .endObject();
}

}  // namespace

ApiResult<Answer> getForecast(const AdminSources& sources, const Call& call) {
  const auto zone = ledger::TimeZone::find(call.query.text("tz"));
  if (!zone) return fromError(zone.error());
  const WallTime now = sources.clock.wallNow();
  const auto spent = readSpent(sources, *zone, std::string(call.query.text("tenant")), now);
  if (!spent) return spent.error();
  const WallTime monthEnd = zone->endOf(now, ledger::Step::Month);
  std::vector<WallTime> days;
  for (WallTime day = zone->beginningOf(now, ledger::Step::Day); day < monthEnd;
       day = zone->endOf(day, ledger::Step::Day))
    days.push_back(day);
  const auto forecast = ledger::forecastSpend(spent->wholeDays, days.size());

  std::string out;
  JsonWriter json(out);
  json.beginObject()
      .field("as_of", now)
      .field("tz", zone->name())
      .field("month_from", zone->beginningOf(now, ledger::Step::Month))
      .field("month_to", monthEnd)
      .field("spent_usd", spent->monthBeforeToday + spent->today)
      .field("history_days", spent->wholeDays.size())
      .key("month");
  if (forecast) {
    writeMonth(json, *spent, *forecast);
  } else {
    json.value(nullptr);
  }
  json.key("days").beginArray();
  for (std::size_t i = 0; forecast && i < days.size(); ++i) {
    json.beginObject().field("from", days[i]);
    writeExpected(json, forecast->days[i]);
    json.endObject();
  }
  json.endArray().key("backtest");
  writeBacktest(json, spent->wholeDays);
  json.endObject();
  return Answer{200, std::move(out), {}};
}

}  // namespace gc::admin
