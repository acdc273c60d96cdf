#include "gateway/ledger/rollup_reader.h"

#include <algorithm>
#include <string>

#include "gateway/ledger/usage_columns.h"

namespace gc::ledger {
namespace {

using store::Database;
using store::Statement;

std::string sumColumns() {
  std::string sql;
  for (const CountColumn& column : kCountColumns) sql += std::string(", ") + column.name;
  for (const AmountColumn& column : kAmountColumns) sql += std::string(", ") + column.name;
  return sql;
}

/// Calls `use` for each row until the statement is done or fails.
template <class Use>
Result<void> forEachRow(Statement& rows, Use& use) {
  for (;;) {
    const Result<bool> row = rows.step();
    if (!row) return row.error();
    if (!*row) return {};
    use(rows);
  }
}

}  // namespace

Result<RollupReader> RollupReader::open(const std::filesystem::path& path) {
  Result<Database> database = Database::openReader(path, store::kSystemFile);
  if (!database) return database.error();
  return RollupReader(std::move(*database));
}

template <class Use>
Result<void> RollupReader::forEach(std::string from, std::string names, const SpanRange& range,
                                   const std::string& tenant, Use use) const {
  from += " AND level = " + std::to_string(static_cast<int>(range.level));
  const std::string select = "SELECT span, tenant, " + names + sumColumns() + " FROM " + from;
  if (tenant.empty()) {
    Result<Statement> rows = m_database.prepare(select + " AND span >= ? AND span < ? ORDER BY span");
    if (!rows) return rows.error();
    rows->bind(1, range.from).bind(2, range.to);
    return forEachRow(*rows, use);
  }
  // One look-up a span: the other tenants' rows of the range are never read, however many there are.
  Result<Statement> rows = m_database.prepare(select + " AND span = ? AND tenant = ?");
  if (!rows) return rows.error();
  for (std::int64_t span = range.from; span < range.to; ++span) {
    rows->bind(1, span).bind(2, tenant);
    const Result<void> read = forEachRow(*rows, use);
    rows->reset();
    if (!read) return read;
  }
  return {};
}

Result<void> RollupReader::targets(const SpanRange& range, const std::string& tenant,
                                   const UseTarget& use) const {
  return forEach("target_rollups WHERE 1", "provider, model", range, tenant, [&](const Statement& row) {
    use({row.integer(0), row.text(1), row.text(2), row.text(3)}, readSums(row, 4));
  });
}

Result<void> RollupReader::labels(const SpanRange& range, Label label, const std::string& tenant,
                                  const UseLabel& use) const {
  return forEach("label_rollups WHERE label = " + std::to_string(static_cast<int>(label)), "value", range,
                 tenant, [&](const Statement& row) {
                   use({row.integer(0), label, row.text(1), row.text(2)}, readSums(row, 3));
                 });
}

Result<SpanRange> RollupReader::days() const {
  const std::string level = std::to_string(static_cast<int>(Level::Day));
  // Two queries, since SQLite finds one end of an index at once, but not both in one go.
  Result<Statement> query =
      m_database.prepare("SELECT (SELECT min(span) FROM target_rollups WHERE level = " + level +
                         "), (SELECT max(span) FROM target_rollups WHERE level = " + level + ")");
  if (!query) return query.error();
  if (const Result<bool> row = query->step(); !row) return row.error();
  const auto first = query->optionalInteger(0), last = query->optionalInteger(1);
  if (!first || !last) return SpanRange{Level::Day, 0, 0};
  return SpanRange{Level::Day, *first, *last + 1};
}

}  // namespace gc::ledger
