#pragma once
// Who is told: an endpoint that takes signed messages, and what became of one message to it.
#include <array>
#include <boost/json/object.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "gateway/base/clock.h"
#include "gateway/base/result.h"

namespace gc::notify {

/// What an administrator sets. Plain value.
struct WebhookSettings {
  std::string name;
  std::string url;
  bool enabled = true;
  bool limits = false;        ///< tenants' and keys' budgets and quotas are told too, as they are passed
  bool allowPrivate = false;  ///< may lead into private networks
  friend bool operator==(const WebhookSettings&, const WebhookSettings&) = default;
};

/// An endpoint as of one revision. Plain value.
struct Webhook {
  std::string id;  ///< "wh_" and 12 characters
  WebhookSettings settings;
  std::int64_t generation = 1;  ///< of its secret
  /// The secret before this one signs too until then.
  std::optional<WallTime> previousUntil;
  std::uint64_t revision = 1;
  WallTime createdAt{}, updatedAt{};
};

/// Reads the members of `object` over `settings`. `ownPort`: where the gateway itself listens.
Result<void> applyWebhook(WebhookSettings& settings, const boost::json::object& object,
                          std::uint16_t ownPort);
/// As the admin API and audit records show it; never a secret.
boost::json::object webhookJson(const Webhook& webhook);

/// What is to be told, ready to be sent. Plain value.
struct Message {
  std::string type;   ///< "alert.firing", "alert.resolved", "limit.reached", "webhook.test"
  std::string rule;   ///< id of the alert rule it is about; empty: of none
  std::string title;  ///< for people: the rule's name
  std::string body;   ///< JSON, as it is sent
};

/// `{"type":…,"timestamp":…,"data":…}`; `data` is JSON.
std::string messageBody(std::string_view type, WallTime at, std::string_view data);

enum class DeliveryState : std::uint8_t { Pending, Retrying, Delivered, Failed };
inline constexpr std::array<std::string_view, 4> kDeliveryStateNames = {"pending", "retrying", "delivered",
                                                                        "failed"};

/// How one attempt ended. Plain value.
struct AttemptOutcome {
  WallTime at{};
  std::optional<std::int64_t> status;  ///< HTTP; nothing: no answer came
  std::int64_t latencyUs = 0;
  std::string answer;  ///< the beginning of the answer's body, as UTF-8
  std::string error;   ///< why no answer came, or why it is none; empty otherwise
};

/// One message to one endpoint, with its last attempt. Plain value.
struct Delivery {
  std::int64_t sequence = 0;  ///< grows with every delivery
  std::string id;             ///< `webhook-id`: the same for every attempt
  std::string webhook;        ///< id of the endpoint, which may be gone
  std::string webhookName, url;
  Message message;
  WallTime createdAt{};
  DeliveryState state = DeliveryState::Pending;
  std::int64_t attempts = 0;  ///< made
  std::int64_t mostAttempts = 5;
  std::optional<WallTime> nextAt;
  std::optional<AttemptOutcome> last;
};

/// As the admin API and events show it.
boost::json::object deliveryJson(const Delivery& delivery);

}  // namespace gc::notify
