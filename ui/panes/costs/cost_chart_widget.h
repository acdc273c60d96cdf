#pragma once
#include <QWidget>
#include <optional>

#include "models/costs/cost_chart.h"
#include "models/failover/timeline_model.h"
#include "ui/panes/costs/cost_paint.h"
#include "ui/widgets/spoken.h"

namespace gc::console {

class DisplayZone;
class Theme;

/// Spend as stacked bars. ←/→ move the cursor, with Shift they stretch the brush, Enter opens what is
/// under it, Escape takes the brush away; dragging brushes, a double click opens a bar. GUI thread only.
class CostChartWidget final : public QWidget, public Spoken {
  Q_OBJECT
 public:
  CostChartWidget(const Theme&, const DisplayZone&, QWidget* parent = nullptr);

  void setChart(const CostChart&);
  const CostChart& chart() const { return m_chart; }
  void setBrush(std::optional<TimeRange>);
  /// As it is painted now, for tests that point at a bar.
  CostFrame frame() const;
  /// What a column's tooltip says: every series, the sum, what has no price, the forecast.
  QString columnText(int column) const;

  QString spokenSummary() const override;
  QVector<SpokenPart> spokenParts() const override;
  QSize sizeHint() const override { return {600, 240}; }
  QSize minimumSizeHint() const override { return {260, 110}; }

 Q_SIGNALS:
  void brushed(const gc::console::TimeRange& range);
  void brushCleared();
  /// `series` -1: the whole column.
  void activated(int column, int series);

 protected:
  void paintEvent(QPaintEvent*) override;
  void mouseMoveEvent(QMouseEvent*) override;
  void mousePressEvent(QMouseEvent*) override;
  void mouseReleaseEvent(QMouseEvent*) override;
  void mouseDoubleClickEvent(QMouseEvent*) override;
  void leaveEvent(QEvent*) override;
  void keyPressEvent(QKeyEvent*) override;

 private:
  CostLook look() const;
  QString amount(Usd) const;
  void moveCursor(int column, bool stretch);
  void brushColumns(int first, int last);
  void showTip(const QPoint& at);

  const Theme& m_theme;
  const DisplayZone& m_zone;
  CostChart m_chart;
  std::optional<TimeRange> m_brush;
  int m_cursor = -1, m_anchor = -1;  ///< columns; the anchor is where a brush began
  bool m_dragging = false;
};

}  // namespace gc::console
