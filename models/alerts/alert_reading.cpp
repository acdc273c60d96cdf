#include "models/alerts/alert_reading.h"

#include <QJsonArray>

#include "models/format/json_fields.h"

namespace gc::console {

AlertRuleReading AlertRuleReading::fromJson(const QJsonObject& json) {
  AlertRuleReading out;
  out.id = json.value(u"id").toString();
  out.name = json.value(u"name").toString();
  out.severity = json.value(u"severity").toString();
  out.condition = {json.value(u"measure").toString(), json.value(u"scope").toString(),
                   json.value(u"subject").toString(), json.value(u"threshold").toDouble(),
                   json.value(u"for_s").toInt()};
  for (const QJsonValue& id : json.value(u"webhooks").toArray()) out.webhooks << id.toString();
  out.desktop = json.value(u"desktop").toBool();
  out.enabled = json.value(u"enabled").toBool();
  out.mutedUntil = dateTimeOf(json.value(u"muted_until"));
  out.revision = json.value(u"revision").toInteger();
  const QJsonObject status = json.value(u"status").toObject();
  out.state = status.value(u"state").toString();
  out.since = dateTimeOf(status.value(u"since"));
  out.lastFiredAt = dateTimeOf(status.value(u"last_fired_at"));
  out.value = optDouble(status.value(u"value"));
  out.firing = status.value(u"firing").toInt();
  return out;
}

QJsonObject AlertRuleReading::settings() const {
  return {{QStringLiteral("name"), name},
          {QStringLiteral("measure"), condition.measure},
          {QStringLiteral("scope"), condition.scope},
          {QStringLiteral("subject"),
           condition.subject.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(condition.subject)},
          {QStringLiteral("threshold"), condition.threshold},
          {QStringLiteral("for_s"), condition.forS},
          {QStringLiteral("severity"), severity},
          {QStringLiteral("webhooks"), QJsonArray::fromStringList(webhooks)},
          {QStringLiteral("desktop"), desktop},
          {QStringLiteral("enabled"), enabled}};
}

DeliveryReading DeliveryReading::fromJson(const QJsonObject& json) {
  DeliveryReading out;
  out.id = json.value(u"id").toString();
  out.type = json.value(u"type").toString();
  out.title = json.value(u"title").toString();
  out.webhookName = json.value(u"webhook_name").toString();
  out.url = json.value(u"url").toString();
  out.state = json.value(u"state").toString();
  out.answer = json.value(u"answer").toString();
  out.error = json.value(u"error").toString();
  out.createdAt = dateTimeOf(json.value(u"created_at"));
  out.nextAttemptAt = dateTimeOf(json.value(u"next_attempt_at"));
  out.httpStatus = optInt(json.value(u"http_status"));
  out.latencyUs = optInt(json.value(u"latency_us"));
  out.attempts = json.value(u"attempts").toInt();
  out.mostAttempts = json.value(u"most_attempts").toInt();
  return out;
}

WebhookReading WebhookReading::fromJson(const QJsonObject& json) {
  WebhookReading out;
  out.id = json.value(u"id").toString();
  out.name = json.value(u"name").toString();
  out.url = json.value(u"url").toString();
  out.enabled = json.value(u"enabled").toBool();
  out.limits = json.value(u"limits").toBool();
  out.allowPrivate = json.value(u"allow_private").toBool();
  out.previousSecretUntil = dateTimeOf(json.value(u"previous_secret_until"));
  out.revision = json.value(u"revision").toInteger();
  return out;
}

}  // namespace gc::console
