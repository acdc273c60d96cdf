#include "gateway/notify/outbox_repository.h"

#include <limits>

namespace gc::notify {
namespace {

using store::Database;
using store::Statement;

// No next_us: settled.
constexpr const char* kSchema[] = {
    "CREATE TABLE delivery(sequence INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, "
    "webhook TEXT NOT NULL, webhook_name TEXT NOT NULL, url TEXT NOT NULL, type TEXT NOT NULL, "
    "rule TEXT NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL, created_us INTEGER NOT NULL, "
    "state INTEGER NOT NULL, attempts INTEGER NOT NULL, most_attempts INTEGER NOT NULL, next_us INTEGER, "
    "last_us INTEGER, status INTEGER, latency_us INTEGER, answer TEXT, error TEXT) STRICT;"
    "CREATE INDEX delivery_due ON delivery(next_us) WHERE next_us IS NOT NULL;"
    "CREATE INDEX delivery_webhook ON delivery(webhook);",
};

constexpr const char* kColumns =
    "sequence, id, webhook, webhook_name, url, type, rule, title, body, created_us, state, attempts, "
    "most_attempts, next_us, last_us, status, latency_us, answer, error";

std::optional<std::int64_t> micros(const std::optional<WallTime>& time) {
  return time ? std::optional(toMicros(*time)) : std::nullopt;
}

Delivery deliveryOf(const Statement& row) {
  Delivery out;
  out.sequence = row.integer(0);
  out.id = row.text(1);
  out.webhook = row.text(2);
  out.webhookName = row.text(3);
  out.url = row.text(4);
  out.message = {std::string(row.text(5)), std::string(row.text(6)), std::string(row.text(7)),
                 std::string(row.text(8))};
  out.createdAt = wallFromMicros(row.integer(9));
  out.state = static_cast<DeliveryState>(row.integer(10));
  out.attempts = row.integer(11);
  out.mostAttempts = row.integer(12);
  if (const auto next = row.optionalInteger(13)) out.nextAt = wallFromMicros(*next);
  if (const auto at = row.optionalInteger(14))
    out.last = AttemptOutcome{wallFromMicros(*at), row.optionalInteger(15), row.integer(16),
                              std::string(row.text(17)), std::string(row.text(18))};
  return out;
}

Result<std::vector<Delivery>> deliveriesOf(Statement& query) {
  std::vector<Delivery> found;
  for (;;) {
    const Result<bool> row = query.step();
    if (!row) return row.error();
    if (!*row) return found;
    found.push_back(deliveryOf(query));
  }
}

Result<void> insert(const Database& database, Delivery& delivery) {
  auto statement = database.prepare(
      "INSERT INTO delivery(id, webhook, webhook_name, url, type, rule, title, body, created_us, state, "
      "attempts, most_attempts, next_us) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?) RETURNING sequence");
  if (!statement) return statement.error();
  statement->bind(1, delivery.id).bind(2, delivery.webhook).bind(3, delivery.webhookName);
  statement->bind(4, delivery.url).bind(5, delivery.message.type).bind(6, delivery.message.rule);
  statement->bind(7, delivery.message.title).bind(8, delivery.message.body);
  statement->bind(9, toMicros(delivery.createdAt)).bind(10, static_cast<std::int64_t>(delivery.state));
  statement->bind(11, delivery.attempts).bind(12, delivery.mostAttempts).bind(13, micros(delivery.nextAt));
  if (const auto row = statement->step(); !row) return row.error();
  delivery.sequence = statement->integer(0);
  // The statement ends its transaction when it is done, not with its row.
  if (const auto done = statement->step(); !done) return done.error();
  return {};
}

}  // namespace

Result<std::unique_ptr<OutboxRepository>> OutboxRepository::open(const std::filesystem::path& systemFile) {
  auto database = Database::openWriter(systemFile, store::kSystemFile, store::Durability::Full,
                                       store::Checkpoints::Never);
  if (!database) return database.error();
  if (auto migrated = database->migrate("outbox", kSchema); !migrated) return migrated.error();
  return std::unique_ptr<OutboxRepository>(new OutboxRepository(std::move(*database)));
}

Result<void> OutboxRepository::add(std::vector<Delivery>& deliveries) {
  const std::lock_guard lock(m_mutex);
  auto transaction = store::Transaction::begin(m_database);
  if (!transaction) return transaction.error();
  for (Delivery& delivery : deliveries)
    if (auto added = insert(m_database, delivery); !added) return added;
  auto prune = m_database.prepare(
      "DELETE FROM delivery WHERE next_us IS NULL AND sequence <= (SELECT max(sequence) FROM delivery) - ?1");
  if (!prune) return prune.error();
  if (auto pruned = prune->bind(1, kKept).run(); !pruned) return pruned;
  return transaction->commit();
}

Result<void> OutboxRepository::update(const Delivery& delivery) {
  const std::lock_guard lock(m_mutex);
  auto statement = m_database.prepare(
      "UPDATE delivery SET state = ?2, attempts = ?3, most_attempts = ?4, next_us = ?5, last_us = ?6, "
      "status = ?7, latency_us = ?8, answer = ?9, error = ?10 WHERE sequence = ?1");
  if (!statement) return statement.error();
  const AttemptOutcome last = delivery.last.value_or(AttemptOutcome());
  const auto tried = [&](std::optional<std::int64_t> value) { return delivery.last ? value : std::nullopt; };
  statement->bind(1, delivery.sequence).bind(2, static_cast<std::int64_t>(delivery.state));
  statement->bind(3, delivery.attempts).bind(4, delivery.mostAttempts).bind(5, micros(delivery.nextAt));
  statement->bind(6, tried(toMicros(last.at))).bind(7, tried(last.status)).bind(8, tried(last.latencyUs));
  return statement->bind(9, last.answer).bind(10, last.error).run();
}

Result<std::vector<Delivery>> OutboxRepository::due(WallTime now, std::int64_t perWebhook) const {
  const std::lock_guard lock(m_mutex);
  auto query = m_database.prepare(
      std::string("SELECT ") + kColumns +
      " FROM (SELECT *, row_number() OVER (PARTITION BY webhook ORDER BY next_us, sequence) AS place "
      "FROM delivery WHERE next_us <= ?1) WHERE place <= ?2 ORDER BY next_us, sequence");
  if (!query) return query.error();
  query->bind(1, toMicros(now)).bind(2, perWebhook);
  return deliveriesOf(*query);
}

Result<std::optional<WallTime>> OutboxRepository::nextAfter(WallTime now) const {
  const std::lock_guard lock(m_mutex);
  auto query = m_database.prepare("SELECT min(next_us) FROM delivery WHERE next_us > ?1");
  if (!query) return query.error();
  if (const auto row = query->bind(1, toMicros(now)).step(); !row) return row.error();
  const auto next = query->optionalInteger(0);
  return next ? std::optional(wallFromMicros(*next)) : std::nullopt;
}

Result<void> OutboxRepository::giveUp(std::string_view webhook, std::string_view reason) {
  const std::lock_guard lock(m_mutex);
  auto statement = m_database.prepare(
      "UPDATE delivery SET state = ?2, next_us = NULL, error = ?3, last_us = coalesce(last_us, created_us), "
      "latency_us = coalesce(latency_us, 0) WHERE webhook = ?1 AND next_us IS NOT NULL");
  if (!statement) return statement.error();
  return statement->bind(1, webhook)
      .bind(2, static_cast<std::int64_t>(DeliveryState::Failed))
      .bind(3, reason)
      .run();
}

Result<std::optional<Delivery>> OutboxRepository::find(std::string_view id) const {
  const std::lock_guard lock(m_mutex);
  auto query = m_database.prepare(std::string("SELECT ") + kColumns + " FROM delivery WHERE id = ?1");
  if (!query) return query.error();
  query->bind(1, id);
  auto found = deliveriesOf(*query);
  if (!found) return found.error();
  return found->empty() ? std::nullopt : std::optional(std::move(found->front()));
}

Result<DeliveriesPage> OutboxRepository::page(const DeliveriesQuery& wanted) const {
  const std::lock_guard lock(m_mutex);
  auto query = m_database.prepare(std::string("SELECT ") + kColumns +
                                  " FROM delivery WHERE sequence < ?1 AND (?2 = '' OR webhook = ?2) AND "
                                  "(?3 = '' OR rule = ?3) AND (?4 IS NULL OR state = ?4) "
                                  "ORDER BY sequence DESC LIMIT ?5");
  if (!query) return query.error();
  const auto state = wanted.state ? std::optional(static_cast<std::int64_t>(*wanted.state)) : std::nullopt;
  query->bind(1, wanted.before == 0 ? std::numeric_limits<std::int64_t>::max() : wanted.before);
  query->bind(2, wanted.webhook).bind(3, wanted.rule).bind(4, state).bind(5, std::int64_t{wanted.limit} + 1);
  auto found = deliveriesOf(*query);
  if (!found) return found.error();
  DeliveriesPage out{std::move(*found), false};
  out.more = out.deliveries.size() > static_cast<std::size_t>(wanted.limit);
  if (out.more) out.deliveries.pop_back();
  return out;
}

}  // namespace gc::notify
