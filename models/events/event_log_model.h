#pragma once
// What the gateway says as it happens: its event stream, line by line.
#include <QAbstractTableModel>
#include <QTimer>
#include <vector>

#include "models/client/admin_reply.h"

namespace gc::console {

class AdminClient;
class DisplayZone;

/// The newest events of the stream, newest at the bottom, shown at 10 Hz. Requests have a list of their own
/// and would push everything else out within seconds, so they are left out until they are asked for. GUI
/// thread only.
class EventLogModel final : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column : quint8 { Time, Sequence, Type, What, ColumnCount };
  enum Role { TypeRole = Qt::UserRole + 1 };

  EventLogModel(AdminClient& client, const DisplayZone& zone, int capacity = 2000, QObject* parent = nullptr);

  void setWithRequests(bool with) { m_withRequests = with; }
  bool withRequests() const { return m_withRequests; }
  void clear();

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

 private:
  struct Row {
    quint64 sequence = 0;
    qint64 atUs = 0;
    QString type, what;
  };
  void take(const AdminEvent& event);
  void publish();

  const DisplayZone& m_zone;
  int m_capacity;
  bool m_withRequests = false;
  std::vector<Row> m_rows;
  std::vector<Row> m_waiting;
  QTimer m_batch;
};

/// The members of an event in one line, names as the API has them: "provider openai · state open".
QString eventText(const QJsonObject& data);

}  // namespace gc::console
