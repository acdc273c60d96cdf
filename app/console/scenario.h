#pragma once
#include <QObject>
#include <QTimer>

#include "models/client/admin_client.h"

namespace gc::console {

/// Plays a demo scenario through the admin API, over a connection of its own, so that it also runs while
/// the screen's clock stands still. `steady` only lets traffic flow; `failover` breaks a provider for
/// five minutes. `moment()` comes when there is something to see. GUI thread only.
class Scenario final : public QObject {
  Q_OBJECT
 public:
  Scenario(const QString& id, const QUrl& url, const QByteArray& adminKey, QObject* parent = nullptr);

 Q_SIGNALS:
  void moment();
  void failed(const QString& reason);

 private:
  void step();
  void breakProvider();

  QString m_id;
  SystemUiClock m_clock;
  AdminClient m_client;
  QTimer m_timer;
  int m_second = 0;
};

}  // namespace gc::console
