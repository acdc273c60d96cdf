#include "gateway/notify/webhook.h"

#include <fmt/format.h>

#include "gateway/notify/egress.h"
#include "gateway/tenancy/json_fields.h"

namespace gc::notify {
namespace {

namespace json = boost::json;

constexpr std::size_t kLongestUrl = 2000;

}  // namespace

Result<void> applyWebhook(WebhookSettings& settings, const json::object& object, std::uint16_t ownPort) {
  WebhookSettings changed = settings;
  tenancy::JsonFields fields(object);
  fields.text("name", 80, changed.name);
  fields.text("url", kLongestUrl, changed.url);
  fields.flag("enabled", changed.enabled);
  fields.flag("limits", changed.limits);
  fields.flag("allow_private", changed.allowPrivate);
  if (changed.name.empty()) fields.fail("name", "there");
  if (changed.url.empty()) fields.fail("url", "there");
  if (const auto read = fields.finish(); !read) return read.error();
  const auto url = WebhookUrl::parse(changed.url);
  const auto reason = url ? whyNotUrl(*url, {ownPort, changed.allowPrivate}) : url.error().detail;
  if (reason) return invalid("Field 'url' " + *reason + ".");
  settings = std::move(changed);
  return {};
}

json::object webhookJson(const Webhook& webhook) {
  json::object out;
  out["id"] = webhook.id;
  out["name"] = webhook.settings.name;
  out["url"] = webhook.settings.url;
  out["enabled"] = webhook.settings.enabled;
  out["limits"] = webhook.settings.limits;
  out["allow_private"] = webhook.settings.allowPrivate;
  out["previous_secret_until"] = tenancy::timeJson(webhook.previousUntil);
  out["revision"] = webhook.revision;
  out["created_at"] = formatRfc3339(webhook.createdAt);
  out["updated_at"] = formatRfc3339(webhook.updatedAt);
  return out;
}

std::string messageBody(std::string_view type, WallTime at, std::string_view data) {
  return fmt::format(R"({{"type":"{}","timestamp":"{}","data":{}}})", type, formatRfc3339(at), data);
}

json::object deliveryJson(const Delivery& delivery) {
  json::object out;
  out["id"] = delivery.id;
  out["cursor"] = std::to_string(delivery.sequence);
  out["created_at"] = formatRfc3339(delivery.createdAt);
  out["type"] = delivery.message.type;
  out["rule"] = delivery.message.rule.empty() ? json::value(nullptr) : json::value(delivery.message.rule);
  out["title"] = delivery.message.title;
  out["webhook"] = delivery.webhook;
  out["webhook_name"] = delivery.webhookName;
  out["url"] = delivery.url;
  out["state"] = kDeliveryStateNames[static_cast<std::size_t>(delivery.state)];
  out["attempts"] = delivery.attempts;
  out["most_attempts"] = delivery.mostAttempts;
  out["next_attempt_at"] = tenancy::timeJson(delivery.nextAt);
  const bool tried = delivery.last.has_value();
  out["last_attempt_at"] = tried ? json::value(formatRfc3339(delivery.last->at)) : json::value(nullptr);
  out["http_status"] = tried ? tenancy::numberJson(delivery.last->status) : json::value(nullptr);
  out["latency_us"] = tried ? json::value(delivery.last->latencyUs) : json::value(nullptr);
  const bool answered = tried && delivery.last->status;
  out["answer"] = answered ? json::value(delivery.last->answer) : json::value(nullptr);
  const bool wrong = tried && !delivery.last->error.empty();
  out["error"] = wrong ? json::value(delivery.last->error) : json::value(nullptr);
  return out;
}

}  // namespace gc::notify
