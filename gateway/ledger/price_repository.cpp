#include "gateway/ledger/price_repository.h"

namespace gc::ledger {
namespace {

using store::Database;
using store::Statement;

// No input price: the entry takes a price back.
constexpr const char* kSchema[] = {
    "CREATE TABLE prices(version INTEGER PRIMARY KEY AUTOINCREMENT, tenant TEXT NOT NULL, "
    "provider TEXT NOT NULL, model TEXT NOT NULL, begins INTEGER NOT NULL, above INTEGER NOT NULL, "
    "input INTEGER, output INTEGER, cache_read INTEGER, cache_write_5m INTEGER, cache_write_1h INTEGER, "
    "set_at INTEGER NOT NULL, note TEXT NOT NULL) STRICT",
};

catalog::PriceEntry entryOf(const Statement& row) {
  catalog::PriceEntry entry;
  entry.version = row.integer(0);
  entry.tenant = row.text(1);
  entry.provider = row.text(2);
  entry.model = row.text(3);
  entry.from = wallFromMicros(row.integer(4));
  entry.promptTokensAbove = row.integer(5);
  if (row.optionalInteger(6))
    entry.price = catalog::Price{row.integer(6), row.integer(7), row.optionalInteger(8),
                                 row.optionalInteger(9), row.optionalInteger(10)};
  entry.setAt = wallFromMicros(row.integer(11));
  entry.note = row.text(12);
  return entry;
}

}  // namespace

Result<std::unique_ptr<PriceRepository>> PriceRepository::open(const std::filesystem::path& systemFile) {
  Result<Database> database = Database::openWriter(systemFile, store::kSystemFile, store::Durability::Full,
                                                   store::Checkpoints::Never);
  if (!database) return database.error();
  if (Result<void> migrated = database->migrate("prices", kSchema); !migrated) return migrated.error();
  return std::unique_ptr<PriceRepository>(new PriceRepository(std::move(*database)));
}

Result<std::vector<catalog::PriceEntry>> PriceRepository::all() const {
  Result<Statement> rows = m_database.prepare(
      "SELECT version, tenant, provider, model, begins, above, input, output, cache_read, cache_write_5m, "
      "cache_write_1h, set_at, note FROM prices ORDER BY version");
  if (!rows) return rows.error();
  std::vector<catalog::PriceEntry> found;
  for (;;) {
    const Result<bool> row = rows->step();
    if (!row) return row.error();
    if (!*row) return found;
    found.push_back(entryOf(*rows));
  }
}

Result<void> PriceRepository::add(catalog::PriceEntry& entry) {
  Result<Statement> insert =
      m_database.prepare("INSERT INTO prices(tenant, provider, model, begins, above, input, output, "
                         "cache_read, cache_write_5m, cache_write_1h, set_at, note) "
                         "VALUES(?,?,?,?,?,?,?,?,?,?,?,?) RETURNING version");
  if (!insert) return insert.error();
  const auto price = [&](auto member) {
    return entry.price ? std::optional<std::int64_t>((*entry.price).*member) : std::nullopt;
  };
  insert->bind(1, entry.tenant).bind(2, entry.provider).bind(3, entry.model);
  insert->bind(4, toMicros(entry.from)).bind(5, entry.promptTokensAbove);
  insert->bind(6, price(&catalog::Price::input)).bind(7, price(&catalog::Price::output));
  const catalog::Price cached = entry.price.value_or(catalog::Price());
  insert->bind(8, cached.cacheRead).bind(9, cached.cacheWrite5m).bind(10, cached.cacheWrite1h);
  insert->bind(11, toMicros(entry.setAt)).bind(12, entry.note);
  const Result<bool> row = insert->step();
  if (!row) return row.error();
  entry.version = insert->integer(0);
  // The statement ends its transaction when it is done, not with its row.
  if (const Result<bool> done = insert->step(); !done) return done.error();
  return {};
}

}  // namespace gc::ledger
