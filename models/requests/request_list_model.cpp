#include "models/requests/request_list_model.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

#include "models/client/admin_client.h"
#include "models/format/display_zone.h"
#include "models/requests/request_list_impl.h"

namespace gc::console {
namespace {

constexpr int kMostPagesForRange = 40;
/// More separate places than this and one layout change is cheaper than the row signals.
constexpr int kMostRuns = 64;

}  // namespace

RequestListModel::RequestListModel(AdminClient& client, const DisplayZone& zone, RequestListSettings settings,
                                   QObject* parent)
    : QAbstractTableModel(parent), m(std::make_unique<Impl>(client, zone, settings)) {
  m->batch.setSingleShot(true);
  m->batch.setInterval(settings.batchMs);
  connect(&m->batch, &QTimer::timeout, this, &RequestListModel::publish);
  connect(&m->feed, &RequestFeed::arrived, this, &RequestListModel::append);
  connect(&m->feed, &RequestFeed::olderArrived, this, &RequestListModel::onOlder);
  connect(&m->feed, &RequestFeed::restarted, this, &RequestListModel::clear);
  connect(&m->feed, &RequestFeed::failed, this, &RequestListModel::loadFailed);
  connect(&m->feed, &RequestFeed::freshnessChanged, this, &RequestListModel::freshnessChanged);
  connect(&client, &AdminClient::tick, this, &RequestListModel::freshnessChanged);
  connect(&zone, &DisplayZone::changed, this, [this] {
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, Time), index(rowCount() - 1, Time));
    Q_EMIT headerDataChanged(Qt::Horizontal, Time, Time);
  });
  recompile();
}

RequestListModel::~RequestListModel() = default;

void RequestListModel::setActive(bool active) { m->feed.setActive(active); }
void RequestListModel::refresh() { m->feed.load(); }
Freshness RequestListModel::freshness() const { return m->feed.freshness(); }
bool RequestListModel::fetchingOlder() const { return m->feed.isFetchingOlder(); }
QString RequestListModel::filterText() const { return m->filter.text; }
QString RequestListModel::filterError() const { return m->filterError; }
std::optional<std::pair<qint64, qint64>> RequestListModel::timeRange() const { return m->range; }
bool RequestListModel::isFiltering() const { return m->indexer.isRunning(); }
bool RequestListModel::isFollowing() const { return m->following; }
qint64 RequestListModel::newCount() const { return m->newCount; }
qint64 RequestListModel::totalRows() const { return m->store.size(); }
int RequestListModel::sortColumn() const { return m->sortColumn; }
Qt::SortOrder RequestListModel::sortOrder() const {
  return m->order.descending ? Qt::DescendingOrder : Qt::AscendingOrder;
}

int RequestListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m->index.size());
}

int RequestListModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

void RequestListModel::fetchOlder() {
  if (olderAvailable()) m->feed.fetchOlder(m->store.oldestCursor());
}

bool RequestListModel::olderAvailable() const {
  const bool reached = !m->range && m->since && m->store.size() > 0 && oldestUs() < *m->since;
  const bool room = int(m->store.size()) + m->settings.pageSize <= m->settings.capacity;
  return !reached && room && m->feed.olderAvailable();
}

bool RequestListModel::setFilter(const QString& text) {
  RequestFilter::Parsed parsed = RequestFilter::parse(text);
  m->filterError = parsed.error;
  if (!parsed.error.isEmpty()) {
    Q_EMIT filterChanged();
    return false;
  }
  m->filter = std::move(parsed.filter);
  recompile();
  Q_EMIT filterChanged();
  reindex();
  return true;
}

void RequestListModel::clearFilter() { setFilter(QString()); }

void RequestListModel::setTimeRange(std::optional<std::pair<qint64, qint64>> range) {
  if (range == m->range) return;
  m->range = range;
  m->pagesForRange = 0;
  recompile();
  Q_EMIT filterChanged();
  reindex();
  // Rows of the stretch that were never loaded are fetched now, page by page (see onOlder).
  if (range && m->store.size() > 0 && oldestUs() > range->first) fetchOlder();
}

void RequestListModel::setSince(std::optional<qint64> us) {
  if (us == m->since) return;
  m->since = us;
  if (m->range) return;
  recompile();
  reindex();
}

void RequestListModel::recompile() {
  std::optional<std::pair<qint64, qint64>> shown = m->range;
  if (!shown && m->since) shown.emplace(*m->since, std::numeric_limits<qint64>::max());
  m->compiled = CompiledFilter(m->filter, shown, m->store.pool());
}

qint64 RequestListModel::oldestUs() const {
  const RequestView& view = m->store.view();
  return view.block(view.first).atUs[RequestView::row(view.first)];
}

