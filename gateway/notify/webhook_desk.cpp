#include "gateway/notify/webhook_desk.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json/serialize.hpp>

#include "gateway/notify/signature.h"

namespace gc::notify {
namespace {

namespace json = boost::json;
using tenancy::ChangeRefusal;
using tenancy::ChangeResult;
using Reason = ChangeRefusal::Reason;

ChangeRefusal storeFailed(const Error& error) { return {Reason::Store, error.detail}; }

ChangeRefusal noWebhook(std::string_view id) {
  return {Reason::NotFound, fmt::format("No webhook has the id '{}'.", id)};
}

std::string textOf(const Webhook& webhook) { return json::serialize(webhookJson(webhook)); }

}  // namespace

Result<std::unique_ptr<WebhookDesk>> WebhookDesk::open(const std::filesystem::path& systemFile,
                                                       WebhookSetup setup) {
  auto repository = WebhookRepository::open(systemFile);
  if (!repository) return repository.error();
  auto outbox = OutboxRepository::open(systemFile);
  if (!outbox) return outbox.error();
  auto webhooks = (*repository)->all();
  if (!webhooks) return webhooks.error();
  return std::unique_ptr<WebhookDesk>(
      new WebhookDesk(std::move(*repository), std::move(*outbox), std::move(*webhooks), std::move(setup)));
}

void WebhookDesk::start(std::uint16_t ownPort) {
  m_ownPort = ownPort;
  m_courier = std::make_unique<Courier>(
      CourierSetup{m_setup.clock, m_setup.log, *m_outbox, m_setup.pepper, ownPort,
                   [this](std::string_view id) { return find(id); }, m_setup.onDelivery});
}

void WebhookDesk::stop() {
  if (m_courier) m_courier->stop();
}

std::vector<Webhook> WebhookDesk::all() const {
  const std::lock_guard lock(m_mutex);
  return m_webhooks;
}

std::optional<Webhook> WebhookDesk::find(std::string_view id) const {
  const std::lock_guard lock(m_mutex);
  const auto found = std::ranges::find(m_webhooks, id, &Webhook::id);
  return found == m_webhooks.end() ? std::nullopt : std::optional(*found);
}

ChangeResult<void> WebhookDesk::note(std::string_view action, std::string object, std::string before,
                                     std::string after, const tenancy::Actor& actor) const {
  tenancy::AuditEntry entry;
  entry.actor = actor;
  entry.action = action;
  entry.object = std::move(object);
  entry.before = std::move(before);
  entry.after = std::move(after);
  return m_setup.note(std::move(entry));
}

ChangeResult<void> WebhookDesk::put(const Webhook& webhook, const Webhook* before, std::string_view action,
                                    const tenancy::Actor& actor) {
  if (auto noted = note(action, "webhook/" + webhook.id, before != nullptr ? textOf(*before) : "",
                        textOf(webhook), actor);
      !noted)
    return noted;
  if (const auto stored = m_repository->put(webhook); !stored) return storeFailed(stored.error());
  const std::lock_guard lock(m_mutex);
  const auto known = std::ranges::find(m_webhooks, webhook.id, &Webhook::id);
  if (known == m_webhooks.end()) m_webhooks.push_back(webhook);
  else *known = webhook;
  return {};
}

ChangeResult<FreshWebhook> WebhookDesk::create(const json::object& content, const tenancy::Actor& actor) {
  if (all().size() >= kMost)
    return ChangeRefusal{Reason::Conflict, fmt::format("There are {} webhooks; remove one.", kMost)};
  Webhook made;
  if (const auto read = applyWebhook(made.settings, content, m_ownPort); !read)
    return ChangeRefusal{Reason::Invalid, read.error().detail};
  made.id = "wh_" + secureBase62(12);
  made.createdAt = made.updatedAt = m_setup.clock.wallNow();
  if (auto stored = put(made, nullptr, "webhook.create", actor); !stored) return stored.error();
  return FreshWebhook{made, shownSecret(signingKey(*m_setup.pepper, made.id, made.generation))};
}

ChangeResult<Webhook> WebhookDesk::change(std::string_view id, const json::object& content,
                                          std::optional<std::uint64_t> revision,
                                          const tenancy::Actor& actor) {
  const auto before = find(id);
  if (!before) return noWebhook(id);
  if (revision && *revision != before->revision)
    return ChangeRefusal{
        Reason::Outdated,
        fmt::format("Webhook '{}' is at revision {} by now; read it again.", id, before->revision)};
  Webhook after = *before;
  if (const auto read = applyWebhook(after.settings, content, m_ownPort); !read)
    return ChangeRefusal{Reason::Invalid, read.error().detail};
  if (after.settings == before->settings) return after;
  ++after.revision;
  after.updatedAt = m_setup.clock.wallNow();
  if (auto stored = put(after, &*before, "webhook.update", actor); !stored) return stored.error();
  return after;
}

ChangeResult<FreshWebhook> WebhookDesk::rotate(std::string_view id, const tenancy::Actor& actor) {
  const auto before = find(id);
  if (!before) return noWebhook(id);
  Webhook after = *before;
  ++after.generation;
  ++after.revision;
  after.updatedAt = m_setup.clock.wallNow();
  after.previousUntil = after.updatedAt + kOverlap;
  if (auto stored = put(after, &*before, "webhook.rotate", actor); !stored) return stored.error();
  return FreshWebhook{after, shownSecret(signingKey(*m_setup.pepper, after.id, after.generation))};
}

ChangeResult<void> WebhookDesk::remove(std::string_view id, const tenancy::Actor& actor) {
  const auto before = find(id);
  if (!before) return noWebhook(id);
  if (auto noted = note("webhook.delete", "webhook/" + before->id, textOf(*before), "", actor); !noted)
    return noted;
  if (const auto removed = m_repository->remove(id); !removed) return storeFailed(removed.error());
  {
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_webhooks, [id](const Webhook& webhook) { return webhook.id == id; });
  }
  if (const auto ended = m_outbox->giveUp(id, "not sent: the endpoint was removed"); !ended)
    return storeFailed(ended.error());
  return {};
}

