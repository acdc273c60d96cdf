#pragma once
#include <QSet>

#include "models/costs/cost_chart.h"
#include "models/failover/timeline_model.h"
#include "ui/panes/pane.h"

class QComboBox;
class QLabel;
class QSortFilterProxyModel;
class QTableView;
class QToolButton;

namespace gc::console {

class CostChartCard;
class CostTableModel;

/// "Who spends, on what, and will we stay in budget?" GUI thread only.
class CostsPane final : public Pane {
  Q_OBJECT
 public:
  CostsPane(const Theme&, ConsoleModels&);

  void setActive(bool active) override;
  void refresh() override;
  bool isReady() const override;
  /// What is grouped by, as the API writes it: "model".
  void setFilter(const QString&) override;
  QString filter() const override;
  void focusFilter() override;
  QString exportName() const override;
  QString exportText() const override;

  CostChartCard& chartCard() { return *m_chart; }
  QTableView& table() { return *m_table; }
  const CostTableModel& rows() const { return *m_rows; }
  QString footerText() const;

 private:
  QLayout* buildControls();
  QWidget* buildTable();
  void present();
  void brush(std::optional<TimeRange> range);
  void openColumn(int column, int series);
  void openRequests(const QString& filter, const TimeRange& range);
  TimeRange shownRange() const;
  QString rangeText(const TimeRange&) const;

  QComboBox *m_groupBy, *m_step;
  QLabel *m_zoneLabel, *m_unpriced, *m_footer;
  QToolButton* m_brushed;
  CostChartCard* m_chart;
  CostTableModel* m_rows;
  QSortFilterProxyModel* m_sorted;
  QTableView* m_table;
  std::optional<TimeRange> m_brush;
  QSet<QString> m_hidden;  ///< keys of series
};

}  // namespace gc::console
