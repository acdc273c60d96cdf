#pragma once
#include <QFrame>
#include <QList>

#include "ui/widgets/time_series_widget.h"

class QAbstractItemModel;
class QHBoxLayout;
class QLabel;
class QStackedLayout;
class QTableView;
class QToolButton;

namespace gc::console {

/// A chart in its frame: a title with metric and unit, a legend whose entries switch lines on and off, and
/// a button that turns the picture into a table of the same numbers. GUI thread only.
class ChartCard final : public QFrame {
  Q_OBJECT
 public:
  ChartCard(const Theme&, const DisplayZone&, const QString& title, TimeSeriesWidget::Mode,
            QWidget* parent = nullptr);

  TimeSeriesWidget& chart() { return *m_chart; }
  /// Sets the chart's data and brings the legend in line with it.
  void setData(ChartData);
  /// The table twin; without one the button is not shown.
  void setTable(QAbstractItemModel*);
  void setTitle(const QString&);

 private:
  void rebuildLegend();
  void recolour();

  const Theme& m_theme;
  TimeSeriesWidget* m_chart;
  QLabel* m_title;
  QHBoxLayout* m_legendRow;
  QStackedLayout* m_stack;
  QTableView* m_table = nullptr;
  QToolButton* m_flip;
  QList<QToolButton*> m_legend;
};

}  // namespace gc::console
