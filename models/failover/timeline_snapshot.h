#pragma once
// GET /admin/v1/timeline as values.
#include <QJsonObject>
#include <QList>
#include <QString>
#include <optional>
#include <vector>

#include "models/providers/provider_state.h"
#include "models/series/series.h"

namespace gc::console {

inline constexpr qint64 kOpenEnd = std::numeric_limits<qint64>::max();

/// A stretch of one state. Times are gateway microseconds since 1970; kOpenEnd: still going on.
struct TimelineSegment {
  qint64 fromUs = 0;
  qint64 toUs = kOpenEnd;
  ProviderState state = ProviderState::Unknown;
  QString cause;
};

struct TimelineLane {
  QString provider;
  bool simulated = false;
  ProviderState stateNow = ProviderState::Unknown;
  std::vector<TimelineSegment> segments;  ///< sorted, not overlapping; a hole is a gap
};

struct TimelineMarker {
  enum class Kind : quint8 { OutageSimulated, Restored, BreakerOpen, HalfOpen, Closed, FirstRescue, Other };
  quint64 sequence = 0;
  qint64 atUs = 0;
  Kind kind = Kind::Other;
  QString provider, text;
};

/// The gateway's own figures of the incident in the window; nullopt is not known yet.
struct TimelineKpis {
  QString incidentProvider;
  std::optional<double> failoverMs, detectMs, recoverMs, slowestRescueMs, reactionUsP50, reactionUsP99;
  std::optional<qint64> clientFailures, rescued, failedAttempts;
  std::optional<qint64> t[7];  ///< T0..T6, microseconds since 1970
};

/// One answer. Immutable.
struct TimelineSnapshot {
  QString asOf;
  quint64 sequence = 0;
  qint64 fromUs = 0, toUs = 0;
  double targetMs = 2000;
  std::vector<TimelineLane> lanes;
  std::vector<TimelineMarker> markers;  ///< sorted by time
  TimelineKpis kpis;
  SeriesSet series;

  static TimelineSnapshot fromJson(const QJsonObject& json);
};

TimelineMarker::Kind markerKindFromText(QStringView text);

}  // namespace gc::console
