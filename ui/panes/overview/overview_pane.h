#pragma once
#include "ui/panes/pane.h"

class QListView;
class QTableView;
class QTreeView;

namespace gc::console {

class ChartCard;
class KpiTile;
class SeriesTableModel;

/// "Is it healthy, what does it cost, what needs me?" GUI thread only.
class OverviewPane final : public Pane {
  Q_OBJECT
 public:
  OverviewPane(const Theme&, ConsoleModels&);

  void setActive(bool active) override;
  void refresh() override;
  bool isReady() const override;
  /// The tiles in their order, for the tests that compare them with the gateway's answer.
  QList<KpiTile*> tiles() const { return m_tiles; }
  ChartCard& traffic() { return *m_traffic; }

 private:
  void buildTiles(QLayout&);
  QWidget* buildProviders();
  QWidget* buildSpend();
  QWidget* buildAttention();
  void present();
  void updateCharts();

  QList<KpiTile*> m_tiles;
  ChartCard *m_traffic, *m_latency;
  SeriesTableModel* m_table;
  QTreeView* m_providers;
  QTableView* m_spend;
  QListView* m_attention;
};

/// One stacked line per provider, in requests per second. The slot of a provider is its place in the
/// gateway's own order, on every pane.
struct ChartData;
struct SeriesSet;
ChartData trafficChart(const SeriesSet&);
ChartData latencyChart(const SeriesSet&);

}  // namespace gc::console