ChangeResult<Delivery> WebhookDesk::test(std::string_view id, const tenancy::Actor& actor) {
  const auto webhook = find(id);
  if (!webhook) return noWebhook(id);
  if (auto noted = note("webhook.test", "webhook/" + webhook->id, "", "", actor); !noted)
    return noted.error();
  json::object data;
  data["webhook"] = webhook->id;
  data["name"] = webhook->settings.name;
  Message message{"webhook.test", "", "", ""};
  message.body = messageBody(message.type, m_setup.clock.wallNow(), json::serialize(data));
  std::vector<Delivery> one{deliveryTo(*webhook, message)};
  one.front().mostAttempts = 1;
  if (const auto added = m_outbox->add(one); !added) return storeFailed(added.error());
  if (m_courier) m_courier->wake();
  return one.front();
}

ChangeResult<Delivery> WebhookDesk::redeliver(std::string_view id, const tenancy::Actor& actor) {
  const auto found = m_outbox->find(id);
  if (!found) return storeFailed(found.error());
  if (!*found) return ChangeRefusal{Reason::NotFound, fmt::format("No delivery has the id '{}'.", id)};
  Delivery delivery = **found;
  if (delivery.nextAt)
    return ChangeRefusal{Reason::Conflict, "This delivery is still being tried; its next attempt is due at " +
                                               formatRfc3339(*delivery.nextAt) + "."};
  if (!find(delivery.webhook))
    return ChangeRefusal{Reason::Conflict, "The endpoint of this delivery was removed."};
  if (auto noted = note("webhook.redeliver", "delivery/" + delivery.id, "", "", actor); !noted)
    return noted.error();
  delivery.state = DeliveryState::Pending;
  delivery.attempts = 0;
  delivery.nextAt = m_setup.clock.wallNow();
  if (const auto written = m_outbox->update(delivery); !written) return storeFailed(written.error());
  m_setup.onDelivery(delivery);
  if (m_courier) m_courier->wake();
  return delivery;
}

Delivery WebhookDesk::deliveryTo(const Webhook& webhook, const Message& message) const {
  Delivery out;
  out.id = "msg_" + secureBase62(22);
  out.webhook = webhook.id;
  out.webhookName = webhook.settings.name;
  out.url = webhook.settings.url;
  out.message = message;
  out.createdAt = m_setup.clock.wallNow();
  out.nextAt = out.createdAt;
  return out;
}

Result<void> WebhookDesk::post(std::vector<Delivery> deliveries) {
  if (deliveries.empty()) return {};
  if (auto added = m_outbox->add(deliveries); !added) return added;
  for (const Delivery& delivery : deliveries) m_setup.onDelivery(delivery);
  if (m_courier) m_courier->wake();
  return {};
}

Result<void> WebhookDesk::send(const std::vector<std::string>& webhooks, const Message& message) {
  std::vector<Delivery> deliveries;
  for (const Webhook& webhook : all())
    if (webhook.settings.enabled && std::ranges::find(webhooks, webhook.id) != webhooks.end())
      deliveries.push_back(deliveryTo(webhook, message));
  return post(std::move(deliveries));
}

void WebhookDesk::tellLimit(Message message) {
  if (!m_courier) return;
  m_courier->run([this, message = std::move(message)] {
    std::vector<Delivery> deliveries;
    for (const Webhook& webhook : all())
      if (webhook.settings.enabled && webhook.settings.limits)
        deliveries.push_back(deliveryTo(webhook, message));
    if (const auto posted = post(std::move(deliveries)); !posted)
      m_setup.log.error("webhooks are not told of a limit", {{"reason", posted.error().detail}});
  });
}

}  // namespace gc::notify
