#pragma once
#include <QSet>

#include "models/costs/cost_chart.h"
#include "models/failover/timeline_model.h"
#include "ui/panes/pane.h"

class QComboBox;
class QLabel;
class QSortFilterProxyModel;
class QTabWidget;
class QTableView;
class QToolButton;

namespace gc::console {

class BillingFiles;
class CostChartCard;
class CostSavingsModel;
class CostTableModel;
class KpiTile;
class ReconcileView;
struct CostFigure;

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
  const CostSavingsModel& savings() const { return *m_savings; }
  const QList<KpiTile*>& tiles() const { return m_tiles; }
  ReconcileView& reconcile() { return *m_reconcile; }
  BillingFiles& billing() { return *m_billing; }
  QString footerText() const;
  /// PNG, SVG or PDF as the name ends; says in the pane whether it worked.
  bool exportTo(const QString& path);
  /// What leaves the console: the brushed range, or all that is shown.
  CostFigure figure() const;

 private:
  void buildActions();
  QLayout* buildTiles();
  QLayout* buildControls();
  QWidget* buildTable();
  QWidget* buildSavings();
  void take();
  void present();
  void presentTable(const CostReport& shown);
  void exportAs(const QString& suffix);
  void setPrice();
  void saveReport();
  CostChart chartOf(const CostReport&) const;
  CostReport shownReport() const;
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
  CostSavingsModel* m_savings;
  ReconcileView* m_reconcile;
  BillingFiles* m_billing;
  QTabWidget* m_tabs;
  QList<KpiTile*> m_tiles;
  CostReport m_report;  ///< what is shown; the model's own unless the screen is paused
  std::optional<TimeRange> m_brush;
  QSet<QString> m_hidden;  ///< keys of series
};

}  // namespace gc::console
