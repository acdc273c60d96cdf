#pragma once
// A scripted register: pages, searches and changes tenants and keys as the gateway does.
#include <QMap>

#include "tests/support/fake_admin/fake_admin_server.h"

namespace gc::console {

/// Answers below /admin/v1/tenants and /admin/v1/keys of `server`, which must outlive it or never be asked
/// again. GUI thread only.
class FakeRegister {
 public:
  explicit FakeRegister(FakeAdminServer& server);

  /// A tenant as the API tells it; `changes` go over the sample.
  void addTenant(const QString& id, const QJsonObject& changes = {});
  void addKey(const QString& tenant, const QString& name, const QJsonObject& changes = {});
  /// Somebody else changes the tenant: its revision moves on.
  void touch(const QString& id, const QJsonObject& changes);

  QJsonObject tenant(const QString& id) const { return m_tenants.value(id); }
  QJsonObject key(const QString& kid) const { return m_keys.value(kid); }
  int tenantCount() const { return int(m_tenants.size()); }
  /// Rows handed out by lists so far, and the most in one answer.
  int rowsServed() const { return m_rowsServed; }
  int largestPage() const { return m_largestPage; }
  static QString secretOf(int n);

 private:
  using Call = FakeAdminServer::Call;
  using Reply = FakeAdminServer::Reply;
  Reply list(const Call&, const QString& member, const QList<QJsonObject>& rows, const QString& key);
  QList<QJsonObject> sortedKeys() const;
  Reply oneTenant(const Call&);
  Reply oneKey(const Call&);
  Reply freshKey(QJsonObject key);

  FakeAdminServer& m_server;
  QMap<QString, QJsonObject> m_tenants, m_keys;
  int m_rowsServed = 0, m_largestPage = 0, m_made = 0;
};

}  // namespace gc::console
