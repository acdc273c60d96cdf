#pragma once
// A long list that lives on the gateway: read page by page as far as somebody scrolls, never as a whole.
#include <QAbstractTableModel>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QSet>
#include <QTimer>
#include <QUrlQuery>
#include <optional>

#include "models/client/freshness.h"

namespace gc::console {

class AdminClient;
class SnapshotPoller;

/// Where a list is read from. The key of a row is also the cursor of what comes after it. Immutable.
struct PagedSource {
  QString path;        ///< "/admin/v1/tenants"
  QString rows;        ///< the member of the answer that holds them: "tenants"
  QString key;         ///< the member of a row that tells it from all others: "id"
  int everyTicks = 5;  ///< heartbeats between two looks at the rows on screen
};

/// Paging, search and freshness of such a list; PagedTable adds the rows. Search and filters are the
/// gateway's: a change of either starts over. The rows on screen are read anew at every refresh and merged by
/// key, so that selection and scroll position stay. GUI thread only.
class PagedListModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  static constexpr int kPage = 500;

  PagedListModel(AdminClient& client, PagedSource source, QObject* parent);

  void setActive(bool active);
  void refresh();
  Freshness freshness() const;

  /// Takes effect when nothing more was typed for 150 ms.
  void setSearch(const QString& text);
  QString search() const { return m_search; }
  /// A query parameter of the list; an empty value removes it.
  void setFilter(const QString& parameter, const QString& value);
  QString filter(const QString& parameter) const { return m_filters.value(parameter); }
  bool isFiltered() const { return !m_search.isEmpty() || !m_filters.isEmpty(); }

  /// False while the gateway has more rows than were read.
  bool isComplete() const { return m_complete; }
  /// Every row the gateway has, whatever the filter; nullopt until it was told.
  std::optional<qint64> total() const { return m_total; }
  /// Which rows are on screen: those are kept up to date.
  void setVisibleRows(int first, int last);

  virtual QString keyAt(int row) const = 0;
  /// -1: not among those that were read.
  int rowOf(const QString& key) const;

  bool canFetchMore(const QModelIndex& parent) const override;
  void fetchMore(const QModelIndex& parent) override;

 Q_SIGNALS:
  /// Rows, total or completeness changed.
  void changed();
  void freshnessChanged();
  /// The next page could not be read; scrolling on asks again.
  void pageFailed(const gc::console::AdminError& error);

 protected:
  AdminClient& client() const { return m_client; }
  QString keyOf(const QJsonObject& row) const { return row.value(m_source.key).toString(); }
  virtual void replaceRows(int first, int count, const QJsonArray& rows) = 0;
  virtual void clearRows() = 0;

 private:
  /// What a look at the rows asked for; an answer to an older question is dropped.
  struct Look {
    int question = 0, first = 0;
  };
  QUrlQuery nextLook();
  QUrlQuery query(int limit, const QString& after) const;
  void startOver();
  void onReceived(const QJsonObject& body);
  void onPage(const QJsonObject& body);
  void removeElsewhere(const QSet<QString>& keys, int& first, int& end);

  AdminClient& m_client;
  PagedSource m_source;
  SnapshotPoller* m_poller;
  QTimer m_typing;
  QString m_search;
  QMap<QString, QString> m_filters;
  std::optional<qint64> m_total;
  Look m_look;
  int m_question = 0, m_visibleFirst = 0, m_visibleLast = 0;
  bool m_complete = false, m_fetching = false;
  bool m_startsOver = false;  ///< the rows are the last question's until the answer comes
};

}  // namespace gc::console
