#include "gateway/notify/alert_repository.h"

#include <boost/json/serialize.hpp>
#include <limits>

#include "gateway/tenancy/json_fields.h"

namespace gc::notify {
namespace {

namespace json = boost::json;
using store::Database;
using store::Statement;

// Settings are kept as the JSON that the admin API takes, so that both read them by one function.
constexpr const char* kSchema[] = {
    "CREATE TABLE alert_rule(id TEXT PRIMARY KEY, settings TEXT NOT NULL, muted_us INTEGER, "
    "revision INTEGER NOT NULL, created_us INTEGER NOT NULL, updated_us INTEGER NOT NULL) STRICT;"
    "CREATE TABLE alert(sequence INTEGER PRIMARY KEY AUTOINCREMENT, rule TEXT NOT NULL, "
    "subject TEXT NOT NULL, settings TEXT NOT NULL, fired_us INTEGER NOT NULL, resolved_us INTEGER, "
    "value REAL, told INTEGER NOT NULL) STRICT;"
    "CREATE INDEX alert_firing ON alert(sequence) WHERE resolved_us IS NULL;"
    "CREATE INDEX alert_of_rule ON alert(rule, sequence);",
};

Result<AlertSettings> settingsOf(std::string_view text) {
  const auto object = tenancy::parseObject(text);
  AlertSettings settings;
  if (!object) return object.error();
  if (const auto read = applyAlert(settings, *object); !read) return read.error();
  return settings;
}

Result<AlertRecord> recordOf(const Statement& row) {
  auto settings = settingsOf(row.text(3));
  if (!settings) return settings.error();
  AlertRecord out;
  out.sequence = row.integer(0);
  out.rule = row.text(1);
  out.subject = row.text(2);
  out.name = settings->name;
  out.severity = settings->severity;
  out.condition = std::move(settings->condition);
  out.firedAt = wallFromMicros(row.integer(4));
  if (const auto resolved = row.optionalInteger(5)) out.resolvedAt = wallFromMicros(*resolved);
  out.value = row.optionalReal(6);
  out.told = row.integer(7) != 0;
  return out;
}

Result<std::vector<AlertRecord>> recordsOf(Statement& query) {
  std::vector<AlertRecord> found;
  for (;;) {
    const Result<bool> row = query.step();
    if (!row) return row.error();
    if (!*row) return found;
    auto record = recordOf(query);
    if (!record) return record.error();
    found.push_back(std::move(*record));
  }
}

Result<void> insert(const Database& database, AlertRecord& record) {
  auto statement = database.prepare(
      "INSERT INTO alert(rule, subject, settings, fired_us, resolved_us, value, told) VALUES(?,?,?,?,?,?,?) "
      "RETURNING sequence");
  if (!statement) return statement.error();
  AlertSettings settings;
  settings.name = record.name;
  settings.severity = record.severity;
  settings.condition = record.condition;
  const std::string text = json::serialize(alertSettingsJson(settings));
  statement->bind(1, record.rule).bind(2, record.subject).bind(3, text).bind(4, toMicros(record.firedAt));
  statement->bind(5, std::optional<std::int64_t>()).bindReal(6, record.value);
  if (const auto row = statement->bind(7, std::int64_t{record.told}).step(); !row) return row.error();
  record.sequence = statement->integer(0);
  // The statement ends its transaction when it is done, not with its row.
  if (const auto done = statement->step(); !done) return done.error();
  return {};
}

Result<void> update(const Database& database, const AlertRecord& record) {
  auto statement = database.prepare("UPDATE alert SET resolved_us = ?2, told = ?3 WHERE sequence = ?1");
  if (!statement) return statement.error();
  std::optional<std::int64_t> resolved;
  if (record.resolvedAt) resolved = toMicros(*record.resolvedAt);
  return statement->bind(1, record.sequence).bind(2, resolved).bind(3, std::int64_t{record.told}).run();
}

}  // namespace

Result<std::unique_ptr<AlertRepository>> AlertRepository::open(const std::filesystem::path& systemFile) {
  auto database = Database::openWriter(systemFile, store::kSystemFile, store::Durability::Full,
                                       store::Checkpoints::Never);
  if (!database) return database.error();
  if (auto migrated = database->migrate("alerts", kSchema); !migrated) return migrated.error();
  return std::unique_ptr<AlertRepository>(new AlertRepository(std::move(*database)));
}

Result<std::vector<AlertRule>> AlertRepository::rules() const {
  auto rows = m_database.prepare(
      "SELECT id, settings, muted_us, revision, created_us, updated_us FROM alert_rule "
      "ORDER BY created_us, id");
  if (!rows) return rows.error();
  std::vector<AlertRule> found;
  for (;;) {
    const Result<bool> row = rows->step();
    if (!row) return row.error();
    if (!*row) return found;
    auto settings = settingsOf(rows->text(1));
    if (!settings) return settings.error();
    AlertRule rule;
    rule.id = rows->text(0);
    rule.settings = std::move(*settings);
    if (const auto muted = rows->optionalInteger(2)) rule.mutedUntil = wallFromMicros(*muted);
    rule.revision = static_cast<std::uint64_t>(rows->integer(3));
    rule.createdAt = wallFromMicros(rows->integer(4));
    rule.updatedAt = wallFromMicros(rows->integer(5));
    found.push_back(std::move(rule));
  }
}

Result<void> AlertRepository::put(const AlertRule& rule) {
  auto statement = m_database.prepare("INSERT OR REPLACE INTO alert_rule VALUES(?,?,?,?,?,?)");
  if (!statement) return statement.error();
  const std::string settings = json::serialize(alertSettingsJson(rule.settings));
  std::optional<std::int64_t> muted;
  if (rule.mutedUntil) muted = toMicros(*rule.mutedUntil);
  statement->bind(1, rule.id).bind(2, settings).bind(3, muted);
  statement->bind(4, static_cast<std::int64_t>(rule.revision)).bind(5, toMicros(rule.createdAt));
  return statement->bind(6, toMicros(rule.updatedAt)).run();
}

Result<void> AlertRepository::remove(std::string_view id) {
  auto statement = m_database.prepare("DELETE FROM alert_rule WHERE id = ?1");
  if (!statement) return statement.error();
  return statement->bind(1, id).run();
}

Result<std::vector<AlertRecord>> AlertRepository::firing() const {
  auto query = m_database.prepare(
      "SELECT sequence, rule, subject, settings, fired_us, resolved_us, value, told FROM alert "
      "WHERE resolved_us IS NULL ORDER BY sequence");
  if (!query) return query.error();
  return recordsOf(*query);
}

Result<void> AlertRepository::write(std::vector<AlertRecord>& records) {
  auto transaction = store::Transaction::begin(m_database);
  if (!transaction) return transaction.error();
  for (AlertRecord& record : records) {
    const auto written = record.sequence == 0 ? insert(m_database, record) : update(m_database, record);
    if (!written) return written;
  }
  auto prune = m_database.prepare(
      "DELETE FROM alert WHERE resolved_us IS NOT NULL AND "
      "sequence <= (SELECT max(sequence) FROM alert) - ?1");
  if (!prune) return prune.error();
  if (auto pruned = prune->bind(1, kKept).run(); !pruned) return pruned;
  return transaction->commit();
}

Result<AlertHistoryPage> AlertRepository::page(const AlertHistoryQuery& wanted) const {
  auto query = m_database.prepare(
      "SELECT sequence, rule, subject, settings, fired_us, resolved_us, value, told FROM alert "
      "WHERE sequence < ?1 AND (?2 = '' OR rule = ?2) ORDER BY sequence DESC LIMIT ?3");
  if (!query) return query.error();
  query->bind(1, wanted.before == 0 ? std::numeric_limits<std::int64_t>::max() : wanted.before);
  query->bind(2, wanted.rule).bind(3, std::int64_t{wanted.limit} + 1);
  auto found = recordsOf(*query);
  if (!found) return found.error();
  AlertHistoryPage out{std::move(*found), false};
  out.more = out.records.size() > static_cast<std::size_t>(wanted.limit);
  if (out.more) out.records.pop_back();
  return out;
}

}  // namespace gc::notify
