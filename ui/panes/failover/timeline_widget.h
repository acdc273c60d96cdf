#pragma once
#include <QAbstractScrollArea>
#include <optional>

#include "models/failover/timeline_model.h"
#include "ui/widgets/spoken.h"

namespace gc::console {

class AdminClient;
class DisplayZone;
class Format;
class Theme;

/// One lane of 36 px per provider over a common time axis: who served, who was out, and what is true now.
/// What is narrower than a pixel shows the worst state in it, so that nothing short is lost; the right
/// column tells the present. Time runs left to right in every language. ←/→ go from event to event, + − 0
/// zoom, ↑/↓ choose a lane, dragging brushes, the wheel zooms at the mouse. GUI thread only.
class TimelineWidget final : public QAbstractScrollArea, public Spoken {
  Q_OBJECT
 public:
  static constexpr int kLaneHeight = 36, kAxisHeight = 42, kNameWidth = 150, kNowWidth = 176;
  static constexpr int kLanesWithoutScrolling = 5;

  TimelineWidget(const Theme&, TimelineModel&, const DisplayZone&, const AdminClient&,
                 QWidget* parent = nullptr);

  void setCursorTime(std::optional<qint64> us);
  std::optional<qint64> cursorTime() const { return m_cursor; }
  /// The stretch of time painted; what stands below it shows the same one.
  TimeRange window() const { return m_window; }
  QString selectedProvider() const;
  void selectProvider(const QString&);
  /// The height at which `lanes` lanes need no scroll bar.
  static int heightFor(int lanes) { return kAxisHeight + lanes * kLaneHeight + 4; }

  QString spokenSummary() const override;
  QVector<SpokenPart> spokenParts() const override;
  QSize sizeHint() const override { return {700, heightFor(3)}; }

 Q_SIGNALS:
  void cursorMoved(std::optional<qint64> us);
  void providerSelected(const QString& provider);
  void outageRequested(const QString& provider);
  void restoreRequested(const QString& provider);

 protected:
  void paintEvent(QPaintEvent*) override;
  void resizeEvent(QResizeEvent*) override;
  void mouseMoveEvent(QMouseEvent*) override;
  void mousePressEvent(QMouseEvent*) override;
  void mouseReleaseEvent(QMouseEvent*) override;
  void mouseDoubleClickEvent(QMouseEvent*) override;
  void wheelEvent(QWheelEvent*) override;
  void keyPressEvent(QKeyEvent*) override;
  void contextMenuEvent(QContextMenuEvent*) override;
  bool viewportEvent(QEvent*) override;

 private:
  QRectF plot() const;
  double x(qint64 us) const;
  qint64 timeAt(double px) const;
  int laneAt(int y) const;
  QRect laneRect(int lane) const;
  /// The last moment the lanes are known for; later than this nothing is painted.
  qint64 knownUntil() const;
  void onModelChanged();
  void followWindow();
  void moveToMarker(const TimelineMarker*);
  void showTip(const QPoint& at, int lane);
  QString tipText(int lane, qint64 us) const;
  void paintAxis(QPainter&) const;
  void paintLane(QPainter&, int lane) const;
  void paintRuns(QPainter&, const TimelineLane&, const QRect& lane) const;
  void paintMarks(QPainter&) const;
  void paintOverlay(QPainter&) const;

  const Theme& m_theme;
  TimelineModel& m_model;
  const DisplayZone& m_zone;
  const AdminClient& m_client;
  TimeRange m_window;
  std::optional<qint64> m_cursor, m_dragFrom;
  int m_lane = 0;
};

}  // namespace gc::console