void RequestListModel::sort(int column, Qt::SortOrder order) {
  if (column < 0 || column >= ColumnCount) column = -1;
  if (column == m->sortColumn && order == sortOrder()) return;
  m->sortColumn = column;
  m->order = orderFor(column, order);
  reindex();
}

void RequestListModel::setFollowing(bool following) {
  if (following == m->following) return;
  m->following = following;
  Q_EMIT followingChanged(following);
  if (following) publish();
}

void RequestListModel::append(const std::vector<RequestRow>& rows) {
  if (rows.empty()) return;
  for (const RequestRow& row : rows) m->store.append(row);
  if (!m->batch.isActive()) m->batch.start();
}

/// Shows what has arrived. While a job runs nothing is shown: its rows would obey the filter before.
void RequestListModel::publish() {
  if (m->indexer.isRunning()) return;
  if (m->compiled.poolSize() != m->store.pool().size()) recompile();
  if (!m->following) {
    countNew();
    // The picture stands still, but not at any price in memory.
    if (m->store.size() > quint32(m->settings.capacity) + quint32(m->settings.capacity) / 4) trim();
    return;
  }
  std::vector<quint32> fresh;
  for (quint32 slot = m->published; slot != m->store.end(); ++slot)
    if (m->matches(slot)) fresh.push_back(slot);
  m->published = m->counted = m->store.end();
  insertSlots(fresh);
  if (m->newCount != 0) {
    m->newCount = 0;
    Q_EMIT newCountChanged(0);
  }
  trim();
}

void RequestListModel::countNew() {
  const qint64 before = m->newCount;
  for (; m->counted != m->store.end(); ++m->counted)
    if (m->matches(m->counted)) ++m->newCount;
  if (m->newCount != before) Q_EMIT newCountChanged(m->newCount);
}

void RequestListModel::insertSlots(const std::vector<quint32>& arrived) {
  if (arrived.empty()) return;
  m->unpriced = -1;
  std::vector<quint32>& index = m->index;
  if (m->order.isArrival() && !m->order.descending) {
    beginInsertRows({}, int(index.size()), int(index.size() + arrived.size()) - 1);
    index.insert(index.end(), arrived.begin(), arrived.end());
    endInsertRows();
    return;
  }
  if (m->order.by == RowOrder::By::Word && m->order.ranks.size() != m->store.pool().size())
    m->order.ranks = m->store.pool().ranks();
  const RequestView& view = m->store.view();
  const auto before = [&](quint32 a, quint32 b) {
    const qint64 left = m->order.key(view.block(a), RequestView::row(a));
    const qint64 right = m->order.key(view.block(b), RequestView::row(b));
    if (left != right) return left < right;
    return (m->distance(a) < m->distance(b)) != (m->order.isArrival() && m->order.descending);
  };
  std::vector<quint32> fresh = arrived;
  std::sort(fresh.begin(), fresh.end(), before);
  struct Run {
    std::size_t at, from, count;
  };
  std::vector<Run> runs;
  for (std::size_t i = 0; i < fresh.size(); ++i) {
    const auto at =
        std::size_t(std::lower_bound(index.begin(), index.end(), fresh[i], before) - index.begin());
    if (!runs.empty() && runs.back().at == at)
      ++runs.back().count;
    else
      runs.push_back({at, i, 1});
  }
  if (runs.size() > kMostRuns) {
    std::vector<quint32> merged(index.size() + fresh.size());
    std::merge(index.begin(), index.end(), fresh.begin(), fresh.end(), merged.begin(), before);
    replaceIndex(std::move(merged));
    return;
  }
  for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
    beginInsertRows({}, int(run->at), int(run->at + run->count) - 1);
    const auto from = fresh.begin() + std::ptrdiff_t(run->from);
    index.insert(index.begin() + std::ptrdiff_t(run->at), from, from + std::ptrdiff_t(run->count));
    endInsertRows();
  }
}

/// Older rows go in front, where a page of the past belongs whatever is shown now.
void RequestListModel::onOlder(const std::vector<RequestRow>& newestFirst) {
  for (const RequestRow& row : newestFirst) m->store.prepend(row);
  if (m->compiled.poolSize() != m->store.pool().size()) recompile();
  if (m->indexer.isRunning()) {
    reindex();
  } else if (m->order.isArrival() && !m->order.descending) {
    std::vector<quint32> matching;
    for (quint32 i = 0; i < newestFirst.size(); ++i)
      if (m->matches(m->store.first() + i)) matching.push_back(m->store.first() + i);
    if (!matching.empty()) {
      m->unpriced = -1;
      beginInsertRows({}, 0, int(matching.size()) - 1);
      m->index.insert(m->index.begin(), matching.begin(), matching.end());
      endInsertRows();
      Q_EMIT rowsAddedAtTop(int(matching.size()));
    }
  } else {
    std::vector<quint32> matching;
    for (quint32 i = 0; i < newestFirst.size(); ++i)
      if (m->matches(m->store.first() + i)) matching.push_back(m->store.first() + i);
    insertSlots(matching);
  }
  const bool wantsMore = m->range && !newestFirst.empty() && newestFirst.back().atUs > m->range->first;
  if (wantsMore && ++m->pagesForRange < kMostPagesForRange) fetchOlder();
}

