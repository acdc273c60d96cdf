#pragma once
#include <QDockWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QTableView;

namespace gc::console {

class EventLogModel;

/// Ctrl+J: the gateway's events as they come, narrowed by typing, copied like every table. It follows the
/// newest line until somebody scrolls up. GUI thread only.
class EventConsole final : public QDockWidget {
  Q_OBJECT
 public:
  explicit EventConsole(EventLogModel&, QWidget* parent = nullptr);

  QTableView& table() { return *m_table; }
  void setFilter(const QString&);

 private:
  void present();

  EventLogModel& m_model;
  QSortFilterProxyModel* m_proxy;
  QLineEdit* m_filter;
  QCheckBox* m_requests;
  QLabel* m_count;
  QTableView* m_table;
  bool m_atEnd = true;
};

}  // namespace gc::console
