#include "models/roi/roi_sensitivity.h"

#include <algorithm>
#include <utility>

namespace gc::console {
namespace {

std::optional<Micros> headlineOf(RoiModelId model, const RoiValues& values) {
  const RoiResult result = calculateRoi(model, values);
  return result.tooLarge ? std::nullopt : result.value(result.headline);
}

}  // namespace

RoiSensitivity sensitivityOf(RoiModelId model, const RoiInputs& inputs) {
  RoiSensitivity out;
  RoiValues values = valuesOf(inputs, RoiCase::Base);
  const RoiResult result = calculateRoi(model, values);
  const std::optional<Micros> base = headlineOf(model, values);
  out.headline = result.headline;
  if (!base) return out;
  out.base = *base;
  for (const RoiFigure& figure : result.figures)
    if (figure.id == result.headline) out.unit = figure.unit;
  for (const RoiFieldSpec& spec : roiFields(model)) {
    const RoiInput input = inputs.value(spec.field);
    RoiSwing swing{.field = spec.field, .unit = spec.unit, .ownRange = input.hasRange()};
    const Micros tenth = Micros(roundedDiv(input.base, 10));
    swing.low = swing.ownRange ? input.value(RoiCase::Low) : input.base - tenth;
    swing.high = swing.ownRange ? input.value(RoiCase::High) : std::min(spec.max, input.base + tenth);
    values[spec.field] = swing.low;
    const std::optional<Micros> atLow = headlineOf(model, values);
    values[spec.field] = swing.high;
    const std::optional<Micros> atHigh = headlineOf(model, values);
    values[spec.field] = input.base;
    if (!atLow || !atHigh || *atLow == *atHigh) continue;
    swing.atLow = *atLow;
    swing.atHigh = *atHigh;
    // Low is the cautious end: of a fee that is the higher one.
    if (!swing.ownRange && swing.atLow > swing.atHigh) {
      std::swap(swing.low, swing.high);
      std::swap(swing.atLow, swing.atHigh);
    }
    out.swings.append(swing);
  }
  std::stable_sort(out.swings.begin(), out.swings.end(),
                   [](const RoiSwing& a, const RoiSwing& b) { return a.swing() > b.swing(); });
  return out;
}

}  // namespace gc::console
