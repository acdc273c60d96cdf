#pragma once
// What the failover timeline paints: who served each second, when it failed over, did any client notice.
#include <QObject>
#include <optional>

#include "models/client/snapshot_poller.h"
#include "models/failover/timeline_snapshot.h"

namespace gc::console {

class AdminClient;
class TimelineEventsModel;
class DisplayZone;

/// A stretch of time, microseconds since 1970.
struct TimeRange {
  qint64 fromUs = 0, toUs = 0;
  qint64 length() const { return toUs - fromUs; }
  friend bool operator==(const TimeRange&, const TimeRange&) = default;
};

/// Lanes as sorted segment vectors with binary search; a window that follows the gateway's clock or stands
/// still; a pause that freezes the picture while news are counted; a brush. GUI thread only.
class TimelineModel final : public QObject {
  Q_OBJECT
 public:
  TimelineModel(AdminClient& client, const DisplayZone& zone, QObject* parent = nullptr);

  void setActive(bool active);
  void refresh();
  Freshness freshness() const;

  const TimelineSnapshot& snapshot() const { return m_shown; }
  const std::vector<TimelineLane>& lanes() const { return m_shown.lanes; }
  const std::vector<TimelineMarker>& markers() const { return m_shown.markers; }
  const TimelineKpis& kpis() const { return m_shown.kpis; }
  const SeriesSet& series() const { return m_shown.series; }
  /// The table twin of the markers.
  TimelineEventsModel* events() const { return m_events; }
  /// The state in the right-hand column: Unknown while stale.
  ProviderState stateNow(const TimelineLane& lane) const;

  /// First segment that ends after `fromUs`; the end iterator when none. O(log n).
  static std::vector<TimelineSegment>::const_iterator firstVisible(const TimelineLane& lane, qint64 fromUs);
  /// The segment at a time; nullptr in a gap. O(log n).
  static const TimelineSegment* segmentAt(const TimelineLane& lane, qint64 utcMicros);
  /// The worst state between two times: what one pixel shows. nullopt: nothing there.
  static std::optional<ProviderState> worstIn(const TimelineLane& lane, qint64 fromUs, qint64 toUs);
  /// The marker before or after a time, for the arrow keys; nullptr at the ends.
  const TimelineMarker* nextMarker(qint64 afterUs) const;
  const TimelineMarker* previousMarker(qint64 beforeUs) const;

  /// The window to paint. While live its right edge is the gateway's now.
  TimeRange window() const;
  bool isLive() const { return m_live; }
  void setLive();                          ///< follow now with the present length
  void setWindow(const TimeRange& range);  ///< leave live and look at a fixed stretch
  void setWindowLength(qint64 micros);
  void zoom(double factor, qint64 anchorUs);  ///< factor < 1 zooms in; the anchor stays in place
  void pan(qint64 deltaUs);

  bool isPaused() const { return m_paused; }
  void setPaused(bool paused);
  qint64 newWhilePaused() const;  ///< events that arrived since the pause

  std::optional<TimeRange> brush() const { return m_brush; }
  void setBrush(const TimeRange& range);
  void clearBrush();

 Q_SIGNALS:
  void changed();  ///< lanes, markers, KPIs or series
  void windowChanged();
  void pauseChanged();  ///< paused, resumed or the count grew
  void brushChanged();
  void freshnessChanged();

 private:
  void apply(const QJsonObject& json);
  void publish();
  void forget();
  TimeRange following() const;
  TimeRange wanted() const;
  void onEvent(const AdminEvent& event);

  AdminClient& m_client;
  SnapshotPoller* m_poller;
  TimelineEventsModel* m_events;
  TimelineSnapshot m_shown;
  std::optional<TimelineSnapshot> m_held;
  TimeRange m_window;
  qint64 m_length = 15LL * 60 * 1'000'000;
  std::optional<TimeRange> m_brush;
  qint64 m_new = 0;
  bool m_live = true;
  bool m_paused = false;
};

}  // namespace gc::console
