#include "gateway/ledger/system_repository.h"

#include <array>
#include <string>

#include "gateway/ledger/usage_columns.h"

namespace gc::ledger {
namespace {
using store::Database;
using store::Statement;
using store::Transaction;

constexpr std::string_view kMark = "INSERT OR REPLACE INTO watermarks VALUES(?, ?)";

// The first step kept sums by hour only. They are made again from the rows, by every level and label: a
// watermark that is gone stands before the first row.
constexpr const char* kFirstSchema =
    "CREATE TABLE watermarks(tenant TEXT PRIMARY KEY, sequence INTEGER NOT NULL) STRICT, WITHOUT ROWID;"
    "CREATE TABLE rollups(hour INTEGER NOT NULL, tenant TEXT NOT NULL, provider TEXT NOT NULL, "
    "model TEXT NOT NULL, requests INTEGER NOT NULL, ok INTEGER NOT NULL, client_errors INTEGER NOT NULL, "
    "failed INTEGER NOT NULL, interrupted INTEGER NOT NULL, client_closed INTEGER NOT NULL, "
    "unknown_outcome INTEGER NOT NULL, rescued INTEGER NOT NULL, failed_attempts INTEGER NOT NULL, "
    "unpriced INTEGER NOT NULL, input_tokens INTEGER NOT NULL, output_tokens INTEGER NOT NULL, "
    "cache_read_tokens INTEGER NOT NULL, cache_write_tokens INTEGER NOT NULL, "
    "reasoning_tokens INTEGER NOT NULL, cost INTEGER NOT NULL, baseline INTEGER NOT NULL, "
    "savings INTEGER NOT NULL, PRIMARY KEY(hour, tenant, provider, model)) STRICT, WITHOUT ROWID;";

// Quarters of a day joined the levels: made again from the rows, as above.
constexpr const char* kFourthLevel =
    "DELETE FROM target_rollups; DELETE FROM label_rollups; DELETE FROM watermarks;";

constexpr int kKeyColumns = 5;  ///< of either table

/// Calls `use(name)` for every sum's column, counts before amounts.
template <class Use>
void forEachColumn(Use use) {
  for (const CountColumn& column : kCountColumns) use(std::string(column.name));
  for (const AmountColumn& column : kAmountColumns) use(std::string(column.name));
}

std::string table(const std::string& name, const std::string& keys, const std::string& primary) {
  std::string sql = "CREATE TABLE " + name + "(" + keys;
  forEachColumn([&](const std::string& column) { sql += ", " + column + " INTEGER NOT NULL"; });
  return sql + ", PRIMARY KEY(" + primary + ")) STRICT, WITHOUT ROWID;";
}

std::string secondSchema() {
  return "DROP TABLE rollups; DELETE FROM watermarks;" +
         table("target_rollups",
               "level INTEGER NOT NULL, span INTEGER NOT NULL, tenant TEXT NOT NULL, "
               "provider TEXT NOT NULL, model TEXT NOT NULL",
               "level, span, tenant, provider, model") +
         table("label_rollups",
               "level INTEGER NOT NULL, label INTEGER NOT NULL, span INTEGER NOT NULL, "
               "tenant TEXT NOT NULL, value TEXT NOT NULL",
               "level, label, span, tenant, value");
}

std::string upsert(const std::string& name) {
  std::string values = "INSERT INTO " + name + " VALUES(?,?,?,?,?";
  std::string update = ") ON CONFLICT DO UPDATE SET ";
  forEachColumn([&](const std::string& column) {
    values += ",?";
    update += column + " = " + column + " + excluded." + column + ",";
  });
  update.pop_back();
  return values + update;
}

Result<void> run(Statement& statement, const UsageSums& sums) {
  int parameter = kKeyColumns;
  for (const CountColumn& column : kCountColumns) statement.bind(++parameter, sums.*column.member);
  for (const AmountColumn& column : kAmountColumns)
    statement.bind(++parameter, (sums.*column.member).nanos());
  return statement.run();
}

}  // namespace

Result<SystemRepository> SystemRepository::open(const std::filesystem::path& path) {
  Result<Database> database = Database::openWriter(path, store::kSystemFile, store::Durability::Normal,
                                                   store::Checkpoints::Automatic);
  if (!database) return database.error();
  const std::string second = secondSchema();
  const std::array<const char*, 3> steps{kFirstSchema, second.c_str(), kFourthLevel};
  if (Result<void> migrated = database->migrate("ledger", steps); !migrated) return migrated.error();
  SystemRepository repository(std::move(*database));
  for (auto [sql, statement] : {std::pair(upsert("target_rollups"), &repository.m_addTarget),
                                std::pair(upsert("label_rollups"), &repository.m_addLabel),
                                std::pair(std::string(kMark), &repository.m_mark)}) {
    Result<Statement> prepared = repository.m_database.prepare(sql);
    if (!prepared) return prepared.error();
    *statement = std::move(*prepared);
  }
  return repository;
}

Result<void> SystemRepository::add(Level level, const Rollup& rollup) {
  const auto levelNumber = static_cast<std::int64_t>(level);
  for (const auto& [key, sums] : rollup.targets()) {
    m_addTarget.bind(1, levelNumber).bind(2, key.span).bind(3, key.tenant).bind(4, key.provider);
    m_addTarget.bind(5, key.model);
    if (Result<void> added = run(m_addTarget, sums); !added) return added;
  }
  for (const auto& [key, sums] : rollup.labels()) {
    m_addLabel.bind(1, levelNumber).bind(2, static_cast<std::int64_t>(key.label)).bind(3, key.span);
    m_addLabel.bind(4, key.tenant).bind(5, key.value);
    if (Result<void> added = run(m_addLabel, sums); !added) return added;
  }
  return {};
}

Result<void> SystemRepository::apply(const Rollup& rollup, const Watermarks& reached) {
  Result<Transaction> transaction = Transaction::begin(m_database);
  if (!transaction) return transaction.error();
  for (const Level level : kLevels) {
    const bool lowest = level == Level::QuarterHour;
    const Result<void> added = lowest ? add(level, rollup) : add(level, rollup.raised(level));
    if (!added) return added;
  }
  for (const auto& [tenant, sequence] : reached) {
    m_mark.bind(1, tenant.value).bind(2, static_cast<std::int64_t>(sequence));
    if (Result<void> marked = m_mark.run(); !marked) return marked;
  }
  return transaction->commit();
}

Result<Watermarks> SystemRepository::watermarks() const {
  Result<Statement> query = m_database.prepare("SELECT tenant, sequence FROM watermarks");
  if (!query) return query.error();
  Watermarks found;
  for (;;) {
    const Result<bool> row = query->step();
    if (!row) return row.error();
    if (!*row) return found;
    found[TenantId(std::string(query->text(0)))] = static_cast<std::uint64_t>(query->integer(1));
  }
}

Result<UsageSums> SystemRepository::totals(std::string_view tenant) const {
  std::string columns;
  forEachColumn([&](const std::string& name) { columns += ", coalesce(sum(" + name + "), 0)"; });
  Result<Statement> query = m_database.prepare(
      "SELECT 0" + columns +
      " FROM target_rollups WHERE level = " + std::to_string(static_cast<int>(Level::Day)) +
      " AND (?1 = '' OR tenant = ?1)");
  if (!query) return query.error();
  query->bind(1, tenant);
  if (const Result<bool> row = query->step(); !row) return row.error();
  return readSums(*query, 1);
}

Result<void> SystemRepository::forget(const TenantId& tenant) {
  Result<Transaction> transaction = Transaction::begin(m_database);
  if (!transaction) return transaction.error();
  for (const std::string table : {"target_rollups", "label_rollups"}) {
    Result<Statement> remove = m_database.prepare("DELETE FROM " + table + " WHERE tenant = ?");
    if (!remove) return remove.error();
    if (Result<void> done = remove->bind(1, tenant.value).run(); !done) return done;
  }
  return transaction->commit();
}

}  // namespace gc::ledger
