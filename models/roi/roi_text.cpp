#include "models/roi/roi_text.h"

#include "models/format/format.h"
#include "models/format/usd.h"

namespace gc::console {
namespace {

QString rounded(Micros value, int decimals, const QLocale& locale) {
  return Usd::fromNanos(value * 1000).rounded(decimals, locale);
}

Micros magnitude(Micros value) { return value < 0 ? -value : value; }

const QChar kMinus(0x2212);

}  // namespace

QString RoiText::title(RoiModelId model) {
  switch (model) {
    case RoiModelId::Measured:
      return tr("Measured");
    case RoiModelId::SingleProvider:
      return tr("vs. single provider");
    case RoiModelId::InHouse:
      return tr("vs. in-house build");
    case RoiModelId::Outage:
      return tr("Outage cost");
    case RoiModelId::Integration:
      return tr("Integration");
  }
  return {};
}

QString RoiText::label(RoiField field) {
  switch (field) {
    case RoiField::Requests:
      return tr("Requests per month");
    case RoiField::TokensIn:
      return tr("Tokens in per request");
    case RoiField::TokensOut:
      return tr("Tokens out per request");
    case RoiField::PriceIn:
      return tr("Price in");
    case RoiField::PriceOut:
      return tr("Price out");
    case RoiField::CacheHits:
      return tr("Cache hit rate");
    case RoiField::Routable:
      return tr("Routable to cheaper");
    case RoiField::CheaperPrice:
      return tr("Cheaper tier's price");
    case RoiField::Incidents:
      return tr("Incidents per month");
    case RoiField::IncidentMinutes:
      return tr("Length of an incident");
    case RoiField::UsdPerMinute:
      return tr("Cost of downtime");
    case RoiField::Avoided:
      return tr("Downtime avoided");
    case RoiField::HoursSaved:
      return tr("Engineering hours saved");
    case RoiField::HourlyRate:
      return tr("Hourly rate");
    case RoiField::Fee:
      return tr("Platform fee");
    case RoiField::OneOff:
      return tr("One-off cost");
    case RoiField::SpendToday:
      return tr("AI spend today");
    case RoiField::PricePerRequest:
      return tr("Price per request today");
    case RoiField::Route1Requests:
      return tr("Route 1, requests");
    case RoiField::Route1Cost:
      return tr("Route 1, cost");
    case RoiField::Route2Requests:
      return tr("Route 2, requests");
    case RoiField::Route2Cost:
      return tr("Route 2, cost");
    case RoiField::Route3Requests:
      return tr("Route 3, requests");
    case RoiField::Route3Cost:
      return tr("Route 3, cost");
    case RoiField::KnownSaving:
      return tr("Saving known beforehand");
    case RoiField::Engineers:
      return tr("Engineers");
    case RoiField::BuildMonths:
      return tr("Time to build");
    case RoiField::Salary:
      return tr("Salary");
    case RoiField::Infrastructure:
      return tr("Infrastructure while building");
    case RoiField::Maintenance:
      return tr("Maintenance");
    case RoiField::CostPerHour:
      return tr("Cost of an outage");
    case RoiField::OutageHours:
      return tr("Provider outages");
    case RoiField::Uptime:
      return tr("Uptime agreed");
    case RoiField::IntegrationHours:
      return tr("Integration time");
    case RoiField::SavingPerMonth:
      return tr("Saving");
  }
  return {};
}

QString RoiText::label(RoiFigureId figure) {
  switch (figure) {
    case RoiFigureId::SpendToday:
      return tr("LLM spend today");
    case RoiFigureId::CacheSaving:
      return tr("Saved by the cache");
    case RoiFigureId::RoutingSaving:
      return tr("Saved by routing");
    case RoiFigureId::SpendAfter:
      return tr("LLM spend after");
    case RoiFigureId::DowntimeAvoided:
      return tr("Downtime avoided");
    case RoiFigureId::EngineeringSaved:
      return tr("Engineering saved");
    case RoiFigureId::PlatformFee:
      return tr("Platform fee");
    case RoiFigureId::NetPerMonth:
      return tr("Net saving per month");
    case RoiFigureId::Payback:
      return tr("Payback");
    case RoiFigureId::YearOneNet:
      return tr("Net saving in year 1");
    case RoiFigureId::YearOneReturn:
      return tr("Return in year 1");
    case RoiFigureId::Requests:
      return tr("Requests per month");
    case RoiFigureId::Baseline:
      return tr("Cost today");
    case RoiFigureId::Cost:
      return tr("AI cost with routing");
    case RoiFigureId::Savings:
      return tr("Saving");
    case RoiFigureId::SavingsPercent:
      return tr("Saving, share");
    case RoiFigureId::TotalAfter:
      return tr("Total after");
    case RoiFigureId::NetSavings:
      return tr("Net saving per month");
    case RoiFigureId::NetSavingsPercent:
      return tr("Net saving, share");
    case RoiFigureId::Engineering:
      return tr("Engineering");
    case RoiFigureId::InHouseYearOne:
      return tr("In-house, year 1");
    case RoiFigureId::PlatformYearOne:
      return tr("Platform, year 1");
    case RoiFigureId::SavingsYearOne:
      return tr("Saving in year 1");
    case RoiFigureId::AvoidedPerYear:
      return tr("Outage cost avoided per year");
    case RoiFigureId::SlaDowntime:
      return tr("Downtime the agreement allows");
    case RoiFigureId::SlaExposure:
      return tr("Cost of that downtime");
    case RoiFigureId::IntegrationCost:
      return tr("Cost of integrating");
    case RoiFigureId::FirstMonthReturn:
      return tr("Return in the first month");
    case RoiFigureId::FirstMonthNet:
      return tr("Net saving in the first month");
  }
  return {};
}

QString RoiText::word(RoiProvenance provenance) {
  switch (provenance) {
    case RoiProvenance::Measured:
      return tr("Measured");
    case RoiProvenance::Prospect:
      return tr("Prospect");
    case RoiProvenance::Assumption:
      return tr("Assumption");
  }
  return {};
}

QString RoiText::word(RoiCase of) {
  switch (of) {
    case RoiCase::Low:
      return tr("Low");
    case RoiCase::Base:
      return tr("Base");
    case RoiCase::High:
      return tr("High");
  }
  return {};
}

QString RoiText::method(RoiModelId model) {
  switch (model) {
    case RoiModelId::Measured:
      return tr("Savings compound and are never added on the same base: the cache takes its share of "
                "today's spend first, and routing works on what is left. Downtime avoided and engineering "
                "hours saved are added, the platform fee is taken off. Payback is the one-off cost over "
                "the net saving of a month; the return of year 1 is twelve net months less the one-off "
                "cost, over fee and one-off cost of that year.");
    case RoiModelId::SingleProvider:
      return tr("Cost today is the fixed spend, plus requests at today's price per request. From it the "
                "cost of the routes is taken off, less a saving known beforehand; the net saving also "
                "bears the platform fee.");
    case RoiModelId::InHouse:
      return tr("Building costs engineers × months × salary ÷ 12, the infrastructure while building and a "
                "year of maintenance; it is compared with twelve months of the platform fee.");
    case RoiModelId::Outage:
      return tr("Outage cost is the hours a single provider was down in a year × the cost of an hour; "
                "failover avoids its share of it. The downtime an agreement allows is the rest to 100 % of "
                "8,760 hours.");
    case RoiModelId::Integration:
      return tr("The return of the first month is the saving of a month over the hours of integration × "
                "the hourly rate.");
  }
  return {};
}

QString RoiText::amount(const std::optional<Micros>& value, RoiUnit unit, const QLocale& locale) {
  if (!value) return kUnknown;
  switch (unit) {
    case RoiUnit::Usd:
    case RoiUnit::UsdPerMonth:
    case RoiUnit::UsdPerYear:
    case RoiUnit::UsdPerHour:
    case RoiUnit::UsdPerMinute:
      return (*value < 0 ? QString(kMinus) : QString()) +
             tr("USD %1").arg(rounded(magnitude(*value), magnitude(*value) < 100 * kMicro ? 2 : 0, locale));
    case RoiUnit::Percent:
      return (*value < 0 ? QString(kMinus) : QString()) +
             tr("%1 %").arg(rounded(magnitude(*value), magnitude(*value) < 100 * kMicro ? 1 : 0, locale));
    case RoiUnit::Months:
      return tr("%1 months").arg(rounded(*value, 1, locale));
    case RoiUnit::HoursPerYear:
      return tr("%1 hours/year").arg(rounded(*value, 2, locale));
    case RoiUnit::Times:
      return tr("%1×").arg(rounded(*value, 1, locale));
    case RoiUnit::UsdPerRequest:
    case RoiUnit::UsdPerMillion:
    case RoiUnit::Count:
    case RoiUnit::PerMonth:
    case RoiUnit::PerYear:
    case RoiUnit::LlmTokens:
    case RoiUnit::Minutes:
    case RoiUnit::Hours:
    case RoiUnit::HoursPerMonth:
      return exact(*value, unit, locale);
  }
  return {};
}

QString RoiText::spoken(const std::optional<Micros>& value, RoiUnit unit, const QLocale& locale) {
  if (!value) return tr("unknown");
  const bool money = unit == RoiUnit::Usd || unit == RoiUnit::UsdPerMonth || unit == RoiUnit::UsdPerYear;
  return money ? tr("%1 US dollars").arg(rounded(*value, 0, locale)) : amount(value, unit, locale);
}

QString RoiText::exact(Micros value, RoiUnit unit, const QLocale& locale) {
  const QString digits = microsToText(value);
  const qsizetype point = digits.indexOf(QLatin1Char('.'));
  return rounded(value, point < 0 ? 0 : int(digits.size() - point - 1), locale) + suffix(unit);
}

QString RoiText::suffix(RoiUnit unit) {
  switch (unit) {
    case RoiUnit::Usd:
      return tr(" USD");
    case RoiUnit::UsdPerMonth:
      return tr(" USD/month");
    case RoiUnit::UsdPerYear:
      return tr(" USD/year");
    case RoiUnit::UsdPerHour:
      return tr(" USD/hour");
    case RoiUnit::UsdPerMinute:
      return tr(" USD/minute");
    case RoiUnit::UsdPerRequest:
      return tr(" USD/request");
    case RoiUnit::UsdPerMillion:
      return tr(" USD/1M tokens");
    case RoiUnit::Percent:
      return tr(" %");
    case RoiUnit::PerMonth:
      return tr(" /month");
    case RoiUnit::PerYear:
      return tr(" /year");
    case RoiUnit::LlmTokens:
      return tr(" tokens");
    case RoiUnit::Minutes:
      return tr(" minutes");
    case RoiUnit::Hours:
      return tr(" hours");
    case RoiUnit::HoursPerMonth:
      return tr(" hours/month");
    case RoiUnit::HoursPerYear:
      return tr(" hours/year");
    case RoiUnit::Months:
      return tr(" months");
    case RoiUnit::Times:
      return tr("×");
    case RoiUnit::Count:
      return {};
  }
  return {};
}

}  // namespace gc::console
