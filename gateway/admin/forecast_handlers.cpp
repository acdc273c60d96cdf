// Spend to the end of the month.
#include "gateway/admin/handlers.h"
#include "gateway/admin/json_writer.h"
#include "gateway/admin/month_forecast.h"

namespace gc::admin {
namespace {

void writeExpected(JsonWriter& json, const ledger::Expected& expected) {
  json.field("likely_usd", expected.likely)
      .field("low_usd", expected.low)
      .field("high_usd", expected.high);
}

/// The whole month: what is spent, and the forecast from today on.
void writeMonth(JsonWriter& json, const Spent& spent, const ledger::Forecast& forecast) {
  json.beginObject().field("method", forecast.seasonal ? "holt_winters_weekly" : "mean_day");
  writeExpected(json, wholeMonth(spent, forecast));
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
  const auto spent = readSpent(sources.ledger, *zone, std::string(call.query.text("tenant")), now);
  if (!spent) return fromError(spent.error());
  const std::vector<WallTime> days = daysToMonthEnd(*zone, now);
  const auto forecast = ledger::forecastSpend(spent->wholeDays, days.size());

  std::string out;
  JsonWriter json(out);
  json.beginObject()
      .field("as_of", now)
      .field("tz", zone->name())
      .field("month_from", zone->beginningOf(now, ledger::Step::Month))
      .field("month_to", zone->endOf(now, ledger::Step::Month))
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
