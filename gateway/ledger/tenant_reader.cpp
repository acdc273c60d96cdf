#include "gateway/ledger/tenant_reader.h"

#include <deque>
#include <variant>

#include "gateway/ledger/attempts_json.h"
#include "gateway/ledger/tenant_rows.h"

namespace gc::ledger {
namespace {
using store::Database;
using store::Statement;

/// Conditions joined by AND, with their parameters.
class Where {
 public:
  void add(std::string_view condition) {
    m_sql += m_sql.empty() ? " WHERE " : " AND ";
    m_sql += condition;
  }
  template <class Value>
  void add(std::string_view condition, Value value) {
    add(condition);
    m_values.emplace_back(std::move(value));
  }
  void times(const std::optional<WallTime>& from, const std::optional<WallTime>& to) {
    if (from) add("started_at >= ?", toMicros(*from));
    if (to) add("started_at < ?", toMicros(*to));
  }
  const std::string& sql() const { return m_sql; }
  void bindTo(Statement& statement) const {
    int index = 0;
    for (const auto& value : m_values) {
      ++index;
      if (const auto* number = std::get_if<std::int64_t>(&value))
        statement.bind(index, *number);
      else
        statement.bind(index, std::string_view(std::get<std::string>(value)));
    }
  }

 private:
  std::string m_sql;
  std::deque<std::variant<std::int64_t, std::string>> m_values;
};

/// A LIKE pattern for "contains", with the pattern's own signs taken literally.
std::string containing(std::string_view text) {
  std::string pattern = "%";
  for (const char c : text) {
    if (c == '%' || c == '_' || c == '\\') pattern += '\\';
    pattern += c;
  }
  return pattern + "%";
}

std::string literal(const RequestId& id) {
  std::string hex = "x'";
  for (const unsigned char byte : idBytes(id)) {
    hex += "0123456789abcdef"[byte >> 4];
    hex += "0123456789abcdef"[byte & 15];
  }
  return hex + "'";
}

void addFilters(Where& where, const RequestsQuery& query) {
  where.times(query.from, query.to);
  if (!query.provider.empty()) where.add("provider = ?", query.provider);
  if (!query.model.empty()) where.add("model = ?", query.model);
  switch (query.status) {
    case StatusFilter::Any:
      break;
    case StatusFilter::Ok:
      where.add("outcome = 'ok'");
      break;
    case StatusFilter::Error:
      where.add("outcome <> 'ok'");
      break;
    case StatusFilter::Rescued:
      where.add("outcome = 'ok' AND failovers > 0");
      break;
    case StatusFilter::Unpriced:
      where.add("unpriced = 1 AND entry IS NULL");
      break;
  }
  RequestId id;
  if (RequestId::parse(query.q, id))
    where.add("id = " + literal(id));
  else if (!query.q.empty())
    // One text to look in; the separator is a control character that no name contains.
    where.add(
        "(key_name || char(31) || model_asked || char(31) || model || char(31) || provider || char(31) "
        "|| customer || char(31) || tags) LIKE ? ESCAPE '\\'",
        containing(query.q));
}

/// Runs a SELECT and calls `use` for each row until it returns an error.
template <class Use>
Result<void> forEachRow(const Database& database, const std::string& sql, const Where& where, Use use) {
  Result<Statement> rows = database.prepare(sql);
  if (!rows) return rows.error();
  where.bindTo(*rows);
  for (;;) {
    const Result<bool> row = rows->step();
    if (!row) return row.error();
    if (!*row) return {};
    if (Result<void> used = use(*rows); !used) return used;
  }
}

}  // namespace

Result<TenantReader> TenantReader::open(const std::filesystem::path& path, const TenantId& tenant) {
  Result<Database> database = Database::openReader(path, store::kTenantFile);
  if (!database) return database.error();
  return TenantReader(std::move(*database), tenant);
}

Result<std::vector<RequestRecord>> TenantReader::page(const RequestsQuery& query,
                                                      std::optional<std::uint64_t> before,
                                                      std::optional<std::uint64_t> after, int limit) const {
  Where where;
  if (before) where.add("sequence < ?", static_cast<std::int64_t>(*before));
  if (after) where.add("sequence > ?", static_cast<std::int64_t>(*after));
  addFilters(where, query);
  const std::string sql = std::string("SELECT ") + kRequestColumns + " FROM " + kRequestSource + where.sql() +
                          " ORDER BY sequence " + (after ? "ASC" : "DESC") + " LIMIT " +
                          std::to_string(limit);
  std::vector<RequestRecord> found;
  const Result<void> read = forEachRow(m_database, sql, where, [&](const Statement& row) -> Result<void> {
    Result<RequestRecord> record = readRequest(row, m_tenant);
    if (!record) return record.error();
    found.push_back(std::move(*record));
    return {};
  });
  if (!read) return read.error();
  return found;
}

Result<std::optional<RequestRecord>> TenantReader::byId(const RequestId& id) const {
  Where where;
  where.add("id = " + literal(id));
  const std::string sql =
      std::string("SELECT ") + kRequestColumns + ", decision FROM " + kRequestSource + where.sql();
  std::optional<RequestRecord> found;
  const Result<void> read = forEachRow(m_database, sql, where, [&](const Statement& row) -> Result<void> {
    Result<RequestRecord> record = readRequest(row, m_tenant);
    if (!record) return record.error();
    found = std::move(*record);
    found->decisionJson = row.text(row.columns() - 1);
    return {};
  });
  if (!read) return read.error();
  return found;
}

Result<void> TenantReader::forEachStarted(WallTime from, WallTime to,
                                          const std::function<void(const RequestRecord&)>& use) const {
  Where where;
  where.times(from, to);
  const std::string sql = std::string("SELECT ") + kRequestColumns + " FROM " + kRequestSource + where.sql();
  return forEachRow(m_database, sql, where, [&](const Statement& row) -> Result<void> {
    const Result<RequestRecord> record = readRequest(row, m_tenant);
    if (!record) return record.error();
    use(*record);
    return {};
  });
}

Result<std::vector<RequestRecord>> TenantReader::failovers(const FailoversQuery& query,
                                                           std::optional<std::uint64_t> before,
                                                           int limit) const {
  Where where;
  where.add("failovers > 0");
  if (before) where.add("sequence < ?", static_cast<std::int64_t>(*before));
  where.times(query.from, query.to);
  const std::string sql = std::string("SELECT ") + kRequestColumns + " FROM " + kRequestSource + where.sql() +
                          " ORDER BY sequence DESC LIMIT " + std::to_string(limit);
  std::vector<RequestRecord> found;
  const Result<void> read = forEachRow(m_database, sql, where, [&](const Statement& row) -> Result<void> {
    Result<RequestRecord> record = readRequest(row, m_tenant);
    if (!record) return record.error();
    found.push_back(std::move(*record));
    return {};
  });
  if (!read) return read.error();
  return found;
}

Result<void> TenantReader::forEachFailover(const FailoversQuery& query,
                                           const std::function<void(const FailoverFigures&)>& use) const {
  Where where;
  where.add("failovers > 0");
  where.times(query.from, query.to);
  const std::string sql =
      "SELECT failover_category, failover_reaction_us, client_delay_us, outcome FROM requests" + where.sql();
  return forEachRow(m_database, sql, where, [&](const Statement& row) -> Result<void> {
    use({categoryFrom(row.text(0)), row.integer(1), row.integer(2), row.text(3) == toString(Outcome::Ok)});
    return {};
  });
}

}  // namespace gc::ledger
