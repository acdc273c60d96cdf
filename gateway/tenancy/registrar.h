#pragma once
// Keeps the register of plans, tenants and keys: makes every change, writes it down, and tells everybody.
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/base/clock.h"
#include "gateway/tenancy/api_key.h"
#include "gateway/tenancy/change_refusal.h"
#include "gateway/tenancy/register_repository.h"

namespace gc::tenancy {

/// What the register needs to know of the rest. Functions are called on the registrar's thread.
struct RegistrarSetup {
  const Clock& clock;
  std::shared_ptr<const Pepper> pepper;
  std::vector<Plan> plans;  ///< as delivered; what an operator changed replaces them
  /// Whether a ledger file of this tenant exists: its id is not given to another, ever.
  std::function<bool(const TenantId&)> hasFile;
  /// Whether the configuration file has a tenant of this id.
  std::function<bool(std::string_view)> isInFile;
  /// Every io thread uses the new version when it returns.
  std::function<void(std::shared_ptr<const Directory>)> publish;
};

/// What a tenant used before this start, from the ledger. Plain value.
struct UsedBefore {
  std::int64_t callsEver = 0, callsThisMonth = 0;
  Money spentThisMonth;
};

/// A key and its secret, which is nowhere else.
struct FreshKey {
  std::shared_ptr<const IssuedKey> key;
  ApiKey secret;
};

/// A change is checked, committed and synced with its audit record in one transaction, and only then in
/// force. The `revision` that a caller read guards against lost updates; nothing: whatever it is now.
/// directory() and whyNotInFile() are thread-safe; all else belongs to one thread at a time, the admin
/// worker.
class Registrar {
 public:
  static Result<std::unique_ptr<Registrar>> open(const std::filesystem::path& systemFile,
                                                 RegistrarSetup setup);

  std::shared_ptr<const Directory> directory() const;
  TouchedKeys& touchedKeys() { return m_touched; }
  /// Once, before the first request.
  void startFrom(const std::function<UsedBefore(const TenantId&)>& usedBefore);
  /// Why these tenants of a configuration file cannot be served; nothing: they can. Thread-safe.
  std::optional<std::string> whyNotInFile(const std::vector<Tenant>& tenants) const;

  ChangeResult<Plan> changePlan(std::string_view id, const boost::json::object& content,
                                std::optional<std::uint64_t> revision, const Actor& actor);

  using Account = std::shared_ptr<const TenantAccount>;
  ChangeResult<Account> createTenant(std::string_view id, const boost::json::object& content,
                                     const Surroundings& around, const Actor& actor);
  ChangeResult<Account> changeTenant(std::string_view id, const boost::json::object& content,
                                     const Surroundings& around, std::optional<std::uint64_t> revision,
                                     const Actor& actor);
  ChangeResult<Account> setStatus(std::string_view id, TenantStatus status, const Actor& actor);
  /// Notes that everything of the tenant, as it is now, was handed out.
  ChangeResult<Account> noteExport(std::string_view id, const Actor& actor);
  /// `typed` must be the id again, and the tenant exported since its last change.
  ChangeResult<Account> removeTenant(std::string_view id, std::string_view typed, const Actor& actor);

  using Key = std::shared_ptr<const IssuedKey>;
  ChangeResult<FreshKey> createKey(std::string_view tenant, const boost::json::object& content,
                                   const Actor& actor);
  ChangeResult<Key> changeKey(std::string_view kid, const boost::json::object& content,
                              std::optional<std::uint64_t> revision, const Actor& actor);
  /// A new key with the same scopes; the old one goes on for `overlap`.
  ChangeResult<FreshKey> rotateKey(std::string_view kid, Duration overlap, const Actor& actor);
  ChangeResult<Key> revokeKey(std::string_view kid, const Actor& actor);

  /// For what is changed elsewhere: the record alone, committed and synced.
  ChangeResult<void> note(AuditEntry entry);
  /// Writes down when keys were used and what they spent.
  Result<void> writeUse();

  const RegisterRepository& repository() const { return *m_repository; }
  WallTime now() const { return m_setup.clock.wallNow(); }

 private:
  Registrar(std::unique_ptr<RegisterRepository> repository, RegistrarSetup setup)
      : m_setup(std::move(setup)), m_repository(std::move(repository)) {}
  Result<void> load();
  void publish(std::shared_ptr<const Directory> next);
  std::shared_ptr<Directory> nextVersion() const;
  ChangeResult<const TenantAccount*> account(std::string_view id) const;
  ChangeResult<std::shared_ptr<IssuedKey>> activeKey(std::string_view kid) const;
  ChangeResult<Account> put(std::shared_ptr<TenantAccount> account, const TenantAccount* before,
                            std::string_view action, const Actor& actor);
  ChangeResult<void> checkNewId(std::string_view id) const;
  FreshKey generate(const TenantId& tenant, KeyScopes scopes) const;
  /// Writes keys and their records in one transaction, then puts them in force.
  ChangeResult<void> putKeys(const std::vector<std::shared_ptr<IssuedKey>>& keys,
                             std::vector<AuditEntry> entries);
  AuditEntry entry(std::string_view action, std::string object, std::string tenant, const Actor& actor) const;

  RegistrarSetup m_setup;
  std::unique_ptr<RegisterRepository> m_repository;
  TouchedKeys m_touched;
  /// Of revoked keys: a request that still runs may yet push them to m_touched.
  std::vector<std::shared_ptr<KeyMeter>> m_retired;
  mutable std::mutex m_mutex;  ///< guards the pointer; io threads hold their own copies
  std::shared_ptr<const Directory> m_directory;
};

/// What audit records and answers say of a tenant and of a key; never a secret.
boost::json::object tenantJson(const TenantAccount& account);
boost::json::object keyJson(const IssuedKey& key);

}  // namespace gc::tenancy
