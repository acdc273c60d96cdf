#pragma once
// Changes to API keys over the admin API.
#include <QObject>

#include "models/client/reversible_change.h"

class QJsonObject;

namespace gc::console {

class AdminClient;

/// The answers of create() and rotate() hold the one secret there is; they go to `done` and are kept nowhere
/// else. GUI thread only.
class KeyWriter final : public QObject {
  Q_OBJECT
 public:
  using Done = ReversibleChange::Done;
  explicit KeyWriter(AdminClient& client, QObject* parent = nullptr);

  void load(const QString& kid, QObject* context, Done done);
  void create(const QString& tenant, const QJsonObject& scopes, Done done);
  /// The old key goes on for `overlapS` seconds, at most a day.
  void rotate(const QString& kid, qint64 overlapS, Done done);
  void revoke(const QString& kid, Done done);
  /// Sets the members of `after`; `before` has the same members as they were.
  void change(const QString& kid, qint64 revision, const QJsonObject& after, const QJsonObject& before,
              const QString& text, const QString& told, Done done);

 Q_SIGNALS:
  /// A key's effective state after a change.
  void written(const QJsonObject& key);
  void listChanged();
  void reversible(const gc::console::ReversibleChange& change);

 private:
  void patch(const QString& kid, const QJsonObject& body, qint64 revision, Done done);

  AdminClient& m_client;
};

}  // namespace gc::console
