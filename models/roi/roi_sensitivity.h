#pragma once
// Which input decides: the bars of the tornado.
#include "models/roi/roi_calculator.h"

namespace gc::console {

/// What one input moves while all others stay at their base. Immutable value.
struct RoiSwing {
  RoiField field{};
  RoiUnit unit{};         ///< of the input
  Micros low = 0;         ///< the input's cautious value …
  Micros high = 0;        ///< … and its favourable one
  bool ownRange = false;  ///< false: nobody gave a range, so ten percent either way was tried
  Micros atLow = 0, atHigh = 0;  ///< the headline at either
  Micros swing() const { return atHigh > atLow ? atHigh - atLow : atLow - atHigh; }
};

struct RoiSensitivity {
  RoiFigureId headline{};
  RoiUnit unit{};    ///< of the headline
  Micros base = 0;   ///< the headline with every input at its base
  QList<RoiSwing> swings{};  ///< the widest first; inputs that move nothing are left out
};

/// Pure. Empty when the headline itself is unknown.
RoiSensitivity sensitivityOf(RoiModelId model, const RoiInputs& inputs);

}  // namespace gc::console
