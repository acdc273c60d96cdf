#include "gateway/tenancy/sqlite_key_repository.h"

#include <fmt/format.h>

#include <algorithm>

namespace gc::tenancy {
namespace {

constexpr const char* kMigrations[] = {
    "CREATE TABLE generated_key ("
    "  tenant TEXT NOT NULL, name TEXT NOT NULL, kid TEXT NOT NULL UNIQUE, hint TEXT NOT NULL,"
    "  hash BLOB NOT NULL, pepper TEXT NOT NULL, created_us INTEGER NOT NULL,"
    "  PRIMARY KEY (tenant, name)) STRICT, WITHOUT ROWID",
};

}  // namespace

Result<std::unique_ptr<SqliteKeyRepository>> SqliteKeyRepository::open(
    const std::filesystem::path& systemFile) {
  auto database = store::Database::openWriter(systemFile, store::kSystemFile, store::Durability::Full,
                                              store::Checkpoints::Never);
  if (!database) return database.error();
  if (auto migrated = database->migrate("tenancy", kMigrations); !migrated) return migrated.error();
  return std::unique_ptr<SqliteKeyRepository>(new SqliteKeyRepository(std::move(*database)));
}

Result<std::optional<StoredKey>> SqliteKeyRepository::find(const TenantId& tenant, const std::string& name) {
  auto statement = m_database.prepare(
      "SELECT kid, hint, hash, pepper, created_us FROM generated_key WHERE tenant = ?1 AND name = ?2");
  if (!statement) return statement.error();
  statement->bind(1, std::string_view(tenant.value)).bind(2, std::string_view(name));
  const auto row = statement->step();
  if (!row) return row.error();
  if (!*row) return std::optional<StoredKey>();
  StoredKey key{.tenant = tenant,
                .name = name,
                .kid = std::string(statement->text(0)),
                .hint = std::string(statement->text(1)),
                .hash = {},
                .pepper = std::string(statement->text(3)),
                .createdAt = wallFromMicros(statement->integer(4))};
  const std::string_view hash = statement->blob(2);
  if (hash.size() != key.hash.size())
    return makeError(
        Errc::Corrupt,
        fmt::format("{}: the hash of key \"{}\" of tenant {} has {} bytes instead of {}; "
                    "restore the file from a backup, or give the key another name",
                    m_database.path().string(), name, tenant.value, hash.size(), key.hash.size()));
  std::transform(hash.begin(), hash.end(), key.hash.begin(),
                 [](char c) { return static_cast<unsigned char>(c); });
  return std::optional<StoredKey>(std::move(key));
}

Result<void> SqliteKeyRepository::put(std::span<const StoredKey> keys) {
  auto transaction = store::Transaction::begin(m_database);
  if (!transaction) return transaction.error();
  auto statement = m_database.prepare(
      "INSERT INTO generated_key (tenant, name, kid, hint, hash, pepper, created_us) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (tenant, name) DO UPDATE SET kid = excluded.kid, "
      "hint = excluded.hint, hash = excluded.hash, pepper = excluded.pepper, created_us = "
      "excluded.created_us");
  if (!statement) return statement.error();
  for (const StoredKey& key : keys) {
    const std::string_view hash(reinterpret_cast<const char*>(key.hash.data()), key.hash.size());
    statement->bind(1, std::string_view(key.tenant.value))
        .bind(2, std::string_view(key.name))
        .bind(3, std::string_view(key.kid))
        .bind(4, std::string_view(key.hint))
        .bindBlob(5, hash)
        .bind(6, std::string_view(key.pepper))
        .bind(7, toMicros(key.createdAt));
    if (auto done = statement->run(); !done) return done.error();
  }
  return transaction->commit();
}

}  // namespace gc::tenancy
