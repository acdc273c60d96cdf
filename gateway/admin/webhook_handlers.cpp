// Endpoints of signed messages, and their deliveries.
#include <fmt/format.h>

#include <boost/json.hpp>
#include <limits>

#include "gateway/admin/change.h"
#include "gateway/admin/handlers.h"

namespace gc::admin {
namespace {
namespace json = boost::json;

ApiResult<Answer> shown(const tenancy::ChangeResult<notify::Webhook>& changed) {
  if (!changed) return fromRefusal(changed.error());
  return withRevision(200, changed->revision, notify::webhookJson(*changed));
}

ApiResult<Answer> shownOnce(const tenancy::ChangeResult<notify::FreshWebhook>& fresh) {
  if (!fresh) return fromRefusal(fresh.error());
  json::object out;
  out["webhook"] = notify::webhookJson(fresh->webhook);
  out["secret"] = std::string(fresh->secret.reveal());
  return withRevision(201, fresh->webhook.revision, out);
}

ApiResult<Answer> taken(const tenancy::ChangeResult<notify::Delivery>& delivery) {
  if (!delivery) return fromRefusal(delivery.error());
  return Answer{202, json::serialize(notify::deliveryJson(*delivery)), {}};
}

}  // namespace

ApiResult<Answer> listWebhooks(const AdminSources& sources, const Call&) {
  json::array webhooks;
  for (const notify::Webhook& webhook : sources.webhooks->all())
    webhooks.push_back(notify::webhookJson(webhook));
  return Answer{200, json::serialize(json::object{{"webhooks", std::move(webhooks)}}), {}};
}

ApiResult<Answer> createWebhook(const AdminSources& sources, const Call& call) {
  const auto body = objectBody(call);
  if (!body) return body.error();
  return shownOnce(sources.webhooks->create(*body, actorOf(call)));
}

ApiResult<Answer> getWebhook(const AdminSources& sources, const Call& call) {
  const auto found = sources.webhooks->find(call.path[0]);
  if (!found)
    return ApiError{404, "not_found", fmt::format("No webhook has the id '{}'.", call.path[0])};
  return shown(*found);
}

ApiResult<Answer> changeWebhook(const AdminSources& sources, const Call& call) {
  const auto body = objectBody(call);
  if (!body) return body.error();
  const auto revision = askedRevision(call);
  if (!revision) return revision.error();
  return shown(sources.webhooks->change(call.path[0], *body, *revision, actorOf(call)));
}

ApiResult<Answer> deleteWebhook(const AdminSources& sources, const Call& call) {
  const auto removed = sources.webhooks->remove(call.path[0], actorOf(call));
  if (!removed) return fromRefusal(removed.error());
  return Answer{200, json::serialize(json::object{{"deleted", call.path[0]}}), {}};
}

ApiResult<Answer> rotateWebhook(const AdminSources& sources, const Call& call) {
  return shownOnce(sources.webhooks->rotate(call.path[0], actorOf(call)));
}

ApiResult<Answer> testWebhook(const AdminSources& sources, const Call& call) {
  return taken(sources.webhooks->test(call.path[0], actorOf(call)));
}

ApiResult<Answer> listDeliveries(const AdminSources& sources, const Call& call) {
  const Query& query = call.query;
  const auto limit = query.integer("limit", 1, 1000, 100);
  if (!limit) return limit.error();
  const auto before = query.integer("before", 1, std::numeric_limits<std::int64_t>::max(), 0);
  if (!before) return before.error();
  const auto state = query.choice("state", notify::kDeliveryStateNames, 0);
  if (!state) return state.error();
  notify::DeliveriesQuery wanted;
  wanted.limit = static_cast<int>(*limit);
  wanted.before = *before;
  wanted.webhook = query.text("webhook");
  wanted.rule = query.text("rule");
  if (query.has("state")) wanted.state = static_cast<notify::DeliveryState>(*state);
  const auto page = sources.webhooks->outbox().page(wanted);
  if (!page) return fromError(page.error());
  json::object out;
  json::array deliveries;
  for (const notify::Delivery& delivery : page->deliveries)
    deliveries.push_back(notify::deliveryJson(delivery));
  const bool more = page->more && !deliveries.empty();
  out["next"] = more ? deliveries.back().at("cursor") : json::value(nullptr);
  out["deliveries"] = std::move(deliveries);
  return Answer{200, json::serialize(out), {}};
}

ApiResult<Answer> getDelivery(const AdminSources& sources, const Call& call) {
  const auto found = sources.webhooks->outbox().find(call.path[0]);
  if (!found) return fromError(found.error());
  if (!*found) return ApiError{404, "not_found", fmt::format("No delivery has the id '{}'.", call.path[0])};
  return Answer{200, json::serialize(notify::deliveryJson(**found)), {}};
}

ApiResult<Answer> redeliver(const AdminSources& sources, const Call& call) {
  return taken(sources.webhooks->redeliver(call.path[0], actorOf(call)));
}

}  // namespace gc::admin
