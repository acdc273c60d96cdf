#include "gateway/ledger/system_repository.h"

#include <string>

#include "gateway/ledger/usage_columns.h"

namespace gc::ledger {
namespace {
using store::Database;
using store::Statement;
using store::Transaction;

constexpr int kKeyColumns = 4;
constexpr std::string_view kMark = "INSERT OR REPLACE INTO watermarks VALUES(?, ?)";

/// Calls `use(name)` for every sum's column, counts before amounts.
template <class Use>
void forEachColumn(Use use) {
  for (const CountColumn& column : kCountColumns) use(std::string(column.name));
  for (const AmountColumn& column : kAmountColumns) use(std::string(column.name));
}

std::string schema() {
  std::string sql =
      "CREATE TABLE watermarks(tenant TEXT PRIMARY KEY, sequence INTEGER NOT NULL) STRICT, WITHOUT ROWID;"
      "CREATE TABLE rollups(hour INTEGER NOT NULL, tenant TEXT NOT NULL, provider TEXT NOT NULL, "
      "model TEXT NOT NULL";
  forEachColumn([&](const std::string& name) { sql += ", " + name + " INTEGER NOT NULL"; });
  return sql + ", PRIMARY KEY(hour, tenant, provider, model)) STRICT, WITHOUT ROWID;";
}

std::string upsert() {
  std::string values = "INSERT INTO rollups VALUES(?,?,?,?";
  std::string update = ") ON CONFLICT DO UPDATE SET ";
  forEachColumn([&](const std::string& name) {
    values += ",?";
    update += name + " = " + name + " + excluded." + name + ",";
  });
  update.pop_back();
  return values + update;
}

std::string sumColumns() {
  std::string sql;
  forEachColumn([&](const std::string& name) { sql += ", coalesce(sum(" + name + "), 0)"; });
  return sql;
}

UsageSums readSums(const Statement& row, int column) {
  UsageSums sums;
  for (const CountColumn& count : kCountColumns) sums.*count.member = row.integer(column++);
  for (const AmountColumn& amount : kAmountColumns)
    sums.*amount.member = Money::fromNanos(row.integer(column++));
  return sums;
}

}  // namespace

Result<SystemRepository> SystemRepository::open(const std::filesystem::path& path) {
  Result<Database> database = Database::openWriter(path, store::kSystemFile, store::Durability::Normal,
                                                   store::Checkpoints::Automatic);
  if (!database) return database.error();
  const std::string first = schema();
  const std::array<const char*, 1> steps{first.c_str()};
  if (Result<void> migrated = database->migrate("ledger", steps); !migrated) return migrated.error();
  SystemRepository repository(std::move(*database));
  for (auto [sql, statement] : {std::pair(upsert(), &repository.m_addSums),
                                std::pair(std::string(kMark), &repository.m_mark)}) {
    Result<Statement> prepared = repository.m_database.prepare(sql);
    if (!prepared) return prepared.error();
    *statement = std::move(*prepared);
  }
  return repository;
}

Result<void> SystemRepository::apply(const Rollup& rollup, const Watermarks& reached) {
  Result<Transaction> transaction = Transaction::begin(m_database);
  if (!transaction) return transaction.error();
  for (const auto& [key, sums] : rollup.sums()) {
    m_addSums.bind(1, key.hour).bind(2, key.tenant.value).bind(3, key.provider.value).bind(4, key.model.value);
    int parameter = kKeyColumns;
    for (const CountColumn& column : kCountColumns) m_addSums.bind(++parameter, sums.*column.member);
    for (const AmountColumn& column : kAmountColumns)
      m_addSums.bind(++parameter, (sums.*column.member).nanos());
    if (Result<void> added = m_addSums.run(); !added) return added;
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

Result<UsageSums> SystemRepository::totals() const {
  Result<Statement> query = m_database.prepare("SELECT 0" + sumColumns() + " FROM rollups");
  if (!query) return query.error();
  if (const Result<bool> row = query->step(); !row) return row.error();
  return readSums(*query, 1);
}

Result<RollupReader> RollupReader::open(const std::filesystem::path& path) {
  Result<Database> database = Database::openReader(path, store::kSystemFile);
  if (!database) return database.error();
  return RollupReader(std::move(*database));
}

Result<std::map<RollupKey, UsageSums>> RollupReader::sums(std::int64_t from, std::int64_t to,
                                                          const std::string& tenant) const {
  Result<Statement> query = m_database.prepare("SELECT tenant, provider, model" + sumColumns() +
                                               " FROM rollups WHERE hour >= ? AND hour < ? "
                                               "AND (? = '' OR tenant = ?) GROUP BY tenant, provider, model");
  if (!query) return query.error();
  query->bind(1, from).bind(2, to);
  query->bind(3, tenant).bind(4, tenant);
  std::map<RollupKey, UsageSums> found;
  for (;;) {
    const Result<bool> row = query->step();
    if (!row) return row.error();
    if (!*row) return found;
    RollupKey key{0, TenantId(std::string(query->text(0))), ProviderId(std::string(query->text(1))),
                  ModelId(std::string(query->text(2)))};
    found.emplace(std::move(key), readSums(*query, 3));
  }
}

}  // namespace gc::ledger
