#pragma once
// A short list of the gateway's, read whole and kept fresh.
#include <QAbstractTableModel>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>
#include <QUrlQuery>

#include "models/client/freshness.h"
#include "models/lists/keyed_rows.h"

namespace gc::console {

class AdminClient;
class SnapshotPoller;

/// Where the list is read from, and the types of events after which it is read at once. Immutable.
struct PolledSource {
  QString path;  ///< "/admin/v1/webhooks"
  QString rows;  ///< the member of the answer that holds them: "webhooks"
  QStringList events{};
  QUrlQuery query{};
};

/// Polling and freshness of such a list; PolledRows adds the rows. GUI thread only.
class PolledTable : public QAbstractTableModel {
  Q_OBJECT
 public:
  PolledTable(AdminClient& client, PolledSource source, QObject* parent);

  void setActive(bool active);
  void refresh();
  Freshness freshness() const;

 Q_SIGNALS:
  /// After a snapshot was merged.
  void changed();
  void freshnessChanged();

 protected:
  AdminClient& client() const { return m_client; }
  virtual void replace(const QJsonArray& rows) = 0;

 private:
  AdminClient& m_client;
  SnapshotPoller* m_poller;
};

/// Rows of type Row, which has `id` and `fromJson`; merged by id, so selection survives.
template <class Row>
class PolledRows : public PolledTable {
 public:
  using PolledTable::PolledTable;

  int rowCount(const QModelIndex& parent = {}) const override {
    return parent.isValid() ? 0 : int(m_rows.size());
  }
  const QVector<Row>& rows() const { return m_rows; }
  /// nullptr: there is none of this id.
  const Row* find(const QString& id) const {
    const int row = rowOf(id);
    return row < 0 ? nullptr : &m_rows[row];
  }
  int rowOf(const QString& id) const {
    for (int i = 0; i < int(m_rows.size()); ++i)
      if (m_rows[i].id == id) return i;
    return -1;
  }

 protected:
  void replace(const QJsonArray& rows) override {
    QVector<Row> wanted;
    for (const QJsonValue& row : rows) wanted << Row::fromJson(row.toObject());
    mergeRows(*this, m_rows, wanted, [](const Row& row) { return row.id; });
  }

 private:
  friend struct KeyedRows;

  QVector<Row> m_rows;
};

}  // namespace gc::console
