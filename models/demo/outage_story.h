#pragma once
// The FAQ's timeline of an outage beside what the gateway measured of the first request that was hit.
#include <QAbstractTableModel>
#include <QJsonObject>
#include <optional>
#include <vector>

#include "models/format/format.h"

namespace gc::console {

class AdminClient;
class DemoModel;

/// One row a moment of "What happens during an OpenAI outage?" in technical-faq.md. Measured: the oldest
/// rescued request of the scenario that is played, from its arrival; the breaker's moment is the incident's
/// own. Empty until there is such a request. GUI thread only.
class OutageStory final : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { Moment, Promised, Measured, ColumnCount };

  OutageStory(AdminClient& client, DemoModel& demo, QObject* parent = nullptr);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  struct Row {
    QString moment;
    double promisedMs = 0;
    std::optional<double> measuredMs;
  };
  void follow();
  void ask();
  void tell(const QJsonObject& detail);
  void forget();

  AdminClient& m_client;
  DemoModel& m_demo;
  QString m_run;  ///< when the run that is told of began
  bool m_asking = false;
  std::vector<Row> m_rows;
  Format m_format;
};

}  // namespace gc::console
