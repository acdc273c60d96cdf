#pragma once
// The live request log: newest at the bottom, up to a million rows, filtered and sorted off the GUI thread.
#include <QAbstractTableModel>
#include <memory>
#include <optional>
#include <vector>

#include "models/client/freshness.h"
#include "models/requests/request_filter.h"
#include "models/requests/request_row.h"

namespace gc::console {

class AdminClient;
class DisplayZone;
class RequestStore;
class RequestIndexer;

struct RequestListSettings {
  int capacity = 1'000'000;  ///< rows kept; the oldest leave in blocks of 4096
  int batchMs = 100;         ///< live rows are published at 10 Hz
  int pageSize = 500;
};

/// Rows are appended, so selection and scroll position stay put. Live rows never violate the filter.
/// Filter and sort run in a worker over a snapshot and are swapped in as a layout change that keeps
/// persistent indexes. GUI thread only.
class RequestListModel final : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column : quint8 {
    Time,
    Status,
    Tenant,
    Key,
    Model,
    Provider,
    Attempts,
    Latency,
    Ttft,
    Prompt,
    Completion,
    Cached,
    Cost,
    Savings,
    ColumnCount
  };
  enum Role {
    IdRole = Qt::UserRole + 1,  ///< QString
    MicrosRole,                 ///< qint64 arrival, microseconds since 1970
    StatusCodeRole,             ///< int
    OutcomeRole,                ///< QString
    RescuedRole,                ///< bool
    SimulatedRole,              ///< bool
    PricedRole,                 ///< bool
    AccessibleRole              ///< the row as a sentence
  };

  RequestListModel(AdminClient& client, const DisplayZone& zone, RequestListSettings settings = {},
                   QObject* parent = nullptr);
  ~RequestListModel() override;

  /// Loads the newest page and follows the event stream while active; keeps its rows when inactive.
  void setActive(bool active);
  /// Asks again, after loadFailed() or for F5.
  void refresh();
  Freshness freshness() const;
  /// Loads the page before the oldest row; rows arrive at the top (rowsAddedAtTop).
  void fetchOlder();
  bool olderAvailable() const;
  bool fetchingOlder() const;

  /// Returns false, changes nothing and sets filterError() when the text cannot be read.
  bool setFilter(const QString& text);
  QString filterText() const;
  QString filterError() const;
  void clearFilter();
  /// A brush from the timeline, microseconds since 1970; joined with the filter.
  void setTimeRange(std::optional<std::pair<qint64, qint64>> range);
  std::optional<std::pair<qint64, qint64>> timeRange() const;
  /// Rows that arrived earlier are not shown: the stretch of time the whole screen looks at. A brush goes
  /// before it. Nothing is fetched for its sake.
  void setSince(std::optional<qint64> us);
  bool isFiltering() const;

  /// Not following: new rows are kept and counted, the table stands still.
  void setFollowing(bool following);
  bool isFollowing() const;
  qint64 newCount() const;   ///< rows waiting that match the filter
  qint64 totalRows() const;  ///< rows held, shown or not: "12 840 of 1 000 000"
  qint64 unpricedShown() const;

  std::optional<RequestRow> rowAt(int row) const;
  QModelIndex indexOf(const QString& requestId) const;
  /// Adds rows as if they had arrived live, oldest first.
  void append(const std::vector<RequestRow>& rows);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
  /// -1, the beginning: as they were booked, which is as they ended; a long request stands below a short one
  /// that began later. By time they stand as they began.
  void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
  int sortColumn() const;
  Qt::SortOrder sortOrder() const;

 Q_SIGNALS:
  /// The view moves its scroll bar by as many rows: up after a trim, down after older rows came.
  void rowsTrimmed(int count);
  void rowsAddedAtTop(int count);
  void filterChanged();  ///< text, error or range
  void filterApplied(int shown, double milliseconds);
  void newCountChanged(qint64 count);
  void followingChanged(bool following);
  void freshnessChanged();
  void loadFailed(const gc::console::AdminError& error);

 private:
  struct Impl;
  QVariant cell(quint32 slot, int column) const;
  QVariant toolTip(quint32 slot, int column) const;
  QString accessibleText(quint32 slot) const;
  void onOlder(const std::vector<RequestRow>& newestFirst);
  void publish();
  void countNew();
  void insertSlots(const std::vector<quint32>& slots);
  void trim();
  void removeBefore(quint32 oldFirst, quint32 dropped);
  void reindex();
  void replaceIndex(std::vector<quint32> slots);
  void recompile();
  qint64 oldestUs() const;
  void clear();

  std::unique_ptr<Impl> m;
};

}  // namespace gc::console
