#pragma once
// Changes to tenants over the admin API.
#include <QHash>
#include <QObject>

#include "models/client/reversible_change.h"
#include "models/tenants/tenant_reading.h"

namespace gc::console {

class AdminClient;

/// Makes changes and says how they went; what can be taken back is handed on as a ReversibleChange. Taking
/// back stands on the revision that this writer made last, so a change by somebody else in between is refused
/// by the gateway and not overwritten. GUI thread only.
class TenantWriter final : public QObject {
  Q_OBJECT
 public:
  using Done = ReversibleChange::Done;
  explicit TenantWriter(AdminClient& client, QObject* parent = nullptr);

  /// These answer to `done` alone: what is made or lost here cannot be taken back.
  void load(const QString& id, QObject* context, Done done);
  void create(const QJsonObject& content, Done done);
  void exportData(const QString& id, Done done);
  void remove(const QString& id, Done done);

  void suspend(const QString& id);
  void resume(const QString& id);
  /// Nothing: no budget.
  void setBudget(const TenantReading& tenant, const std::optional<Usd>& budget);
  /// Sets the members of `after`; `before` has the same members as they were. Without `done` a refusal is
  /// told by failed().
  void change(const QString& id, qint64 revision, const QJsonObject& after, const QJsonObject& before,
              const QString& text, Done done);

 Q_SIGNALS:
  /// A tenant was made or is gone: lists read anew.
  void listChanged();
  /// The tenant's effective state after a change.
  void written(const QJsonObject& tenant);
  void reversible(const gc::console::ReversibleChange& change);
  /// Of what nobody waits for: a suspension, a budget typed into its cell.
  void failed(const QString& tenant, const gc::console::AdminError& error);

 private:
  void setStatus(const QString& id, bool suspended, Done done);
  void patch(const QString& id, const QJsonObject& body, qint64 revision, Done done);
  void settle(const QString& id, const AdminReply& reply);
  void tell(const QString& id, const AdminReply& reply, const ReversibleChange& change);

  AdminClient& m_client;
  QHash<QString, qint64> m_revisions;  ///< after the last change made here
};

}  // namespace gc::console
