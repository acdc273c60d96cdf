#include "models/roi/roi_calculator.h"

#include <limits>

namespace gc::console {
namespace {

constexpr WideMicros kPercent = WideMicros(100) * kMicro;

WideMicros times(WideMicros a, WideMicros b) { return roundedDiv(a * b, kMicro); }
WideMicros share(WideMicros of, WideMicros percent) { return roundedDiv(of * percent, kPercent); }

/// Collects figures and steps; remembers when one does not fit. Confined to one calculation.
class Sheet {
 public:
  explicit Sheet(const RoiValues& values) : m_values(values) {}

  WideMicros operator[](RoiField field) const { return m_values.value(field); }

  void figure(RoiFigureId id, RoiUnit unit, std::optional<WideMicros> value) {
    result.figures.append({id, unit, value ? std::optional(fitted(*value)) : std::nullopt});
  }
  void money(RoiFigureId id, WideMicros value) { figure(id, RoiUnit::Usd, value); }
  void monthly(RoiFigureId id, WideMicros value) { figure(id, RoiUnit::UsdPerMonth, value); }
  /// A share of nothing is unknown, not nothing.
  void percent(RoiFigureId id, WideMicros part, WideMicros of) {
    figure(id, RoiUnit::Percent,
           of == 0 ? std::nullopt : std::optional(roundedDiv(part * kPercent, of)));
  }
  void total(RoiFigureId id, WideMicros amount) { result.waterfall.append({id, fitted(amount), true}); }
  void change(RoiFigureId id, WideMicros amount) { result.waterfall.append({id, fitted(amount), false}); }

  RoiResult result;

 private:
  Micros fitted(WideMicros value) {
    constexpr WideMicros kMost = std::numeric_limits<Micros>::max() / 1000;  // as nano-dollars it still fits
    if (value <= kMost && value >= -kMost) return Micros(value);
    result.tooLarge = true;
    return 0;
  }

