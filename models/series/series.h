#pragma once
// Equally spaced series over one time axis. A missing sample is a gap, zero is zero.
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <cmath>
#include <limits>

namespace gc::console {

inline constexpr double kGap = std::numeric_limits<double>::quiet_NaN();
inline bool isGap(double sample) { return std::isnan(sample); }

/// One named line. Immutable once published.
struct Series {
  QString id;
  QList<double> samples;
};

/// Everything the API calls "series": same axis for all lines. Immutable once published.
struct SeriesSet {
  qint64 fromUs = 0;
  qint64 stepUs = 0;
  int points = 0;
  QList<Series> requestsByProvider;  ///< requests per step, in the gateway's provider order
  Series p50, p95, p99;              ///< milliseconds
  Series failedAttempts, clientFailures;

  static SeriesSet fromJson(const QJsonObject& json);
  qint64 timeAt(int point) const { return fromUs + point * stepUs; }
  /// The point that covers a time; -1 outside.
  int pointAt(qint64 utcMicros) const;
  bool isEmpty() const { return points == 0; }
};

}  // namespace gc::console
