#pragma once
// One request of GET /admin/v1/requests as a value.
#include <QJsonObject>
#include <QString>
#include <optional>

#include "models/format/usd.h"

namespace gc::console {

/// The summary of a request. Unknown is nullopt, never zero. Immutable.
struct RequestRow {
  QString id, cursor;
  qint64 atUs = 0;  ///< arrival, microseconds since 1970
  QString tenant, key, customer, tags, modelAsked, modelServed, provider, outcome;
  int status = 0;
  int attempts = 0;
  bool stream = false, rescued = false, estimated = false, priced = false, simulated = false;
  std::optional<double> latencyMs, ttftMs;
  std::optional<qint64> overheadUs, promptTokens, completionTokens, cachedTokens;
  std::optional<Usd> cost, baseline, savings;

  static RequestRow fromJson(const QJsonObject& json);
};

}  // namespace gc::console
