#include "models/lists/paged_list_model.h"

#include <utility>

#include "models/client/admin_client.h"
#include "models/client/snapshot_poller.h"
#include "models/format/json_fields.h"

namespace gc::console {
namespace {

constexpr int kTypingMs = 150;
/// Rows beyond the edges of the screen that are kept up to date too.
constexpr int kMargin = 50;

}  // namespace

PagedListModel::PagedListModel(AdminClient& client, PagedSource source, QObject* parent)
    : QAbstractTableModel(parent),
      m_client(client),
      m_source(std::move(source)),
      m_poller(new SnapshotPoller(
          client, m_source.path, [this] { return nextLook(); }, this, m_source.everyTicks)) {
  m_typing.setSingleShot(true);
  m_typing.setInterval(kTypingMs);
  connect(&m_typing, &QTimer::timeout, this, &PagedListModel::startOver);
  connect(m_poller, &SnapshotPoller::received, this, &PagedListModel::onReceived);
  connect(m_poller, &SnapshotPoller::freshnessChanged, this, &PagedListModel::freshnessChanged);
  connect(m_poller, &SnapshotPoller::forgotten, this, [this] {
    m_total.reset();
    if (rowCount() > 0) clearRows();
    startOver();
  });
}

void PagedListModel::setActive(bool active) { m_poller->setActive(active); }
void PagedListModel::refresh() { m_poller->refresh(); }
Freshness PagedListModel::freshness() const { return m_poller->freshness(); }

void PagedListModel::setSearch(const QString& text) {
  if (text == m_search) return;
  m_search = text;
  m_typing.start();
}

void PagedListModel::setFilter(const QString& parameter, const QString& value) {
  if (filter(parameter) == value) return;
  if (value.isEmpty())
    m_filters.remove(parameter);
  else
    m_filters.insert(parameter, value);
  startOver();
}

void PagedListModel::setVisibleRows(int first, int last) {
  m_visibleFirst = first;
  m_visibleLast = last;
}

int PagedListModel::rowOf(const QString& key) const {
  for (int row = 0; row < rowCount(); ++row)
    if (keyAt(row) == key) return row;
  return -1;
}

void PagedListModel::startOver() {
  m_typing.stop();
  ++m_question;
  m_complete = false;
  m_fetching = false;
  m_startsOver = true;
  Q_EMIT changed();
  refresh();
}

QUrlQuery PagedListModel::query(int limit, const QString& after) const {
  QUrlQuery out;
  const auto add = [&out](const QString& name, const QString& value) {
    if (!value.isEmpty()) out.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
  };
  add(QStringLiteral("limit"), QString::number(limit));
  add(QStringLiteral("after"), after);
  add(QStringLiteral("q"), m_search);
  for (auto it = m_filters.begin(); it != m_filters.end(); ++it) add(it.key(), it.value());
  return out;
}

QUrlQuery PagedListModel::nextLook() {
  if (rowCount() == 0 || m_startsOver) {
    m_look = {m_question, 0};
    return query(kPage, {});
  }
  m_look = {m_question, std::clamp(m_visibleFirst - kMargin, 0, rowCount() - 1)};
  const int count = std::clamp(m_visibleLast + kMargin - m_look.first, 2 * kMargin, kPage);
  return query(count, m_look.first == 0 ? QString() : keyAt(m_look.first - 1));
}

void PagedListModel::onReceived(const QJsonObject& body) {
  if (m_look.question != m_question) return;
  if (std::exchange(m_startsOver, false) && rowCount() > 0) clearRows();
  const QJsonArray rows = body.value(m_source.rows).toArray();
  const bool last = !body.value(u"next").isString();
  if (!isFiltered()) m_total = optInt(body.value(u"total"));
  int first = std::min(m_look.first, rowCount()), end = rowCount();
  QSet<QString> keys;
  for (const QJsonValue& row : rows) keys.insert(keyOf(row.toObject()));
  if (!last) {
    // What new rows pushed out of the answer is still there: only up to the last known one is replaced.
    while (end > first && !keys.contains(keyAt(end - 1))) --end;
  }
  removeElsewhere(keys, first, end);
  if (last || end == rowCount()) m_complete = last;
  replaceRows(first, end - first, rows);
  Q_EMIT changed();
}

/// A row whose name changed may come back in another place.
void PagedListModel::removeElsewhere(const QSet<QString>& keys, int& first, int& end) {
  for (int row = rowCount() - 1; row >= 0; --row) {
    if ((row >= first && row < end) || !keys.contains(keyAt(row))) continue;
    replaceRows(row, 1, {});
    if (row < first) --first, --end;
  }
}

bool PagedListModel::canFetchMore(const QModelIndex& parent) const {
  const bool more = rowCount() > 0 && !m_complete && !m_startsOver;
  return !parent.isValid() && more && !m_fetching && m_client.isConnected();
}

void PagedListModel::fetchMore(const QModelIndex& parent) {
  if (!canFetchMore(parent)) return;
  m_fetching = true;
  m_client.get(m_source.path, query(kPage, keyAt(rowCount() - 1)), this,
               [this, question = m_question](const AdminReply& reply) {
                 if (question != m_question) return;
                 m_fetching = false;
                 if (reply.ok)
                   onPage(reply.body);
                 else
                   Q_EMIT pageFailed(reply.error);
               });
}

void PagedListModel::onPage(const QJsonObject& body) {
  const QJsonArray rows = body.value(m_source.rows).toArray();
  QSet<QString> keys;
  for (const QJsonValue& row : rows) keys.insert(keyOf(row.toObject()));
  int first = rowCount(), end = first;
  removeElsewhere(keys, first, end);
  m_complete = !body.value(u"next").isString();
  replaceRows(first, 0, rows);
  Q_EMIT changed();
}

}  // namespace gc::console
