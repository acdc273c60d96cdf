#pragma once
// GET /admin/v1/overview as values.
#include <QJsonObject>
#include <QList>
#include <QString>
#include <optional>

#include "models/format/usd.h"
#include "models/series/series.h"

namespace gc::console {

/// The figures of the tiles; nullopt is unknown and is shown as an em dash. Immutable.
struct OverviewTiles {
  struct Previous {
    std::optional<double> requestsPerS, successPercent, latencyP95Ms, overheadP95Ms;
  };
  std::optional<double> requestsPerS, successPercent, latencyP95Ms, overheadP95Ms;
  std::optional<qint64> requests, rescued, clientFailures, failedAttempts, unpriced;
  std::optional<Usd> costToday, savingsToday;
  Previous previous;  ///< the window before
};

struct TenantSpend {
  QString tenant;
  std::optional<Usd> cost;
  qint64 requests = 0;
  friend bool operator==(const TenantSpend&, const TenantSpend&) = default;
};

/// One line of "Needs attention"; activating it opens `pane` with `filter`.
struct AttentionItem {
  QString severity;  ///< info | warning | critical
  QString text, pane, filter;
  friend bool operator==(const AttentionItem&, const AttentionItem&) = default;
};

/// One answer. Immutable.
struct OverviewSnapshot {
  QString asOf;
  quint64 sequence = 0;
  int windowS = 900;
  OverviewTiles tiles;
  SeriesSet series;
  QList<TenantSpend> spendByTenant;
  QList<AttentionItem> attention;

  static OverviewSnapshot fromJson(const QJsonObject& json);
};

}  // namespace gc::console
