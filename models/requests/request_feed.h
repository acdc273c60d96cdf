#pragma once
// Where the request list's rows come from: the newest page, the event stream, what was missed, older pages.
#include <QJsonObject>
#include <QObject>
#include <QQueue>
#include <QSet>
#include <optional>
#include <vector>

#include "models/client/freshness.h"
#include "models/requests/request_row.h"

namespace gc::console {

class AdminClient;

/// Delivers every request once, oldest first, whether it came by page or by event. After a gap or a pause of
/// the pane it pages back until it meets a row it has delivered. Owned by RequestListModel. GUI thread only.
class RequestFeed final : public QObject {
  Q_OBJECT
 public:
  RequestFeed(AdminClient& client, int pageSize, QObject* parent = nullptr);

  void setActive(bool active);
  void fetchOlder(const QString& beforeCursor);
  bool isFetchingOlder() const { return m_fetchingOlder; }
  bool olderAvailable() const { return m_older; }
  /// Rows were dropped at the front: there is something older again.
  void markOlder() { m_older = true; }
  Freshness freshness() const;

 Q_SIGNALS:
  void arrived(const std::vector<gc::console::RequestRow>& oldestFirst);
  void olderArrived(const std::vector<gc::console::RequestRow>& newestFirst);
  /// What was missed is more than is worth loading, or another gateway was opened: start from nothing.
  void restarted();
  void failed(const gc::console::AdminError& error);
  void freshnessChanged();

 public Q_SLOTS:
  /// Pages back from the newest row to the last one delivered.
  void load();

 private:
  void loadPage(const QString& before);
  void onPage(const AdminReply& reply);
  void finishLoad(bool metKnown);
  void onEvent(const AdminEvent& event);
  void forget();
  void recall();
  void keepNewest();
  /// Remembers those that are new and makes rows of them.
  std::vector<RequestRow> newRows(const std::vector<QJsonObject>& oldestFirst);
  bool remember(const QString& id);  ///< false when it was delivered before
  QUrlQuery pageQuery(const QString& before) const;

  AdminClient& m_client;
  int m_pageSize;
  bool m_active = false, m_loaded = false, m_loading = false, m_again = false, m_missed = false;
  bool m_fetchingOlder = false, m_older = false, m_wasConnected = false;
  int m_pages = 0;
  bool m_recalled = false, m_newestChanged = false;
  qint64 m_recalledMs = 0;               ///< when an earlier session received them
  std::vector<QJsonObject> m_collected;  ///< newest first, while loading
  std::vector<QJsonObject> m_early;      ///< events that came while loading
  QQueue<QJsonObject> m_newest;          ///< kept for the next session, oldest first
  QSet<QString> m_known;
  QQueue<QString> m_knownOrder;
  std::optional<AdminError> m_error;
};

}  // namespace gc::console
