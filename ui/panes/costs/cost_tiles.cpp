#include "ui/panes/costs/cost_tiles.h"

#include <QCoreApplication>

#include "models/costs/cost_calendar.h"
#include "models/costs/cost_text.h"
#include "models/format/format.h"

namespace gc::console {
namespace {

class TileText {
  Q_DECLARE_TR_FUNCTIONS(gc::console::CostTiles)
};

constexpr qint64 kWarnPermille = 800;

QString shown(Usd amount) { return amount.rounded(moneyDecimals(amount), QLocale()); }

KpiReading reading(const QString& title, const std::optional<Usd>& amount) {
  const QString value = amount ? shown(*amount) : kUnknown;
  return {.title = title,
          .value = value,
          .unit = amount ? QStringLiteral("USD") : QString(),
          .tooltip = amount ? amount->exact() + QStringLiteral(" USD") : QString(),
          .spoken = TileText::tr("%1, %2 US dollars").arg(title, value)};
}

KpiReading month(const std::optional<CostForecast>& forecast, const QTimeZone& zone) {
  KpiReading out = reading(TileText::tr("Month to date"),
                           forecast ? std::optional(forecast->spent) : std::nullopt);
  if (forecast)
    out.note = TileText::tr("since %1").arg(stepLabel(CostStep::Day, forecast->monthFromUs, zone, true));
  return out;
}

QString backtest(const CostForecast& forecast) {
  if (!forecast.errorPermille || !forecast.lastWeekErrorPermille) return {};
  const auto percent = [](qint64 permille) { return QLocale().toString(double(permille) / 10, 'f', 1); };
  return TileText::tr("Looking back, a week ahead was %1 % off; the same day last week would have been %2 % "
                      "off.")
      .arg(percent(*forecast.errorPermille), percent(*forecast.lastWeekErrorPermille));
}

KpiReading expected(const std::optional<CostForecast>& forecast, const std::optional<Usd>& budget) {
  const bool known = forecast && forecast->month;
  KpiReading out = reading(TileText::tr("Forecast, whole month"),
                           known ? std::optional(forecast->month->likely) : std::nullopt);
  if (!known) {
    out.note = TileText::tr("needs two whole days");
    return out;
  }
  out.note = TileText::tr("%1 to %2").arg(shown(forecast->month->low), shown(forecast->month->high));
  out.tooltip = QStringList{out.tooltip,
                            forecast->seasonal
                                ? TileText::tr("Holt-Winters with a week's season and a damped trend, "
                                               "over %n day(s).",
                                               nullptr, int(forecast->historyDays))
                                : TileText::tr("The mean day, over %n day(s).", nullptr,
                                               int(forecast->historyDays)),
                            TileText::tr("Four fifths of the method's own errors lie within the range."),
                            backtest(*forecast)}
                    .join(u'\n')
                    .trimmed();
  if (budget && forecast->month->likely > *budget) out.tone = Tone::Warning;
  out.spoken += QStringLiteral(", ") + out.note;
  return out;
}

KpiReading budgetOf(const CostModel& model) {
  KpiReading out = reading(TileText::tr("Budget of the month"), model.budget());
  if (!model.budget() || model.budget()->nanos() <= 0) {
    out.note = model.tenant().isEmpty() ? TileText::tr("choose a tenant") : TileText::tr("none is set");
    out.spoken = out.title + QStringLiteral(", ") + out.note;
    return out;
  }
  if (!model.forecast()) return out;
  const double used = double(model.forecast()->spent.nanos()) / double(model.budget()->nanos()) * 1000;
  out.note = TileText::tr("%1 % used").arg(QLocale().toString(used / 10, 'f', 1));
  out.tone = used >= 1000 ? Tone::Bad : used >= kWarnPermille ? Tone::Warning : Tone::Good;
  out.tooltip += u'\n' + TileText::tr("Budgets are of calendar months in UTC.");
  out.spoken += QStringLiteral(", ") + out.note;
  return out;
}

KpiReading saved(const CostSums& sums) {
  KpiReading out = reading(TileText::tr("Saved in this range"), sums.savings);
  out.note = TileText::tr("baseline %1 − paid %2").arg(shown(sums.baseline), shown(sums.cost));
  out.tone = sums.savings < Usd() ? Tone::Warning : Tone::Neutral;
  return out;
}

}  // namespace

QVector<KpiReading> costTiles(const CostModel& model, const CostSums& sums, const QTimeZone& zone) {
  return {month(model.forecast(), zone), expected(model.forecast(), model.budget()), budgetOf(model),
          saved(sums)};
}

}  // namespace gc::console
