#pragma once
#include "models/alerts/alert_reading.h"
#include "models/lists/polled_table.h"

namespace gc::console {

class DisplayZone;

/// The newest deliveries of webhooks. GUI thread only.
class DeliveryModel final : public PolledRows<DeliveryReading> {
  Q_OBJECT
 public:
  enum Column : quint8 {
    Time,
    Title,
    Webhook,
    State,
    HttpStatus,
    Attempt,
    NextRetry,
    Latency,
    Outcome,
    ColumnCount
  };
  enum Role { ToneRole = Qt::UserRole + 1, IdRole };
  DeliveryModel(AdminClient& client, const DisplayZone& zone, QObject* parent = nullptr);

  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

 private:
  QString cell(const DeliveryReading& delivery, int column) const;
  const DisplayZone& m_zone;
};

}  // namespace gc::console
