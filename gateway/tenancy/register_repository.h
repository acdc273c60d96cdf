#pragma once
// The register's rows in system.db: plans, tenants, keys and the audit records.
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "gateway/store/database.h"
#include "gateway/tenancy/audit.h"
#include "gateway/tenancy/directory.h"
#include "gateway/tenancy/register_queries.h"

namespace gc::tenancy {

/// A key with what was last written down of its use. Plain value.
struct StoredIssuedKey {
  IssuedKey key;
  std::int64_t lastUsedS = 0;
  std::uint32_t spentMonth = 0;
  std::int64_t spentNanos = 0;
};

/// Every put belongs to a transaction that the caller began; its commit is synced. It never checkpoints: the
/// ledger's connection does. Confined to one thread at a time.
class RegisterRepository {
 public:
  static Result<std::unique_ptr<RegisterRepository>> open(const std::filesystem::path& systemFile);

  Result<store::Transaction> begin() const { return store::Transaction::begin(m_database); }
  Result<void> putPlan(const Plan& plan, WallTime at);
  Result<void> putTenant(const TenantAccount& account);
  /// The id and its canonical form stay taken for ever.
  Result<void> retireTenant(const TenantId& id, WallTime at);
  Result<void> putKey(const IssuedKey& key);
  /// Revokes what the tenant still has, and says which.
  Result<std::vector<std::string>> revokeKeysOf(const TenantId& id, WallTime at);
  Result<void> putUse(const std::string& kid, std::int64_t lastUsedS, std::uint32_t month,
                      std::int64_t nanos);
  Result<void> append(const AuditEntry& entry);

  /// Over the plans of `plans` that were ever changed.
  Result<void> readPlans(std::vector<Plan>& plans) const;
  Result<std::vector<TenantAccount>> tenants() const;
  /// Those not revoked.
  Result<void> forEachKey(const std::function<void(StoredIssuedKey)>& use) const;
  Result<std::optional<StoredIssuedKey>> key(std::string_view kid) const;
  Result<std::vector<std::string>> pageOfTenants(const TenantsQuery& query) const;
  Result<std::vector<StoredIssuedKey>> pageOfKeys(const KeysQuery& query) const;
  Result<AuditPage> pageOfAudit(const AuditQuery& query) const;
  /// Of all tenants that are and were.
  Result<std::vector<std::string>> takenIds() const;
  /// Whether an active key of the tenant has this name.
  Result<bool> hasKeyNamed(const TenantId& tenant, std::string_view name, WallTime now) const;
  /// Not revoked ones of the tenant.
  Result<std::int64_t> keyCount(const TenantId& tenant) const;
  /// Of all, revoked ones too.
  Result<std::int64_t> keyCount() const;

 private:
  explicit RegisterRepository(store::Database database) : m_database(std::move(database)) {}
  store::Database m_database;
};

}  // namespace gc::tenancy
