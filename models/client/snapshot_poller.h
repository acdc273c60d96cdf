#pragma once
// Keeps one admin snapshot fresh: on every tick while its pane is shown, and at once after events.
#include <QJsonObject>
#include <QObject>
#include <QUrlQuery>
#include <functional>

#include "models/client/freshness.h"

namespace gc::console {

class AdminClient;

/// Polls one path every few heartbeats. Begins with what an earlier session saw, where that is known. Never
/// more than one call in flight; requests made meanwhile are folded into one more. With a frozen clock it
/// loads once. GUI thread only.
class SnapshotPoller final : public QObject {
  Q_OBJECT
 public:
  using Query = std::function<QUrlQuery()>;
  SnapshotPoller(AdminClient& client, QString path, Query query, QObject* parent = nullptr,
                 int everyTicks = 1);

  /// Polls while active; an inactive poller costs nothing.
  void setActive(bool active);
  bool isActive() const { return m_active; }
  Freshness freshness() const;

 public Q_SLOTS:
  void refresh();

 Q_SIGNALS:
  void received(const QJsonObject& snapshot);
  void failed(const gc::console::AdminError& error);
  /// Another gateway was opened: what was received belongs to the last one.
  void forgotten();
  /// Loading, stale, offline or error changed.
  void freshnessChanged();

 private:
  void onTick();
  void recall();
  QString key() const;
  void onReply(const AdminReply& reply);
  void forget();
  void judge();

  AdminClient& m_client;
  QString m_path;
  Query m_query;
  int m_everyTicks, m_ticks = 0;
  bool m_active = false;
  bool m_inFlight = false;
  bool m_again = false;
  bool m_hasData = false;
  bool m_recalled = false;
  bool m_wasStale = false;
  bool m_wasOffline = false;
  bool m_wasConnected = false;
  QDateTime m_asOf;
  qint64 m_receivedMs = 0;
  qint64 m_activeSinceMs = 0;
  std::optional<AdminError> m_error;
};

}  // namespace gc::console
