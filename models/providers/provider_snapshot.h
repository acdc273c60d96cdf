#pragma once
// GET /admin/v1/providers as values.
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <optional>

#include "models/format/usd.h"
#include "models/providers/provider_state.h"

namespace gc::console {

struct Quantiles {
  std::optional<double> p50, p95, p99;  ///< milliseconds
  qint64 count = 0;
};

struct LimitReading {
  std::optional<qint64> limit, remaining;
  QDateTime resetAt;
};

struct LastFailure {
  QString category, message;
  std::optional<int> status;
  QDateTime at;
};

/// One (provider, model) pair with its breaker. Immutable.
struct TargetReading {
  QString model;
  BreakerState breaker = BreakerState::Unknown;
  int consecutiveFailures = 0, threshold = 0, windowFailures = 0, windowRequests = 0, openCount = 0;
  double windowS = 0;
  QDateTime openedAt, nextProbeAt, cooldownUntil;
  QString forced;  ///< empty: computed
  std::optional<LastFailure> lastFailure;
  std::optional<Usd> inputPer1M, outputPer1M;
};

struct FaultReading {
  QString kind;
  QDateTime since, until;
  bool confirmed = false;
};

/// One upstream account. Immutable.
struct ProviderReading {
  QString id, kind, dialect, displayName, baseUrl;
  bool simulated = false;
  QStringList models;
  ProviderState state = ProviderState::Unknown;
  QDateTime stateSince;
  qint64 requests = 0, inFlight = 0;
  qint64 serverErrors = 0, rateLimitErrors = 0, timeoutErrors = 0, connectErrors = 0, otherErrors = 0;
  std::optional<double> errorPercent, sharePercent;
  Quantiles latency, ttft;
  std::optional<LimitReading> requestLimit, tokenLimit;
  QList<TargetReading> targets;
  std::optional<FaultReading> fault;
  QList<double> sparkline;

  static ProviderReading fromJson(const QJsonObject& json);
};

}  // namespace gc::console
