#pragma once
// Keeps the endpoints, and puts into the outbox what they are to be told.
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "gateway/base/log.h"
#include "gateway/base/secret.h"
#include "gateway/notify/courier.h"
#include "gateway/notify/webhook_repository.h"
#include "gateway/tenancy/audit.h"
#include "gateway/tenancy/change_refusal.h"

namespace gc::notify {

/// What the desk needs of the rest. References outlive it.
struct WebhookSetup {
  const Clock& clock;
  const Log& log;
  std::shared_ptr<const tenancy::Pepper> pepper;
  /// Writes an audit record, committed and synced.
  std::function<tenancy::ChangeResult<void>(tenancy::AuditEntry)> note;
  /// A delivery was added or an attempt ended. Called on any thread.
  std::function<void(const Delivery&)> onDelivery;
};

/// An endpoint and its secret, which is shown this once.
struct FreshWebhook {
  Webhook webhook;
  Secret secret;
};

/// Changes are audited first and then committed. send() and the readers are thread-safe and may block on the
/// disk; changes belong to one thread at a time, the admin worker.
class WebhookDesk {
 public:
  static constexpr std::size_t kMost = 100;
  static constexpr auto kOverlap = std::chrono::hours(24);

  static Result<std::unique_ptr<WebhookDesk>> open(const std::filesystem::path& systemFile,
                                                   WebhookSetup setup);

  /// Begins to deliver. `ownPort`: where the gateway listens.
  void start(std::uint16_t ownPort);
  void stop();

  std::vector<Webhook> all() const;
  std::optional<Webhook> find(std::string_view id) const;
  OutboxRepository& outbox() const { return *m_outbox; }

  tenancy::ChangeResult<FreshWebhook> create(const boost::json::object& content, const tenancy::Actor& actor);
  tenancy::ChangeResult<Webhook> change(std::string_view id, const boost::json::object& content,
                                        std::optional<std::uint64_t> revision, const tenancy::Actor& actor);
  /// A new secret; the one before signs too for kOverlap.
  tenancy::ChangeResult<FreshWebhook> rotate(std::string_view id, const tenancy::Actor& actor);
  tenancy::ChangeResult<void> remove(std::string_view id, const tenancy::Actor& actor);
  /// Sends a test message: one attempt, whose outcome the outbox has soon.
  tenancy::ChangeResult<Delivery> test(std::string_view id, const tenancy::Actor& actor);
  /// Sends a settled delivery again under the same id.
  tenancy::ChangeResult<Delivery> redeliver(std::string_view delivery, const tenancy::Actor& actor);

  /// Puts the message into the outbox for each of these endpoints that is there and enabled.
  Result<void> send(const std::vector<std::string>& webhooks, const Message& message);
  /// The same for each endpoint that wants to know of limits, on the courier's thread: io threads call it.
  void tellLimit(Message message);

 private:
  WebhookDesk(std::unique_ptr<WebhookRepository> repository, std::unique_ptr<OutboxRepository> outbox,
              std::vector<Webhook> webhooks, WebhookSetup setup)
      : m_setup(std::move(setup)),
        m_repository(std::move(repository)),
        m_outbox(std::move(outbox)),
        m_webhooks(std::move(webhooks)) {}

  tenancy::ChangeResult<void> put(const Webhook& webhook, const Webhook* before, std::string_view action,
                                  const tenancy::Actor& actor);
  tenancy::ChangeResult<void> note(std::string_view action, std::string object, std::string before,
                                   std::string after, const tenancy::Actor& actor) const;
  Delivery deliveryTo(const Webhook& webhook, const Message& message) const;
  Result<void> post(std::vector<Delivery> deliveries);

  const WebhookSetup m_setup;
  std::unique_ptr<WebhookRepository> m_repository;
  std::unique_ptr<OutboxRepository> m_outbox;
  std::uint16_t m_ownPort = 0;
  mutable std::mutex m_mutex;  ///< guards the list
  std::vector<Webhook> m_webhooks;
  std::unique_ptr<Courier> m_courier;
};

}  // namespace gc::notify
