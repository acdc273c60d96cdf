#pragma once
#include "ui/panes/pane.h"

class QPushButton;
class QTableView;

namespace gc::console {

class ChartCard;
class KpiTile;
class SeriesTableModel;
class TimelineWidget;

/// "Who served each second, when did it fail over, did any client notice?" GUI thread only.
class FailoverPane final : public Pane {
  Q_OBJECT
 public:
  FailoverPane(const Theme&, ConsoleModels&);

  void setActive(bool active) override;
  void refresh() override;
  bool isReady() const override;
  void setSelection(const QString& provider) override;
  QString selection() const override;
  QString exportName() const override;
  const QAbstractItemView* exportTable() const override;

  TimelineWidget& timeline() { return *m_timeline; }
  /// Failover, client failures, rescued, failed attempts, detect, recover.
  QList<KpiTile*> tiles() const { return m_tiles; }

 private:
  QWidget* scrollingPage();
  QWidget* buildTimeline();
  void buildTiles(QLayout&);
  void connectModels();
  void present();
  void presentTiles();
  void presentActions();
  void presentPause();
  void shareWindow();

  QList<KpiTile*> m_tiles;
  TimelineWidget* m_timeline;
  ChartCard *m_served, *m_latency;
  SeriesTableModel* m_table;
  QTableView* m_events;
  QPushButton *m_outage, *m_restore, *m_brushed, *m_paused;
};

}  // namespace gc::console
