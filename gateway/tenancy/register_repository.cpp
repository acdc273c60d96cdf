#include "gateway/tenancy/register_repository.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/json/serialize.hpp>

#include "gateway/tenancy/register_rows.h"

namespace gc::tenancy {
namespace {
using store::Statement;

// The lists' indexes hold all that their filters look at, so that a search reads no row it does not return.
constexpr const char* kMigrations[] = {
    "CREATE TABLE plan(id TEXT PRIMARY KEY, content TEXT NOT NULL, revision INTEGER NOT NULL,"
    "  updated_us INTEGER NOT NULL) STRICT, WITHOUT ROWID;"
    "CREATE TABLE tenant(id TEXT PRIMARY KEY, canonical TEXT NOT NULL UNIQUE, plan TEXT NOT NULL,"
    "  status TEXT NOT NULL, search TEXT NOT NULL, settings TEXT NOT NULL, revision INTEGER NOT NULL,"
    "  created_us INTEGER NOT NULL, updated_us INTEGER NOT NULL, exported_us INTEGER,"
    "  exported_revision INTEGER NOT NULL) STRICT;"
    "CREATE INDEX tenant_list ON tenant(id, status, plan, search);"
    "CREATE TABLE api_key(kid TEXT PRIMARY KEY, tenant TEXT NOT NULL, name TEXT NOT NULL, hint TEXT NOT NULL,"
    "  hash BLOB NOT NULL, pepper TEXT NOT NULL, scopes TEXT NOT NULL, search TEXT NOT NULL,"
    "  revision INTEGER NOT NULL, created_us INTEGER NOT NULL, expires_us INTEGER, revoked_us INTEGER,"
    "  replaced_by TEXT NOT NULL, last_used_s INTEGER NOT NULL, spent_month INTEGER NOT NULL,"
    "  spent_nanos INTEGER NOT NULL) STRICT;"
    "CREATE INDEX key_list ON api_key(tenant, name, kid, revoked_us, expires_us, search);"
    "CREATE TABLE audit(sequence INTEGER PRIMARY KEY AUTOINCREMENT, at_us INTEGER NOT NULL, actor TEXT NOT "
    "NULL,"
    "  request_id TEXT NOT NULL, action TEXT NOT NULL, object TEXT NOT NULL, tenant TEXT NOT NULL,"
    "  before TEXT NOT NULL, after TEXT NOT NULL) STRICT;"
    "CREATE INDEX audit_tenant ON audit(tenant, sequence);"
    "CREATE INDEX audit_object ON audit(object, sequence)",
};

/// Steps through all rows.
template <class Use>
Result<void> forEachRow(Statement& query, Use use) {
  for (;;) {
    const Result<bool> row = query.step();
    if (!row) return row.error();
    if (!*row) return {};
    if (Result<void> used = use(query); !used) return used;
  }
}

}  // namespace

Result<std::unique_ptr<RegisterRepository>> RegisterRepository::open(
    const std::filesystem::path& systemFile) {
  auto database = store::Database::openWriter(systemFile, store::kSystemFile, store::Durability::Full,
                                              store::Checkpoints::Never);
  if (!database) return database.error();
  if (auto migrated = database->migrate("register", kMigrations); !migrated) return migrated.error();
  return std::unique_ptr<RegisterRepository>(new RegisterRepository(std::move(*database)));
}

Result<void> RegisterRepository::putPlan(const Plan& plan, WallTime at) {
  auto put = m_database.prepare("INSERT OR REPLACE INTO plan VALUES(?1, ?2, ?3, ?4)");
  if (!put) return put.error();
  const std::string content = boost::json::serialize(planJson(plan));
  return put->bind(1, std::string_view(plan.id))
      .bind(2, std::string_view(content))
      .bind(3, static_cast<std::int64_t>(plan.revision))
      .bind(4, toMicros(at))
      .run();
}

Result<void> RegisterRepository::putTenant(const TenantAccount& account) {
  auto put = m_database.prepare(
      "INSERT INTO tenant VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11) ON CONFLICT(id) DO UPDATE SET plan = "
      "?3, "
      "status = ?4, search = ?5, settings = ?6, revision = ?7, updated_us = ?9, exported_us = ?10, "
      "exported_revision = ?11");
  if (!put) return put.error();
  const std::string id(account.name());
  const std::string canonical = canonicalTenantId(id);
  const std::string search = folded(id + "\n" + account.settings.name);
  const std::string settings = boost::json::serialize(settingsJson(account.settings));
  std::optional<std::int64_t> exported;
  if (account.exportedAt) exported = toMicros(*account.exportedAt);
  return put->bind(1, std::string_view(id))
      .bind(2, std::string_view(canonical))
      .bind(3, std::string_view(account.settings.plan))
      .bind(4, kTenantStatusNames[static_cast<std::size_t>(account.status)])
      .bind(5, std::string_view(search))
      .bind(6, std::string_view(settings))
      .bind(7, static_cast<std::int64_t>(account.revision))
      .bind(8, toMicros(account.createdAt))
      .bind(9, toMicros(account.updatedAt))
      .bind(10, exported)
      .bind(11, static_cast<std::int64_t>(account.exportedRevision))
      .run();
}

Result<void> RegisterRepository::retireTenant(const TenantId& id, WallTime at) {
  // The row stays, without what was known of the tenant: it keeps the id, and with it the file, from another.
  auto retire = m_database.prepare(
      "UPDATE tenant SET status = 'deleted', settings = '{}', search = '', updated_us = ?2 WHERE id = ?1");
  if (!retire) return retire.error();
  return retire->bind(1, std::string_view(id.value)).bind(2, toMicros(at)).run();
}

Result<void> RegisterRepository::putKey(const IssuedKey& key) {
  auto put = m_database.prepare(
      "INSERT INTO api_key VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,0,0,0) ON CONFLICT(kid) DO "
      "UPDATE "
      "SET name = ?3, scopes = ?7, search = ?8, revision = ?9, expires_us = ?11, revoked_us = ?12, "
      "replaced_by = ?13");
  if (!put) return put.error();
  const KeyEntry& entry = key.entry;
  const std::string_view hash(reinterpret_cast<const char*>(entry.hash.data()), entry.hash.size());
  const std::string scopes = boost::json::serialize(scopesJson(key.scopes));
  const std::string search =
      folded(entry.tenantId.value + "\n" + entry.name + "\n" + entry.kid + "\n" + entry.hint);
  std::optional<std::int64_t> expires, revoked;
  if (key.scopes.expiresAt) expires = toMicros(*key.scopes.expiresAt);
  if (key.revokedAt) revoked = toMicros(*key.revokedAt);
  return put->bind(1, std::string_view(entry.kid))
      .bind(2, std::string_view(entry.tenantId.value))
      .bind(3, std::string_view(entry.name))
      .bind(4, std::string_view(entry.hint))
      .bindBlob(5, hash)
      .bind(6, std::string_view(key.pepper))
      .bind(7, std::string_view(scopes))
      .bind(8, std::string_view(search))
      .bind(9, static_cast<std::int64_t>(key.revision))
      .bind(10, toMicros(key.createdAt))
      .bind(11, expires)
      .bind(12, revoked)
      .bind(13, std::string_view(key.replacedBy))
      .run();
}

Result<std::vector<std::string>> RegisterRepository::revokeKeysOf(const TenantId& id, WallTime at) {
  auto revoke = m_database.prepare(
      "UPDATE api_key SET revoked_us = ?2, revision = revision + 1 WHERE tenant = ?1 AND revoked_us IS NULL "
      "RETURNING kid");
  if (!revoke) return revoke.error();
  revoke->bind(1, std::string_view(id.value)).bind(2, toMicros(at));
  std::vector<std::string> kids;
  const auto done = forEachRow(*revoke, [&](const Statement& row) -> Result<void> {
    kids.emplace_back(row.text(0));
    return {};
  });
  if (!done) return done.error();
  return kids;
}

Result<void> RegisterRepository::putUse(const std::string& kid, std::int64_t lastUsedS, std::uint32_t month,
                                        std::int64_t nanos) {
  auto put = m_database.prepare(
      "UPDATE api_key SET last_used_s = ?2, spent_month = ?3, spent_nanos = ?4 WHERE kid = ?1");
  if (!put) return put.error();
  return put->bind(1, std::string_view(kid))
      .bind(2, lastUsedS)
      .bind(3, static_cast<std::int64_t>(month))
      .bind(4, nanos)
      .run();
}

Result<void> RegisterRepository::append(const AuditEntry& entry) {
  auto put = m_database.prepare(
      "INSERT INTO audit(at_us, actor, request_id, action, object, tenant, before, after) "
      "VALUES(?1,?2,?3,?4,?5,?6,?7,?8)");
  if (!put) return put.error();
  return put->bind(1, toMicros(entry.at))
      .bind(2, std::string_view(entry.actor.name))
      .bind(3, std::string_view(entry.actor.requestId))
      .bind(4, std::string_view(entry.action))
      .bind(5, std::string_view(entry.object))
      .bind(6, std::string_view(entry.tenant))
      .bind(7, std::string_view(entry.before))
      .bind(8, std::string_view(entry.after))
      .run();
}

Result<void> RegisterRepository::readPlans(std::vector<Plan>& plans) const {
  auto query = m_database.prepare("SELECT id, content, revision FROM plan");
  if (!query) return query.error();
  return forEachRow(*query, [&](const Statement& row) { return readPlanRow(row, plans); });
}

Result<std::vector<TenantAccount>> RegisterRepository::tenants() const {
  auto query = m_database.prepare(
      "SELECT id, status, settings, revision, created_us, updated_us, exported_us, exported_revision "
      "FROM tenant WHERE status <> 'deleted'");
  if (!query) return query.error();
  std::vector<TenantAccount> found;
  const auto done = forEachRow(*query, [&](const Statement& row) -> Result<void> {
    auto account = readTenantRow(row);
    if (!account) return account.error();
    found.push_back(std::move(*account));
    return {};
  });
  if (!done) return done.error();
  return found;
}

Result<void> RegisterRepository::forEachKey(const std::function<void(StoredIssuedKey)>& use) const {
  auto query =
      m_database.prepare(fmt::format("SELECT {} FROM api_key k WHERE revoked_us IS NULL", kKeyColumns));
  if (!query) return query.error();
  return forEachRow(*query, [&](const Statement& row) -> Result<void> {
    auto key = readKeyRow(row);
    if (!key) return key.error();
    use(std::move(*key));
    return {};
  });
}

Result<std::optional<StoredIssuedKey>> RegisterRepository::key(std::string_view kid) const {
  auto query = m_database.prepare(fmt::format("SELECT {} FROM api_key k WHERE kid = ?1", kKeyColumns));
  if (!query) return query.error();
  const auto row = query->bind(1, kid).step();
  if (!row) return row.error();
  if (!*row) return std::optional<StoredIssuedKey>();
  auto key = readKeyRow(*query);
  if (!key) return key.error();
  return std::optional<StoredIssuedKey>(std::move(*key));
}

Result<std::vector<std::string>> RegisterRepository::pageOfTenants(const TenantsQuery& query) const {
  auto page = m_database.prepare(
      "SELECT id FROM tenant INDEXED BY tenant_list WHERE id > ?1 AND status <> 'deleted' AND "
      "(?2 = '' OR status = ?2) AND (?3 = '' OR plan = ?3) AND (?4 = '' OR instr(search, ?4) > 0) "
      "ORDER BY id LIMIT ?5");
  if (!page) return page.error();
  const std::string search = folded(query.search);
  page->bind(1, std::string_view(query.after))
      .bind(2, std::string_view(query.status))
      .bind(3, std::string_view(query.plan))
      .bind(4, std::string_view(search))
      .bind(5, std::int64_t{query.limit});
  std::vector<std::string> ids;
  const auto done = forEachRow(*page, [&](const Statement& row) -> Result<void> {
    ids.emplace_back(row.text(0));
    return {};
  });
  if (!done) return done.error();
  return ids;
}

Result<std::vector<StoredIssuedKey>> RegisterRepository::pageOfKeys(const KeysQuery& query) const {
  // The inner query walks the index alone; rows are read for the page only.
  auto page = m_database.prepare(fmt::format(
      "SELECT {} FROM (SELECT kid AS wanted, tenant AS t, name AS n FROM api_key INDEXED BY key_list WHERE "
      "(tenant, name, kid) > (?1, ?2, ?3) {} {} AND (?4 = '' OR instr(search, ?4) > 0) "
      "ORDER BY tenant, name, kid LIMIT ?5) JOIN api_key k ON k.kid = wanted ORDER BY t, n, wanted",
      kKeyColumns, query.tenant.empty() ? "AND ?6 = ''" : "AND tenant = ?6",
      query.status ? kKeyStatusConditions[static_cast<std::size_t>(*query.status)] : "AND ?7 = ?7"));
  if (!page) return page.error();
  const std::string search = folded(query.search);
  page->bind(1, std::string_view(query.after.tenant))
      .bind(2, std::string_view(query.after.name))
      .bind(3, std::string_view(query.after.kid))
      .bind(4, std::string_view(search))
      .bind(5, std::int64_t{query.limit})
      .bind(6, std::string_view(query.tenant))
      .bind(7, toMicros(query.now));
  std::vector<StoredIssuedKey> keys;
  const auto done = forEachRow(*page, [&](const Statement& row) -> Result<void> {
    auto key = readKeyRow(row);
    if (!key) return key.error();
    keys.push_back(std::move(*key));
    return {};
  });
  if (!done) return done.error();
  return keys;
}

Result<AuditPage> RegisterRepository::pageOfAudit(const AuditQuery& query) const {
  // One condition a filter that is set, so that SQLite can choose its index.
  std::string conditions;
  if (!query.tenant.empty()) conditions += " AND tenant = ?2";
  if (!query.action.empty()) conditions += " AND action = ?3";
  if (!query.object.empty()) conditions += " AND object = ?4";
  auto page = m_database.prepare(
      "SELECT sequence, at_us, actor, request_id, action, object, tenant, before, after FROM audit WHERE "
      "sequence < ?1 AND ?2 = ?2 AND ?3 = ?3 AND ?4 = ?4 AND at_us >= ?5 AND at_us < ?6" +
      conditions + " ORDER BY sequence DESC LIMIT ?7");
  if (!page) return page.error();
  constexpr std::int64_t kEver = std::numeric_limits<std::int64_t>::max();
  page->bind(1, query.before == 0 ? kEver : static_cast<std::int64_t>(query.before))
      .bind(2, std::string_view(query.tenant))
      .bind(3, std::string_view(query.action))
      .bind(4, std::string_view(query.object))
      .bind(5, query.from ? toMicros(*query.from) : std::int64_t{0})
      .bind(6, query.to ? toMicros(*query.to) : kEver)
      .bind(7, std::int64_t{query.limit} + 1);
  AuditPage out;
  const auto done = forEachRow(*page, [&](const Statement& row) -> Result<void> {
    out.entries.push_back(readAuditRow(row));
    return {};
  });
  if (!done) return done.error();
  out.more = out.entries.size() > static_cast<std::size_t>(query.limit);
  if (out.more) out.entries.pop_back();
  return out;
}

Result<std::vector<std::string>> RegisterRepository::takenIds() const {
  auto query = m_database.prepare("SELECT id FROM tenant");
  if (!query) return query.error();
  std::vector<std::string> ids;
  const auto done = forEachRow(*query, [&](const Statement& row) -> Result<void> {
    ids.emplace_back(row.text(0));
    return {};
  });
  if (!done) return done.error();
  return ids;
}

Result<bool> RegisterRepository::hasKeyNamed(const TenantId& tenant, std::string_view name,
                                             WallTime now) const {
  auto query = m_database.prepare(
      "SELECT 1 FROM api_key WHERE tenant = ?1 AND name = ?2 AND revoked_us IS NULL AND replaced_by = '' AND "
      "(expires_us IS NULL OR expires_us > ?3)");
  if (!query) return query.error();
  return query->bind(1, std::string_view(tenant.value)).bind(2, name).bind(3, toMicros(now)).step();
}

Result<std::int64_t> RegisterRepository::keyCount(const TenantId& tenant) const {
  auto query = m_database.prepare("SELECT count(*) FROM api_key WHERE tenant = ?1 AND revoked_us IS NULL");
  if (!query) return query.error();
  const auto row = query->bind(1, std::string_view(tenant.value)).step();
  if (!row) return row.error();
  return query->integer(0);
}

Result<std::int64_t> RegisterRepository::keyCount() const {
  auto query = m_database.prepare("SELECT count(*) FROM api_key");
  if (!query) return query.error();
  if (const auto row = query->step(); !row) return row.error();
  return query->integer(0);
}

}  // namespace gc::tenancy
