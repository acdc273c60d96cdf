#pragma once
// The state behind RequestListModel; private to its source files.
#include <QTimer>

#include "models/requests/compiled_filter.h"
#include "models/requests/request_feed.h"
#include "models/requests/request_indexer.h"
#include "models/requests/request_list_model.h"
#include "models/requests/request_store.h"
#include "models/requests/row_order.h"

namespace gc::console {

/// The order behind a click on a column's title.
RowOrder orderFor(int column, Qt::SortOrder direction);

/// `index` names the shown rows by slot. Rows from `published` on are in the store but not shown yet.
/// Owned by its model. GUI thread only.
struct RequestListModel::Impl {
  Impl(AdminClient& adminClient, const DisplayZone& displayZone, RequestListSettings listSettings)
      : client(adminClient),
        zone(displayZone),
        settings(listSettings),
        feed(adminClient, listSettings.pageSize) {}

  AdminClient& client;
  const DisplayZone& zone;
  RequestListSettings settings;
  RequestFeed feed;
  RequestIndexer indexer;
  RequestStore store;
  std::vector<quint32> index;
  quint32 published = 0;
  quint32 counted = 0;  ///< up to here waiting rows were counted
  RequestFilter filter;
  QString filterError;
  std::optional<std::pair<qint64, qint64>> range;
  std::optional<qint64> since;
  CompiledFilter compiled;
  RowOrder order;
  int sortColumn = -1;
  QTimer batch;
  qint64 newCount = 0;
  mutable qint64 unpriced = -1;  ///< -1: count again
  int pagesForRange = 0;
  bool following = true;

  bool matches(quint32 slot) const {
    return compiled.matches(store.view().block(slot), RequestView::row(slot));
  }
  qint64 distance(quint32 slot) const { return slot - store.first(); }
};

}  // namespace gc::console
