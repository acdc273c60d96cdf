#pragma once
#include "models/alerts/alert_reading.h"
#include "models/lists/polled_table.h"

namespace gc::console {

class DisplayZone;

/// Alert rules, the oldest first. Where one stands is unknown while the list is stale. GUI thread only.
class AlertRuleModel final : public PolledRows<AlertRuleReading> {
  Q_OBJECT
 public:
  enum Column : quint8 { Name, Condition, Scope, Severity, Channels, State, LastFired, ColumnCount };
  enum Role {
    ToneRole = Qt::UserRole + 1,  ///< CellTone of severity and state
    IdRole
  };
  AlertRuleModel(AdminClient& client, const DisplayZone& zone, QObject* parent = nullptr);

  int firingCount() const;  ///< rules that fire and are not muted
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

 private:
  QString cell(const AlertRuleReading& rule, int column) const;
  const DisplayZone& m_zone;
};

}  // namespace gc::console
