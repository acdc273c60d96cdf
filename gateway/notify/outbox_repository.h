#pragma once
// Deliveries in system.db: what is still to be sent, and what became of the rest.
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "gateway/notify/webhook.h"
#include "gateway/store/database.h"

namespace gc::notify {

/// Empty fields do not restrict. Newest first.
struct DeliveriesQuery {
  int limit = 100;
  std::int64_t before = 0;  ///< sequence; 0: from the newest on
  std::string webhook, rule;
  std::optional<DeliveryState> state;
};

struct DeliveriesPage {
  std::vector<Delivery> deliveries;
  bool more = false;
};

/// Has a writing connection of its own that survives a power cut with every commit and leaves checkpoints to
/// the store thread. Keeps every delivery that is not settled, and of the settled ones those among the newest
/// kKept. Thread-safe; calls block on the disk.
class OutboxRepository {
 public:
  static constexpr std::int64_t kKept = 5000;

  static Result<std::unique_ptr<OutboxRepository>> open(const std::filesystem::path& systemFile);

  /// All of them or none; fills in their sequences.
  Result<void> add(std::vector<Delivery>& deliveries);
  /// Writes what an attempt changed.
  Result<void> update(const Delivery& delivery);
  /// Those to be sent at `now`, at most `perWebhook` of each endpoint, the longest due first.
  Result<std::vector<Delivery>> due(WallTime now, std::int64_t perWebhook) const;
  /// When the first one that is not due at `now` will be.
  Result<std::optional<WallTime>> nextAfter(WallTime now) const;
  /// Ends what waits for an endpoint.
  Result<void> giveUp(std::string_view webhook, std::string_view reason);

  Result<std::optional<Delivery>> find(std::string_view id) const;
  Result<DeliveriesPage> page(const DeliveriesQuery& query) const;

 private:
  explicit OutboxRepository(store::Database database) : m_database(std::move(database)) {}

  mutable std::mutex m_mutex;  ///< guards the connection
  store::Database m_database;
};

}  // namespace gc::notify
