#pragma once
// What goes into an ROI calculation: a figure, how sure one is of it, and where it comes from.
#include <QList>
#include <QMap>
#include <QString>
#include <optional>

#include "models/roi/roi_number.h"

namespace gc::console {

/// The calculations on offer, in the order of their tabs.
enum class RoiModelId : quint8 { Measured, SingleProvider, InHouse, Outage, Integration };
inline constexpr RoiModelId kRoiModels[] = {RoiModelId::Measured, RoiModelId::SingleProvider,
                                            RoiModelId::InHouse, RoiModelId::Outage, RoiModelId::Integration};

enum class RoiProvenance : quint8 { Measured, Prospect, Assumption };
/// Low is the cautious case and High the favourable one, whichever way the single figure points.
enum class RoiCase : quint8 { Low, Base, High };

enum class RoiUnit : quint8 {
  Usd,
  UsdPerMonth,
  UsdPerYear,
  UsdPerHour,
  UsdPerMinute,
  UsdPerRequest,
  UsdPerMillion,
  Percent,
  Count,
  PerMonth,
  PerYear,
  LlmTokens,
  Minutes,
  Hours,
  HoursPerMonth,
  HoursPerYear,
  Months,
  Times
};

enum class RoiField : quint8 {
  Requests,
  TokensIn,
  TokensOut,
  PriceIn,
  PriceOut,
  CacheHits,
  Routable,
  CheaperPrice,
  Incidents,
  IncidentMinutes,
  UsdPerMinute,
  Avoided,
  HoursSaved,
  HourlyRate,
  Fee,
  OneOff,
  SpendToday,
  PricePerRequest,
  Route1Requests,
  Route1Cost,
  Route2Requests,
  Route2Cost,
  Route3Requests,
  Route3Cost,
  KnownSaving,
  Engineers,
  BuildMonths,
  Salary,
  Infrastructure,
  Maintenance,
  CostPerHour,
  OutageHours,
  Uptime,
  IntegrationHours,
  SavingPerMonth
};

/// One input. Without a low or a high of its own the base serves for both. Immutable value.
struct RoiInput {
  Micros base = 0;
  std::optional<Micros> low{}, high{};
  RoiProvenance provenance = RoiProvenance::Assumption;
  QString note{};
  bool simulated = false;  ///< measured, but of simulated providers

  Micros value(RoiCase of) const {
    switch (of) {
      case RoiCase::Low:
        return low.value_or(base);
      case RoiCase::Base:
        return base;
      case RoiCase::High:
        return high.value_or(base);
    }
    return base;
  }
  bool hasRange() const { return low || high; }
  friend bool operator==(const RoiInput&, const RoiInput&) = default;
};

using RoiInputs = QMap<RoiField, RoiInput>;
using RoiValues = QMap<RoiField, Micros>;

/// What a model asks for: the bounds of one field, and what it starts with.
struct RoiFieldSpec {
  RoiField field{};
  const char* id = "";  ///< its name in documents
  RoiUnit unit{};
  Micros max = 0;  ///< the least is always nothing
  int decimals = 0;
  Micros start = 0;
};

/// The fields of a model in the order of its form.
const QList<RoiFieldSpec>& roiFields(RoiModelId model);
/// The model with every field at its start, all of them assumptions.
RoiInputs startingInputs(RoiModelId model);
/// One of them was measured of simulated providers: whatever is made of it says so.
bool isSimulated(const RoiInputs& inputs);
RoiValues valuesOf(const RoiInputs& inputs, RoiCase of);

}  // namespace gc::console
