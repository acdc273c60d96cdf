#pragma once
#include "models/alerts/alert_reading.h"
#include "models/lists/polled_table.h"

namespace gc::console {

/// Endpoints of signed messages. GUI thread only.
class WebhookModel final : public PolledRows<WebhookReading> {
  Q_OBJECT
 public:
  enum Column : quint8 { Name, Url, Told, ColumnCount };
  enum Role { IdRole = Qt::UserRole + 1 };
  explicit WebhookModel(AdminClient& client, QObject* parent = nullptr);

  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
};

}  // namespace gc::console
