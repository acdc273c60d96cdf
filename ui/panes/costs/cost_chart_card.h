#pragma once
#include <QFrame>

#include "ui/panes/costs/cost_chart_widget.h"

class QLabel;
class QListView;
class QStackedLayout;
class QTableView;
class QToolButton;

namespace gc::console {

class CostSeriesModel;
class CostStepsModel;

/// The chart in its frame: title with metric, unit and range, a legend that switches series on and off, and a
/// button that turns the picture into a table of the same numbers. GUI thread only.
class CostChartCard final : public QFrame {
  Q_OBJECT
 public:
  CostChartCard(const Theme&, const DisplayZone&, QWidget* parent = nullptr);

  void setChart(const CostChart&, const QString& title);
  CostChartWidget& chart() { return *m_chart; }
  QListView& legend() { return *m_legend; }
  QTableView& table() { return *m_table; }
  const CostStepsModel& steps() const { return *m_steps; }

 Q_SIGNALS:
  void seriesToggled(const QString& key, bool visible);

 private:
  const Theme& m_theme;
  const DisplayZone& m_zone;
  CostChartWidget* m_chart;
  CostSeriesModel* m_series;
  CostStepsModel* m_steps;
  QLabel* m_title;
  QListView* m_legend;
  QTableView* m_table;
  QToolButton* m_flip;
  QStackedLayout* m_stack;
};

}  // namespace gc::console