  const RoiValues& m_values;
};

void measured(Sheet& s) {
  using F = RoiField;
  using Id = RoiFigureId;
  // Tokens × price per million stays exact until the month is summed.
  const WideMicros perMillion = s[F::TokensIn] * s[F::PriceIn] + s[F::TokensOut] * s[F::PriceOut];
  const WideMicros today = roundedDiv(s[F::Requests] * perMillion, WideMicros(kMicro) * kMicro * kMicro);
  const WideMicros cache = share(today, s[F::CacheHits]);
  const WideMicros routed = share(today - cache, s[F::Routable]);
  const WideMicros routing = routed - share(routed, s[F::CheaperPrice]);
  const WideMicros after = today - cache - routing;
  const WideMicros downtime =
      share(times(times(s[F::Incidents], s[F::IncidentMinutes]), s[F::UsdPerMinute]), s[F::Avoided]);
  const WideMicros engineering = times(s[F::HoursSaved], s[F::HourlyRate]);
  const WideMicros net = cache + routing + downtime + engineering - s[F::Fee];
  const WideMicros yearNet = 12 * net - s[F::OneOff];
  s.result.headline = Id::NetPerMonth;
  s.monthly(Id::NetPerMonth, net);
  s.figure(Id::Payback, RoiUnit::Months,
           net > 0 ? std::optional(roundedDiv(s[F::OneOff] * kMicro, net)) : std::nullopt);
  s.percent(Id::YearOneReturn, yearNet, 12 * s[F::Fee] + s[F::OneOff]);
  s.money(Id::YearOneNet, yearNet);
  s.monthly(Id::SpendToday, today);
  s.monthly(Id::CacheSaving, cache);
  s.monthly(Id::RoutingSaving, routing);
  s.monthly(Id::SpendAfter, after);
  s.monthly(Id::DowntimeAvoided, downtime);
  s.monthly(Id::EngineeringSaved, engineering);
  s.monthly(Id::PlatformFee, s[F::Fee]);
  s.total(Id::SpendToday, today);
  s.change(Id::CacheSaving, -cache);
  s.change(Id::RoutingSaving, -routing);
  s.total(Id::SpendAfter, after);
  s.change(Id::DowntimeAvoided, -downtime);
  s.change(Id::EngineeringSaved, -engineering);
  s.change(Id::PlatformFee, s[F::Fee]);
  s.total(Id::TotalAfter, today - net);
}

void singleProvider(Sheet& s) {
  using F = RoiField;
  using Id = RoiFigureId;
  const WideMicros requests = s[F::Route1Requests] + s[F::Route2Requests] + s[F::Route3Requests];
  const WideMicros baseline = s[F::SpendToday] + times(requests, s[F::PricePerRequest]);
  const WideMicros cost = s[F::Route1Cost] + s[F::Route2Cost] + s[F::Route3Cost] - s[F::KnownSaving];
  const WideMicros after = cost + s[F::Fee];
  s.result.headline = Id::NetSavings;
  s.monthly(Id::NetSavings, baseline - after);
  s.percent(Id::NetSavingsPercent, baseline - after, baseline);
  s.figure(Id::Requests, RoiUnit::Count, requests == 0 ? std::nullopt : std::optional(requests));
  s.monthly(Id::Baseline, baseline);
  s.monthly(Id::Cost, cost);
  s.monthly(Id::Savings, baseline - cost);
  s.percent(Id::SavingsPercent, baseline - cost, baseline);
  s.monthly(Id::PlatformFee, s[F::Fee]);
  s.monthly(Id::TotalAfter, after);
  s.total(Id::Baseline, baseline);
  s.change(Id::Savings, cost - baseline);
  s.total(Id::Cost, cost);
  s.change(Id::PlatformFee, s[F::Fee]);
  s.total(Id::TotalAfter, after);
}

void inHouse(Sheet& s) {
  using F = RoiField;
  using Id = RoiFigureId;
  const WideMicros engineering =
      roundedDiv(s[F::Engineers] * s[F::BuildMonths] * s[F::Salary], WideMicros(12) * kMicro * kMicro);
  const WideMicros build = engineering + s[F::Infrastructure] + s[F::Maintenance];
  const WideMicros platform = 12 * s[F::Fee];
  s.result.headline = Id::SavingsYearOne;
  s.money(Id::SavingsYearOne, build - platform);
  s.money(Id::Engineering, engineering);
  s.money(Id::InHouseYearOne, build);
  s.money(Id::PlatformYearOne, platform);
  s.total(Id::InHouseYearOne, build);
  s.change(Id::SavingsYearOne, platform - build);
  s.total(Id::PlatformYearOne, platform);
}

void outage(Sheet& s) {
  using F = RoiField;
  using Id = RoiFigureId;
  const WideMicros lost = times(s[F::CostPerHour], s[F::OutageHours]);
  const WideMicros avoided = share(lost, s[F::Avoided]);
  const WideMicros slaHours = share(WideMicros(8760) * kMicro, kPercent - s[F::Uptime]);
  s.result.headline = Id::AvoidedPerYear;
  s.figure(Id::AvoidedPerYear, RoiUnit::UsdPerYear, avoided);
  s.figure(Id::SlaDowntime, RoiUnit::HoursPerYear, slaHours);
  s.figure(Id::SlaExposure, RoiUnit::UsdPerYear, times(slaHours, s[F::CostPerHour]));
  s.total(Id::Baseline, lost);
  s.change(Id::AvoidedPerYear, -avoided);
  s.total(Id::TotalAfter, lost - avoided);
}

void integration(Sheet& s) {
  using F = RoiField;
  using Id = RoiFigureId;
  const WideMicros cost = times(s[F::IntegrationHours], s[F::HourlyRate]);
  const WideMicros saving = s[F::SavingPerMonth];
  s.result.headline = Id::FirstMonthReturn;
  s.figure(Id::FirstMonthReturn, RoiUnit::Times,
           cost == 0 ? std::nullopt : std::optional(roundedDiv(saving * kMicro, cost)));
  s.money(Id::IntegrationCost, cost);
  s.money(Id::FirstMonthNet, saving - cost);
  s.total(Id::IntegrationCost, cost);
  s.change(Id::Savings, -saving);
  s.total(Id::TotalAfter, cost - saving);
}

}  // namespace

std::optional<Micros> RoiResult::value(RoiFigureId id) const {
  for (const RoiFigure& figure : figures)
    if (figure.id == id) return figure.value;
  return std::nullopt;
}

RoiResult calculateRoi(RoiModelId model, const RoiValues& values) {
  Sheet sheet(values);
  switch (model) {
    case RoiModelId::Measured:
      measured(sheet);
      break;
    case RoiModelId::SingleProvider:
      singleProvider(sheet);
      break;
    case RoiModelId::InHouse:
      inHouse(sheet);
      break;
    case RoiModelId::Outage:
      outage(sheet);
      break;
    case RoiModelId::Integration:
      integration(sheet);
      break;
  }
  return sheet.result;
}

const char* roiFigureKey(RoiFigureId id) {
  switch (id) {
    case RoiFigureId::SpendToday:
      return "spend_today";
    case RoiFigureId::CacheSaving:
      return "cache_saving";
    case RoiFigureId::RoutingSaving:
      return "routing_saving";
    case RoiFigureId::SpendAfter:
      return "spend_after";
    case RoiFigureId::DowntimeAvoided:
      return "downtime_avoided";
    case RoiFigureId::EngineeringSaved:
      return "engineering_saved";
    case RoiFigureId::PlatformFee:
      return "platform_fee";
    case RoiFigureId::NetPerMonth:
      return "net_per_month";
    case RoiFigureId::Payback:
      return "payback_months";
    case RoiFigureId::YearOneNet:
      return "net_year_1";
    case RoiFigureId::YearOneReturn:
      return "roi_year_1_pct";
    case RoiFigureId::Requests:
      return "requests";
    case RoiFigureId::Baseline:
      return "baseline";
    case RoiFigureId::Cost:
      return "cost";
    case RoiFigureId::Savings:
      return "savings";
    case RoiFigureId::SavingsPercent:
      return "savings_pct";
    case RoiFigureId::TotalAfter:
      return "total_after";
    case RoiFigureId::NetSavings:
      return "net_savings";
    case RoiFigureId::NetSavingsPercent:
      return "net_savings_pct";
    case RoiFigureId::Engineering:
      return "engineering";
    case RoiFigureId::InHouseYearOne:
      return "in_house_year_1";
    case RoiFigureId::PlatformYearOne:
      return "platform_year_1";
    case RoiFigureId::SavingsYearOne:
      return "savings_year_1";
    case RoiFigureId::AvoidedPerYear:
      return "avoided";
    case RoiFigureId::SlaDowntime:
      return "downtime_hours_per_year";
    case RoiFigureId::SlaExposure:
      return "sla_exposure_per_year";
    case RoiFigureId::IntegrationCost:
      return "cost";
    case RoiFigureId::FirstMonthReturn:
      return "first_month_return";
    case RoiFigureId::FirstMonthNet:
      return "first_month_net";
  }
  return "";
}

}  // namespace gc::console
