#pragma once
// What the Overview pane shows: "Is it healthy, what does it cost, what needs me?"
#include <QAbstractTableModel>
#include <QObject>

#include "models/client/snapshot_poller.h"
#include "models/overview/overview_snapshot.h"

namespace gc::console {

class AdminClient;
class SpendTableModel;
class AttentionListModel;

/// One KPI tile ready to paint: fixed places, nothing jumps when values change. Immutable.
struct OverviewTile {
  enum Id : quint8 { RequestRate, ClientSuccess, LatencyP95, OverheadP95, SpendToday, SavingsToday };
  Id id;
  QString title;            ///< "Requests/s"
  QString value;            ///< "412" or an em dash
  QString unit;             ///< "req/s", "%", "ms", "USD"
  QString delta;            ///< "+3.1 %" against the window before; empty when unknown
  QString exact;            ///< tooltip: unrounded value
  QString accessibleText;   ///< "Client success, 100.00 percent, last 15 minutes"
  QString pane;             ///< pane to open
  QString filter;           ///< request filter to set there
  QList<double> sparkline;  ///< 60 points, NaN = gap
};

/// Polls the overview once per tick while active. GUI thread only.
class OverviewModel final : public QObject {
  Q_OBJECT
 public:
  explicit OverviewModel(AdminClient& client, QObject* parent = nullptr);

  void setActive(bool active);
  void setWindow(int seconds);
  int windowS() const { return m_windowS; }
  void refresh();

  Freshness freshness() const;
  const OverviewSnapshot& snapshot() const { return m_snapshot; }
  QList<OverviewTile> tiles() const;
  const SeriesSet& series() const { return m_snapshot.series; }
  /// A fresh box: connected, data there, and no request in the window.
  bool isEmpty() const;
  SpendTableModel* spend() const { return m_spend; }
  AttentionListModel* attention() const { return m_attention; }

 Q_SIGNALS:
  void changed();
  void freshnessChanged();

 private:
  void apply(const QJsonObject& json);

  SnapshotPoller* m_poller;
  OverviewSnapshot m_snapshot;
  SpendTableModel* m_spend;
  AttentionListModel* m_attention;
  int m_windowS = 900;
};

}  // namespace gc::console
