#pragma once
#include "models/keys/key_reading.h"
#include "models/lists/paged_table.h"

namespace gc::console {

class DisplayZone;
class KeyWriter;

/// API keys by tenant and name. GUI thread only.
class KeyListModel final : public PagedTable<KeyReading> {
  Q_OBJECT
 public:
  enum Column : quint8 {
    Name,
    Tenant,
    Prefix,
    Status,
    LastUsed,
    Spent,
    Budget,
    Rates,
    Models,
    Endpoints,
    Created,
    Expires,
    ManagedBy,
    ColumnCount
  };
  enum Role { ToneRole = Qt::UserRole + 1 };  ///< CellTone of the status and of the expiry
  KeyListModel(AdminClient& client, KeyWriter& writer, const DisplayZone& zone, QObject* parent = nullptr);

  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

  /// What is shown of a key in place of its secret: "gc_…a1b2".
  static QString prefix(const KeyReading& key);
  QString statusText(const KeyReading& key) const;
  /// "in 9 d", "never"; the date is in the tooltip.
  QString expiryText(const KeyReading& key) const;
  QString lastUsedText(const KeyReading& key) const;

 private:
  QString cell(const KeyReading& key, int column) const;
  QString toolTip(const KeyReading& key, int column) const;
  std::optional<qint64> msUntil(const QDateTime& at) const;

  const DisplayZone& m_zone;
};

}  // namespace gc::console
