#pragma once
// The arithmetic of the ROI pane. Pure: values in, figures out, integers throughout.
#include "models/roi/roi_input.h"

namespace gc::console {

enum class RoiFigureId : quint8 {
  SpendToday,
  CacheSaving,
  RoutingSaving,
  SpendAfter,
  DowntimeAvoided,
  EngineeringSaved,
  PlatformFee,
  NetPerMonth,
  Payback,
  YearOneNet,
  YearOneReturn,
  Requests,
  Baseline,
  Cost,
  Savings,
  SavingsPercent,
  TotalAfter,
  NetSavings,
  NetSavingsPercent,
  Engineering,
  InHouseYearOne,
  PlatformYearOne,
  SavingsYearOne,
  AvoidedPerYear,
  SlaDowntime,
  SlaExposure,
  IntegrationCost,
  FirstMonthReturn,
  FirstMonthNet
};

/// One computed figure; nullopt where it has no meaning (a share of nothing, a payback that never comes).
struct RoiFigure {
  RoiFigureId id{};
  RoiUnit unit{};
  std::optional<Micros> value{};
  friend bool operator==(const RoiFigure&, const RoiFigure&) = default;
};

/// A bar of the waterfall: a total stands on the ground, a change hangs on the level before it.
struct RoiStep {
  RoiFigureId id{};
  Micros amount = 0;  ///< of a change: negative when it lowers the level
  bool isTotal = false;
  friend bool operator==(const RoiStep&, const RoiStep&) = default;
};

/// What a model says. Immutable.
struct RoiResult {
  RoiFigureId headline{};
  QList<RoiFigure> figures{};
  QList<RoiStep> waterfall{};
  bool tooLarge = false;  ///< a figure does not fit: nothing is shown rather than something wrong

  std::optional<Micros> value(RoiFigureId id) const;
};

/// Missing values count as nothing.
///
/// Measured compounds and never adds: the cache takes its share first and routing works on what is left
/// (57,000 -> 46,740 -> 33,652.80 with 18 % cached and 35 % at a fifth of the price; adding both on the same
/// base would overstate the saving by 12 %).
RoiResult calculateRoi(RoiModelId model, const RoiValues& values);

/// The name of a figure in figures.json and in exports: "savings_pct".
const char* roiFigureKey(RoiFigureId id);

}  // namespace gc::console
