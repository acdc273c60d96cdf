#include "gateway/ledger/tenant_repository.h"

#include <algorithm>

#include "gateway/ledger/attempts_json.h"
#include "gateway/ledger/savings.h"
#include "gateway/ledger/tenant_rows.h"

namespace gc::ledger {

using store::Database;
using store::Statement;
using store::Transaction;

Result<TenantRepository> TenantRepository::open(const std::filesystem::path& path, const TenantId& tenant) {
  Result<Database> database =
      Database::openWriter(path, store::kTenantFile, store::Durability::Full, store::Checkpoints::Automatic);
  if (!database) return database.error();
  if (Result<void> migrated = database->migrate("ledger", kTenantSchema); !migrated) return migrated.error();
  TenantRepository repository(std::move(*database), tenant);
  if (Result<void> claimed = repository.claim(); !claimed) return claimed.error();
  Result<Statement> prepared = repository.m_database.prepare(kInsertRequest);
  if (!prepared) return prepared.error();
  repository.m_insertRequest = std::move(*prepared);
  return repository;
}

Result<void> TenantRepository::claim() const {
  Result<Statement> owner = m_database.prepare("SELECT id FROM tenant");
  if (!owner) return owner.error();
  const Result<bool> row = owner->step();
  if (!row) return row.error();
  if (*row) {
    if (owner->text(0) == m_tenant.value) return {};
    return makeError(Errc::Corrupt, m_database.path().string() + ": holds the ledger of tenant '" +
                                        std::string(owner->text(0)) + "'; move it to that tenant's name");
  }
  owner->reset();
  Result<Statement> insert = m_database.prepare("INSERT INTO tenant VALUES(?)");
  if (!insert) return insert.error();
  return insert->bind(1, m_tenant.value).run();
}

Result<std::size_t> TenantRepository::insert(std::vector<RequestRecord>& records, std::uint64_t next) {
  Result<Transaction> transaction = Transaction::begin(m_database);
  if (!transaction) return transaction.error();
  std::vector<bool> added(records.size());
  std::size_t count = 0;
  std::string attempts;
  for (std::size_t i = 0; i < records.size(); ++i) {
    RequestRecord& record = records[i];
    record.sequence = next + count;
    const std::string id = idBytes(record.id);
    attempts.clear();
    appendAttempts(attempts, record.attempts);
    bindRequest(m_insertRequest, record, id, attempts);
    if (Result<void> inserted = m_insertRequest.run(); !inserted) return inserted.error();
    if (m_database.changes() == 0) continue;
    added[i] = true;
    ++count;
  }
  if (Result<void> committed = transaction->commit(); !committed) return committed.error();
  std::size_t kept = 0;
  for (std::size_t i = 0; i < records.size(); ++i)
    if (added[i]) std::swap(records[kept++], records[i]);
  return count;
}

Result<void> TenantRepository::forget() const {
  Result<Transaction> transaction = Transaction::begin(m_database);
  if (!transaction) return transaction.error();
  if (Result<void> done = m_database.execute("DELETE FROM adjustments; DELETE FROM requests;"); !done)
    return done;
  return transaction->commit();
}

Result<std::uint64_t> TenantRepository::lastSequence() const {
  Result<Statement> query = m_database.prepare(
      "SELECT max((SELECT coalesce(max(sequence), 0) FROM requests), "
      "(SELECT coalesce(max(entry), 0) FROM adjustments))");
  if (!query) return query.error();
  if (const Result<bool> row = query->step(); !row) return row.error();
  return static_cast<std::uint64_t>(query->integer(0));
}

Result<void> TenantRepository::forEachAfter(std::uint64_t sequence,
                                            const std::function<void(const RequestRecord&)>& use) const {
  Result<Statement> rows = m_database.prepare(std::string("SELECT ") + kRequestColumns + " FROM " +
                                              kRequestSource + " WHERE sequence > ? ORDER BY sequence");
  if (!rows) return rows.error();
  rows->bind(1, static_cast<std::int64_t>(sequence));
  for (;;) {
    const Result<bool> row = rows->step();
    if (!row) return row.error();
    if (!*row) return {};
    const Result<RequestRecord> record = readRequest(*rows, m_tenant);
    if (!record) return record.error();
    use(*record);
  }
}

Result<std::vector<Repriced>> TenantRepository::reprice(const Repricing& repricing, std::uint64_t next) {
  std::vector<Repriced> repriced;
  Result<Statement> rows = m_database.prepare(std::string("SELECT ") + kRequestColumns + " FROM " +
                                              kRequestSource + " WHERE unpriced = 1 AND entry IS NULL");
  if (!rows) return rows.error();
  for (;;) {
    const Result<bool> row = rows->step();
    if (!row) return row.error();
    if (!*row) break;
    Result<RequestRecord> before = readRequest(*rows, m_tenant);
    if (!before) return before.error();
    RequestRecord after = *before;
    if (priceAgain(repricing.prices, repricing.baselineModel, after))
      repriced.push_back({std::move(*before), std::move(after)});
  }
  if (Result<void> booked = book(repriced, repricing, next); !booked) return booked.error();
  return repriced;
}

Result<void> TenantRepository::book(const std::vector<Repriced>& repriced, const Repricing& repricing,
                                    std::uint64_t next) {
  if (repriced.empty()) return {};
  Result<Transaction> transaction = Transaction::begin(m_database);
  if (!transaction) return transaction.error();
  Result<Statement> insert = m_database.prepare("INSERT INTO adjustments VALUES(?,?,?,?,?,?,?,?,?)");
  if (!insert) return insert.error();
  for (const Repriced& row : repriced) {
    std::string attempts;
    appendAttempts(attempts, row.after.attempts);
    insert->bind(1, static_cast<std::int64_t>(next++));
    insert->bind(2, static_cast<std::int64_t>(row.before.sequence));
    insert->bind(3, toMicros(repricing.bookedAt)).bind(4, repricing.prices.version());
    insert->bind(5, row.after.cost->nanos());
    insert->bind(6, row.after.baseline ? std::optional(row.after.baseline->nanos()) : std::nullopt);
    insert->bind(7, row.after.cacheSavings.nanos()).bind(8, row.after.failoverSavings.nanos());
    insert->bind(9, attempts);
    if (Result<void> inserted = insert->run(); !inserted) return inserted;
  }
  return transaction->commit();
}

Result<void> TenantRepository::forEachRepricedAfter(std::uint64_t sequence,
                                                    const std::function<void(const Repriced&)>& use) const {
  const std::string columns = std::string("SELECT ") + kRequestColumns;
  Result<Statement> after = m_database.prepare(columns + " FROM " + kRequestSource + " WHERE entry > ?");
  if (!after) return after.error();
  // The same row as if nothing had been booked about it.
  Result<Statement> before = m_database.prepare(
      columns + " FROM requests LEFT JOIN adjustments ON 0 WHERE sequence = ?");
  if (!before) return before.error();
  after->bind(1, static_cast<std::int64_t>(sequence));
  for (;;) {
    const Result<bool> row = after->step();
    if (!row) return row.error();
    if (!*row) return {};
    Result<RequestRecord> repriced = readRequest(*after, m_tenant);
    if (!repriced) return repriced.error();
    before->bind(1, static_cast<std::int64_t>(repriced->sequence));
    if (const Result<bool> found = before->step(); !found) return found.error();
    Result<RequestRecord> original = readRequest(*before, m_tenant);
    before->reset();
    if (!original) return original.error();
    use({std::move(*original), std::move(*repriced)});
  }
}

Result<void> TenantRepository::check() const {
  Result<Statement> query = m_database.prepare("PRAGMA quick_check(1)");
  if (!query) return query.error();
  if (const Result<bool> row = query->step(); !row) return row.error();
  if (query->text(0) == "ok") return {};
  return makeError(Errc::Corrupt, m_database.path().string() + ": " + std::string(query->text(0)));
}

}  // namespace gc::ledger
