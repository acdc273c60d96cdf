#pragma once
// From the ledger's sums to inputs of the calculator.
#include <QDateTime>
#include <QJsonObject>

#include "models/format/usd.h"
#include "models/roi/roi_input.h"

namespace gc::console {

/// What one model did in the span. Immutable.
struct ModelUsage {
  QString model{};
  qint64 requests = 0;
  std::optional<Usd> cost{}, baseline{};
};

/// GET /admin/v1/usage?group_by=model. Immutable.
struct MeasuredUsage {
  QDateTime from{}, to{};
  qint64 requests = 0, promptTokens = 0, completionTokens = 0, unpriced = 0;
  std::optional<Usd> cost{}, baseline{};
  QList<ModelUsage> models{};  ///< the most expensive first
  bool simulated = false;      ///< the providers behind it are simulated

  static MeasuredUsage fromJson(const QJsonObject& json, bool simulated);
};

/// Whether the ledger says anything about this model's inputs.
bool canMeasure(RoiModelId model);

/// The inputs with those that the ledger knows put in, marked measured and with the span in their note. What
/// it does not know stays as it is. Pure.
///
/// Measured: tokens per request; today's prices, scaled so that the same tokens cost the ledger's baseline;
/// the share of that baseline which cheaper models answered, and what they took for it. The month's volume
/// only when `withVolume`: a trial's traffic is rarely the prospect's.
/// Single provider: the baseline as today's spend, and the three most expensive models as routes, the third
/// with all others in it.
RoiInputs measuredInputs(RoiModelId model, const RoiInputs& inputs, const MeasuredUsage& usage,
                         bool withVolume);

}  // namespace gc::console
