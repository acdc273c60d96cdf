#pragma once
#include <QWidget>
#include <optional>

#include "models/failover/timeline_model.h"
#include "ui/widgets/spoken.h"

namespace gc::console {

class DisplayZone;
class Theme;

/// One named line of a chart; NaN is a gap.
struct ChartLine {
  QString name{};
  QList<double> values{};
  int slot = 0;  ///< which series colour; a provider keeps its slot everywhere
  Qt::PenStyle dash = Qt::SolidLine;
  bool visible = true;
};

/// Evenly spaced lines over one time axis, and what stands out on it.
struct ChartData {
  qint64 fromUs = 0, stepUs = 0;
  QList<ChartLine> lines{};
  QList<double> crosses{};   ///< > 0: a small cross (failed attempts)
  QList<double> failures{};  ///< > 0: a heavy cross (client failures)
  QString unit{};
};

/// A live chart, stacked areas or lines, painted with one column per pixel: its cost depends on its width,
/// not on its points. Gaps stay gaps, the baseline is zero, time runs left to right in every language.
/// ←/→ move the cursor, Enter opens what is under it, dragging brushes. GUI thread only.
class TimeSeriesWidget final : public QWidget, public Spoken {
  Q_OBJECT
 public:
  enum class Mode { Stacked, Lines };
  TimeSeriesWidget(const Theme&, const DisplayZone&, Mode, QWidget* parent = nullptr);

  void setData(ChartData);
  const ChartData& data() const { return m_data; }
  void setLineVisible(int line, bool visible);
  /// Shows another stretch of time than the data's own (a timeline above decides). nullopt: the data's.
  void setWindow(std::optional<TimeRange>);
  void setBrush(std::optional<TimeRange>);
  void setCursorTime(std::optional<qint64> us);
  /// Pixels left and right of the plot, so that it lines up with what stands above it.
  void setGutters(int left, int right);
  /// The largest value shown, for the axis and the spoken summary.
  double peak() const;

  QString spokenSummary() const override;
  QVector<SpokenPart> spokenParts() const override;
  QSize sizeHint() const override { return {360, 160}; }
  QSize minimumSizeHint() const override { return {180, 84}; }

 Q_SIGNALS:
  void cursorMoved(std::optional<qint64> us);
  void brushed(const gc::console::TimeRange& range);
  void brushCleared();
  void activated(qint64 us);

 protected:
  void paintEvent(QPaintEvent*) override;
  void mouseMoveEvent(QMouseEvent*) override;
  void mousePressEvent(QMouseEvent*) override;
  void mouseReleaseEvent(QMouseEvent*) override;
  void mouseDoubleClickEvent(QMouseEvent*) override;
  void leaveEvent(QEvent*) override;
  void keyPressEvent(QKeyEvent*) override;

 private:
  struct Frame;
  Frame frame() const;
  int pointAt(qint64 us) const;
  void paintAxes(QPainter&, const Frame&) const;
  void paintStacked(QPainter&, const Frame&) const;
  void paintLines(QPainter&, const Frame&) const;
  void paintCrosses(QPainter&, const Frame&) const;
  void paintOverlay(QPainter&, const Frame&) const;
  QString valueText(double value) const;
  void showCursorTip(const QPoint& at);

  const Theme& m_theme;
  const DisplayZone& m_zone;
  Mode m_mode;
  ChartData m_data;
  std::optional<TimeRange> m_window, m_brush;
  std::optional<qint64> m_cursor, m_dragFrom;
  int m_left = 46, m_right = 8;
};

}  // namespace gc::console
