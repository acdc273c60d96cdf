#pragma once
// Changes to alert rules and webhooks over the admin API.
#include <QObject>
#include <functional>

#include "models/alerts/alert_reading.h"
#include "models/client/admin_reply.h"

namespace gc::console {

class AdminClient;

/// Makes changes and says how they went; `done` runs unless `context` died first. GUI thread only.
class AlertWriter final : public QObject {
  Q_OBJECT
 public:
  using Done = std::function<void(const AdminReply&)>;
  explicit AlertWriter(AdminClient& client, QObject* parent = nullptr);

  /// Without an id: a new rule; else the change stands on the rule's revision.
  void save(const AlertRuleReading& rule, QObject* context, Done done);
  void preview(const AlertRuleReading& rule, QObject* context, Done done);
  /// Invalid: ends the mute.
  void mute(const QString& id, const QDateTime& until, QObject* context, Done done);
  void removeRule(const QString& id, QObject* context, Done done);

  /// Without an id: a new one; `settings` are members as the admin API takes them.
  void saveWebhook(const QString& id, qint64 revision, const QJsonObject& settings, QObject* context,
                   Done done);
  void loadWebhook(const QString& id, Done done);
  void rotate(const QString& webhook, QObject* context, Done done);
  void removeWebhook(const QString& id, QObject* context, Done done);
  /// Sends a test message; `done` gets the delivery when its one attempt has ended.
  void test(const QString& webhook, QObject* context, Done done);
  void redeliver(const QString& delivery, QObject* context, Done done);

 Q_SIGNALS:
  /// The gateway changed something: lists are read again.
  void written();

 private:
  Done noting(Done done);
  void awaitEnd(const QString& delivery, QObject* context, Done done);
  AdminClient& m_client;
};

}  // namespace gc::console
