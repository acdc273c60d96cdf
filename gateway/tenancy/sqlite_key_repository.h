#pragma once
// The generated keys' rows in system.db.
#include <filesystem>

#include "gateway/store/database.h"
#include "gateway/tenancy/key_repository.h"

namespace gc::tenancy {

/// Keeps keys in one table of system.db, committed and synced before `put` returns. It never checkpoints: the
/// ledger's connection does. Confined to one thread at a time.
class SqliteKeyRepository final : public KeyRepository {
 public:
  static Result<std::unique_ptr<SqliteKeyRepository>> open(const std::filesystem::path& systemFile);

  Result<std::optional<StoredKey>> find(const TenantId& tenant, const std::string& name) override;
  Result<void> put(std::span<const StoredKey> keys) override;

 private:
  explicit SqliteKeyRepository(store::Database database) : m_database(std::move(database)) {}
  store::Database m_database;
};

}  // namespace gc::tenancy