void RequestListModel::trim() {
  while (m->store.size() > quint32(m->settings.capacity)) {
    const quint32 oldFirst = m->store.first();
    // The index must not name rows that are gone when a view asks, so it shrinks first.
    const quint32 inBlock = RequestBlock::kRows - RequestView::row(oldFirst);
    removeBefore(oldFirst, std::min(inBlock, m->store.size()));
    m->store.dropFrontBlock();
    m->feed.markOlder();
    if (m->published - m->store.first() > m->store.size()) m->published = m->store.first();
    if (m->counted - m->store.first() > m->store.size()) m->counted = m->store.first();
  }
}

void RequestListModel::removeBefore(quint32 oldFirst, quint32 dropped) {
  std::vector<quint32>& index = m->index;
  const auto isGone = [&](quint32 slot) { return slot - oldFirst < dropped; };
  m->unpriced = -1;
  if (!m->order.isArrival()) {
    std::vector<quint32> kept;
    kept.reserve(index.size());
    std::copy_if(index.begin(), index.end(), std::back_inserter(kept),
                 [&](quint32 slot) { return !isGone(slot); });
    if (kept.size() != index.size()) replaceIndex(std::move(kept));
    return;
  }
  const bool oldestFirst = !m->order.descending;
  const auto edge = std::partition_point(index.begin(), index.end(),
                                         [&](quint32 slot) { return isGone(slot) == oldestFirst; });
  const int first = oldestFirst ? 0 : int(edge - index.begin());
  const int last = oldestFirst ? int(edge - index.begin()) - 1 : int(index.size()) - 1;
  if (last < first) return;
  beginRemoveRows({}, first, last);
  index.erase(index.begin() + first, index.begin() + last + 1);
  endRemoveRows();
  if (oldestFirst) Q_EMIT rowsTrimmed(last - first + 1);
}

void RequestListModel::reindex() {
  if (m->order.by == RowOrder::By::Word) m->order.ranks = m->store.pool().ranks();
  IndexJob job{m->store.view(), m->compiled, m->order};
  job.view.end = m->published;
  // Waiting rows are counted again under the new filter.
  m->counted = m->published;
  m->newCount = 0;
  m->indexer.start(std::move(job), [this](IndexResult result) {
    replaceIndex(std::move(result.slots));
    if (!m->following) Q_EMIT newCountChanged(m->newCount);
    publish();
    Q_EMIT filterApplied(rowCount(), result.milliseconds);
  });
}

void RequestListModel::replaceIndex(std::vector<quint32> next) {
  Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
  const QModelIndexList held = persistentIndexList();
  std::unordered_map<quint32, int> rows;
  for (const QModelIndex& each : held) rows.emplace(m->index[std::size_t(each.row())], -1);
  if (!rows.empty())
    for (std::size_t i = 0; i < next.size(); ++i)
      if (const auto wanted = rows.find(next[i]); wanted != rows.end()) wanted->second = int(i);
  QModelIndexList moved;
  for (const QModelIndex& each : held) {
    const int row = rows[m->index[std::size_t(each.row())]];
    moved << (row < 0 ? QModelIndex() : createIndex(row, each.column()));
  }
  m->index = std::move(next);
  m->unpriced = -1;
  changePersistentIndexList(held, moved);
  Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void RequestListModel::clear() {
  m->indexer.cancel();
  m->batch.stop();
  beginResetModel();
  m->index.clear();
  m->store.clear();
  m->published = m->counted = m->store.end();
  m->newCount = 0;
  m->unpriced = -1;
  recompile();
  endResetModel();
  Q_EMIT newCountChanged(0);
}

qint64 RequestListModel::unpricedShown() const {
  if (m->unpriced < 0)
    m->unpriced = std::count_if(m->index.begin(), m->index.end(), [this](quint32 slot) {
      return !(m->store.view().block(slot).flags[RequestView::row(slot)] & RequestBlock::Priced);
    });
  return m->unpriced;
}

std::optional<RequestRow> RequestListModel::rowAt(int row) const {
  if (row < 0 || row >= rowCount()) return std::nullopt;
  return m->store.row(m->index[std::size_t(row)]);
}

QModelIndex RequestListModel::indexOf(const QString& requestId) const {
  quint32 slot = 0;
  if (!m->store.find(requestId, slot)) return {};
  const auto at = std::find(m->index.begin(), m->index.end(), slot);
  return at == m->index.end() ? QModelIndex() : index(int(at - m->index.begin()), 0);
}

}  // namespace gc::console
