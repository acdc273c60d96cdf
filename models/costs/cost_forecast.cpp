#include "models/costs/cost_forecast.h"

#include <QJsonArray>

#include "models/format/json_fields.h"

namespace gc::console {
namespace {

CostExpected expectedFrom(const QJsonObject& json) {
  const auto amount = [&json](QLatin1String name) {
    return Usd::fromJson(json.value(name)).value_or(Usd());
  };
  return {amount(QLatin1String("likely_usd")), amount(QLatin1String("low_usd")),
          amount(QLatin1String("high_usd"))};
}

}  // namespace

CostForecast CostForecast::fromJson(const QJsonObject& json) {
  CostForecast out;
  out.monthFromUs = optMicros(json.value(u"month_from")).value_or(0);
  out.monthToUs = optMicros(json.value(u"month_to")).value_or(0);
  out.spent = Usd::fromJson(json.value(u"spent_usd")).value_or(Usd());
  out.historyDays = json.value(u"history_days").toInteger();
  const QJsonObject month = json.value(u"month").toObject();
  if (!month.isEmpty()) out.month = expectedFrom(month);
  out.seasonal = month.value(u"method") == QLatin1String("holt_winters_weekly");
  for (const QJsonValue& each : json.value(u"days").toArray()) {
    const QJsonObject day = each.toObject();
    out.days.append({optMicros(day.value(u"from")).value_or(0), expectedFrom(day)});
  }
  const QJsonObject backtest = json.value(u"backtest").toObject();
  out.errorPermille = optInt(backtest.value(u"error_permille"));
  out.lastWeekErrorPermille = optInt(backtest.value(u"same_day_last_week_error_permille"));
  return out;
}

}  // namespace gc::console
