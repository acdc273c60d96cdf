#pragma once
// Takes the console from one gateway to another.
#include <QObject>

#include "models/connections/connection_list_model.h"

namespace gc::console {

class AdminClient;
class SecretStore;

/// Opens a named connection with its token and its certificate, and keeps the list's word about it up to
/// date. GUI thread only.
class ConnectionSwitch final : public QObject {
  Q_OBJECT
 public:
  ConnectionSwitch(AdminClient& client, ConnectionListModel& list, SecretStore& secrets,
                   QObject* parent = nullptr);

  void open(const QString& id);
  /// The console's own gateway: in the list as long as it runs.
  void openBuiltIn(const QUrl& url, const QByteArray& adminKey);
  /// A gateway that was named on the command line.
  void openUnnamed(const QUrl& url, const QByteArray& adminKey);
  /// The environment to show: the connection's own word, but never less than what the gateway says.
  QString environment() const;
  /// What open() was last asked for, whether or not it could be done.
  QString wanted() const { return m_wanted; }

 Q_SIGNALS:
  /// No token is at hand: somebody has to type it.
  void keyMissing(const QString& id);
  /// https without a certificate that somebody trusted.
  void certificateMissing(const QString& id);

 private:
  void present();

  AdminClient& m_client;
  ConnectionListModel& m_list;
  SecretStore& m_secrets;
  QString m_wanted;
};

}  // namespace gc::console
