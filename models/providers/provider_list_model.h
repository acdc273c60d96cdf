#pragma once
// Provider rows with one child row per target's breaker.
#include <QAbstractItemModel>
#include <memory>
#include <vector>

#include "models/client/snapshot_poller.h"
#include "models/providers/provider_snapshot.h"

namespace gc::console {

class AdminClient;
class DisplayZone;

/// A tree two levels deep, keyed by provider id and model: updates are dataChanged, inserts and removes,
/// so expansion and selection survive; only another gateway resets it. GUI thread only.
class ProviderListModel final : public QAbstractItemModel {
  Q_OBJECT
 public:
  enum Column : quint8 {
    Provider,
    State,
    ErrorPercent,
    LatencyP50,
    LatencyP95,
    TtftP50,
    InFlight,
    Limit,
    Share,
    Sparkline,
    Age,
    ColumnCount
  };
  enum Role {
    ProviderIdRole = Qt::UserRole + 1,  ///< QString, also on child rows
    ModelRole,                          ///< QString; empty on provider rows
    StateRole,                          ///< int of ProviderState, Unknown while stale
    SortRole,                           ///< number or text to sort by; unknown sorts last
    SparklineRole,                      ///< QList<double>
    SimulatedRole,                      ///< bool
    FaultRole,                          ///< QString kind; empty: none
    ForcedRole,                         ///< QString; empty: computed
    DetailRole,                         ///< QString: the breaker in a line, on child rows
    AccessibleRole                      ///< the row as a sentence
  };
  ProviderListModel(AdminClient& client, const DisplayZone& zone, QObject* parent = nullptr);
  ~ProviderListModel() override;

  void setActive(bool active);
  void refresh();
  /// Paused: the picture stands still, and the newest snapshot waits behind it.
  void setPaused(bool paused);
  /// Of what is shown.
  Freshness freshness() const;
  /// nullptr when there is no such provider.
  const ProviderReading* provider(const QString& id) const;
  const ProviderReading* provider(int row) const;
  QModelIndex indexOf(const QString& providerId, int column = 0) const;
  /// State to show: Unknown while stale.
  ProviderState shownState(const ProviderReading& reading) const;
  int countInState(ProviderState state) const;

  QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
  QModelIndex parent(const QModelIndex& child) const override;
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

 Q_SIGNALS:
  /// After a snapshot was merged: summaries outside the view may re-read.
  void changed();
  void freshnessChanged();

 private:
  struct Node;
  void take(const QJsonObject& json);
  void apply(const QJsonObject& json);
  void mergeProvider(int row, ProviderReading reading);
  void mergeTargets(int row, const QList<TargetReading>& targets);
  void agesChanged();
  void statesChanged();
  void clear();
  int rowOf(const Node* node) const;
  QVariant targetData(const Node& node, const TargetReading& target, int column, int role) const;

  AdminClient& m_client;
  const DisplayZone& m_zone;
  SnapshotPoller* m_poller;
  std::vector<std::unique_ptr<Node>> m_nodes;
  bool m_paused = false;
  QDateTime m_pausedAsOf;
  QJsonObject m_held;  ///< what came while paused
};

}  // namespace gc::console
