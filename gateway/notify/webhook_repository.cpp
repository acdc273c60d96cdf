#include "gateway/notify/webhook_repository.h"

namespace gc::notify {
namespace {

using store::Database;

constexpr const char* kSchema[] = {
    "CREATE TABLE webhook(id TEXT PRIMARY KEY, name TEXT NOT NULL, url TEXT NOT NULL, "
    "enabled INTEGER NOT NULL, limits INTEGER NOT NULL, allow_private INTEGER NOT NULL, "
    "generation INTEGER NOT NULL, previous_us INTEGER, revision INTEGER NOT NULL, "
    "created_us INTEGER NOT NULL, updated_us INTEGER NOT NULL) STRICT",
};

Webhook webhookOf(const store::Statement& row) {
  Webhook out;
  out.id = row.text(0);
  out.settings = {std::string(row.text(1)), std::string(row.text(2)), row.integer(3) != 0,
                  row.integer(4) != 0, row.integer(5) != 0};
  out.generation = row.integer(6);
  if (const auto previous = row.optionalInteger(7)) out.previousUntil = wallFromMicros(*previous);
  out.revision = static_cast<std::uint64_t>(row.integer(8));
  out.createdAt = wallFromMicros(row.integer(9));
  out.updatedAt = wallFromMicros(row.integer(10));
  return out;
}

}  // namespace

Result<std::unique_ptr<WebhookRepository>> WebhookRepository::open(const std::filesystem::path& systemFile) {
  auto database = Database::openWriter(systemFile, store::kSystemFile, store::Durability::Full,
                                       store::Checkpoints::Never);
  if (!database) return database.error();
  if (auto migrated = database->migrate("webhooks", kSchema); !migrated) return migrated.error();
  return std::unique_ptr<WebhookRepository>(new WebhookRepository(std::move(*database)));
}

Result<std::vector<Webhook>> WebhookRepository::all() const {
  auto rows = m_database.prepare(
      "SELECT id, name, url, enabled, limits, allow_private, generation, previous_us, revision, created_us, "
      "updated_us FROM webhook ORDER BY created_us, id");
  if (!rows) return rows.error();
  std::vector<Webhook> found;
  for (;;) {
    const Result<bool> row = rows->step();
    if (!row) return row.error();
    if (!*row) return found;
    found.push_back(webhookOf(*rows));
  }
}

Result<void> WebhookRepository::put(const Webhook& webhook) {
  auto statement = m_database.prepare("INSERT OR REPLACE INTO webhook VALUES(?,?,?,?,?,?,?,?,?,?,?)");
  if (!statement) return statement.error();
  const WebhookSettings& settings = webhook.settings;
  std::optional<std::int64_t> previous;
  if (webhook.previousUntil) previous = toMicros(*webhook.previousUntil);
  statement->bind(1, webhook.id).bind(2, settings.name).bind(3, settings.url);
  statement->bind(4, std::int64_t{settings.enabled}).bind(5, std::int64_t{settings.limits});
  statement->bind(6, std::int64_t{settings.allowPrivate}).bind(7, webhook.generation).bind(8, previous);
  statement->bind(9, static_cast<std::int64_t>(webhook.revision)).bind(10, toMicros(webhook.createdAt));
  return statement->bind(11, toMicros(webhook.updatedAt)).run();
}

Result<void> WebhookRepository::remove(std::string_view id) {
  auto statement = m_database.prepare("DELETE FROM webhook WHERE id = ?1");
  if (!statement) return statement.error();
  return statement->bind(1, id).run();
}

}  // namespace gc::notify
