#pragma once
// Ready-made inputs: the worked examples of the sales sources, and the plans.
#include "models/roi/roi_calculator.h"

namespace gc::console {

/// What a source states where its own inputs give another figure. Both are shown side by side.
struct RoiClaim {
  RoiFigureId figure{};
  QString says{};  ///< as the source puts it: "8000", "100x"
  QString note{};  ///< why the two differ
  friend bool operator==(const RoiClaim&, const RoiClaim&) = default;
};

/// One worked example. Immutable.
struct RoiPreset {
  QString id{};      ///< group and id in figures.json: "net/supportai"
  QString source{};  ///< document and heading it was read in
  RoiModelId model{};
  RoiInputs inputs{};
  QList<RoiClaim> claims{};

  QString title() const;
};

/// Every example of resources/roi/figures.json, and before them the specification's own sample.
const QList<RoiPreset>& roiPresets();
const RoiPreset* roiPreset(const QString& id);
/// What the preset's source claims; nothing once an input is another than the preset's.
QList<RoiClaim> claimsOf(const QString& presetId, RoiModelId model, const RoiInputs& inputs);

/// A plan as the price list has it. Its fee is unknown where it is a matter of agreement.
struct RoiPlan {
  QString id{};
  std::optional<RoiInput> fee{};
  std::optional<qint64> callsPerMonth{};  ///< nullopt: unlimited

  QString title() const;
};

const QList<RoiPlan>& roiPlans();
const RoiPlan* roiPlan(const QString& id);

}  // namespace gc::console
