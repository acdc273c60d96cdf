#pragma once
// The chosen model as CSV.
#include "models/roi/roi_document.h"

namespace gc::console {

/// Inputs with provenance, then figures with what a source says instead, then sensitivities: every figure
/// unrounded with a point, its unit beside it. Text that a spreadsheet would run as a formula is neutralised.
QString roiCsv(const RoiDocument& document);

}  // namespace gc::console
