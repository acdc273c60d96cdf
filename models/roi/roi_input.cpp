#include "models/roi/roi_input.h"

#include <algorithm>

namespace gc::console {
namespace {

constexpr Micros whole(qint64 units) { return units * kMicro; }

constexpr Micros kMoney = whole(1'000'000'000), kRequests = whole(5'000'000'000), kHundred = whole(100);

const RoiFieldSpec kFee{RoiField::Fee, "fee_per_month", RoiUnit::UsdPerMonth, kMoney, 2, whole(6'000)};

/// The start is the worked sample of the pane's specification: 30,457 dollars a month.
QList<RoiFieldSpec> measuredFields() {
  using F = RoiField;
  using U = RoiUnit;
  return {{F::Requests, "requests", U::PerMonth, kRequests, 0, whole(12'000'000)},
          {F::TokensIn, "tokens_in", U::LlmTokens, whole(1'000'000), 1, whole(900)},
          {F::TokensOut, "tokens_out", U::LlmTokens, whole(1'000'000), 1, whole(250)},
          {F::PriceIn, "price_in", U::UsdPerMillion, whole(1'000), 4, 2'500'000},
          {F::PriceOut, "price_out", U::UsdPerMillion, whole(1'000), 4, whole(10)},
          {F::CacheHits, "cache_hits", U::Percent, kHundred, 1, whole(18)},
          {F::Routable, "routable", U::Percent, kHundred, 1, whole(35)},
          {F::CheaperPrice, "cheaper_price", U::Percent, kHundred, 1, whole(20)},
          {F::Incidents, "incidents", U::PerMonth, whole(1'000), 1, whole(2)},
          {F::IncidentMinutes, "incident_minutes", U::Minutes, whole(50'000), 1, whole(45)},
          {F::UsdPerMinute, "usd_per_minute", U::UsdPerMinute, whole(1'000'000), 2, whole(120)},
          {F::Avoided, "avoided", U::Percent, kHundred, 1, whole(95)},
          {F::HoursSaved, "hours_saved", U::HoursPerMonth, whole(100'000), 1, whole(30)},
          {F::HourlyRate, "hourly_rate", U::UsdPerHour, whole(10'000), 2, whole(95)},
          kFee,
          {F::OneOff, "one_off", U::Usd, kMoney, 2, whole(20'000)}};
}

QList<RoiFieldSpec> singleProviderFields() {
  using F = RoiField;
  using U = RoiUnit;
  RoiFieldSpec fee = kFee;
  fee.start = 0;
  return {{F::SpendToday, "spend_today", U::UsdPerMonth, kMoney, 2, 0},
          {F::PricePerRequest, "price_per_request", U::UsdPerRequest, whole(1'000), 6, 0},
          {F::Route1Requests, "route_1_requests", U::PerMonth, kRequests, 0, 0},
          {F::Route1Cost, "route_1_cost", U::UsdPerMonth, kMoney, 2, 0},
          {F::Route2Requests, "route_2_requests", U::PerMonth, kRequests, 0, 0},
          {F::Route2Cost, "route_2_cost", U::UsdPerMonth, kMoney, 2, 0},
          {F::Route3Requests, "route_3_requests", U::PerMonth, kRequests, 0, 0},
          {F::Route3Cost, "route_3_cost", U::UsdPerMonth, kMoney, 2, 0},
          {F::KnownSaving, "known_saving", U::UsdPerMonth, kMoney, 2, 0},
          fee};
}

QList<RoiFieldSpec> inHouseFields() {
  using F = RoiField;
  using U = RoiUnit;
  RoiFieldSpec fee = kFee;
  fee.start = whole(5'000);
  return {{F::Engineers, "engineers", U::Count, whole(10'000), 1, whole(2)},
          {F::BuildMonths, "build_months", U::Months, whole(120), 1, whole(6)},
          {F::Salary, "salary_per_year", U::UsdPerYear, whole(10'000'000), 0, whole(150'000)},
          {F::Infrastructure, "infrastructure", U::Usd, kMoney, 0, whole(15'000)},
          {F::Maintenance, "maintenance_per_year", U::UsdPerYear, kMoney, 0, whole(50'000)},
          fee};
}

QList<RoiFieldSpec> outageFields() {
  using F = RoiField;
  using U = RoiUnit;
  return {{F::CostPerHour, "cost_per_hour", U::UsdPerHour, kMoney, 0, whole(10'000)},
          {F::OutageHours, "outage_hours", U::HoursPerYear, whole(8'760), 2, whole(4)},
          {F::Avoided, "avoided", U::Percent, kHundred, 1, kHundred},
          {F::Uptime, "uptime", U::Percent, kHundred, 4, 99'900'000}};
}

QList<RoiFieldSpec> integrationFields() {
  using F = RoiField;
  using U = RoiUnit;
  return {{F::IntegrationHours, "integration_hours", U::Hours, whole(100'000), 1, whole(4)},
          {F::HourlyRate, "hourly_rate", U::UsdPerHour, whole(10'000), 2, whole(100)},
          {F::SavingPerMonth, "saving_per_month", U::UsdPerMonth, kMoney, 2, whole(3'000)}};
}

}  // namespace

const QList<RoiFieldSpec>& roiFields(RoiModelId model) {
  static const QList<RoiFieldSpec> kMeasured = measuredFields(), kSingle = singleProviderFields(),
                                   kInHouse = inHouseFields(), kOutage = outageFields(),
                                   kIntegration = integrationFields();
  switch (model) {
    case RoiModelId::Measured:
      return kMeasured;
    case RoiModelId::SingleProvider:
      return kSingle;
    case RoiModelId::InHouse:
      return kInHouse;
    case RoiModelId::Outage:
      return kOutage;
    case RoiModelId::Integration:
      return kIntegration;
  }
  return kMeasured;
}

RoiInputs startingInputs(RoiModelId model) {
  RoiInputs out;
  for (const RoiFieldSpec& spec : roiFields(model)) out[spec.field] = {.base = spec.start};
  return out;
}

bool isSimulated(const RoiInputs& inputs) {
  return std::any_of(inputs.begin(), inputs.end(), [](const RoiInput& input) { return input.simulated; });
}

RoiValues valuesOf(const RoiInputs& inputs, RoiCase of) {
  RoiValues out;
  for (auto each = inputs.begin(); each != inputs.end(); ++each) out[each.key()] = each->value(of);
  return out;
}

}  // namespace gc::console
