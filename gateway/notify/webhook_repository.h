#pragma once
// Endpoints in system.db.
#include <memory>
#include <vector>

#include "gateway/notify/webhook.h"
#include "gateway/store/database.h"

namespace gc::notify {

/// Has a writing connection of its own that survives a power cut with every commit and leaves checkpoints to
/// the store thread. Confined to one thread at a time.
class WebhookRepository {
 public:
  static Result<std::unique_ptr<WebhookRepository>> open(const std::filesystem::path& systemFile);
  /// In the order of their making.
  Result<std::vector<Webhook>> all() const;
  /// Adds it, or replaces the one of its id.
  Result<void> put(const Webhook& webhook);
  Result<void> remove(std::string_view id);

 private:
  explicit WebhookRepository(store::Database database) : m_database(std::move(database)) {}
  store::Database m_database;
};

}  // namespace gc::notify
