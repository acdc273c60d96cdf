#include "models/requests/request_row.h"

#include "models/format/json_fields.h"

namespace gc::console {

RequestRow RequestRow::fromJson(const QJsonObject& json) {
  RequestRow out;
  out.id = json.value(u"id").toString();
  const QJsonValue cursor = json.value(u"cursor");
  out.cursor = cursor.isString() ? cursor.toString() : QString::number(cursor.toInteger());
  out.atUs = optMicros(json.value(u"at")).value_or(0);
  out.tenant = json.value(u"tenant").toString();
  out.key = json.value(u"key").toString();
  out.customer = json.value(u"customer").toString();
  out.tags = json.value(u"tags").toString();
  out.modelAsked = json.value(u"model_asked").toString();
  out.modelServed = json.value(u"model_served").toString();
  out.provider = json.value(u"provider").toString();
  out.outcome = json.value(u"outcome").toString();
  out.status = json.value(u"status").toInt();
  out.attempts = json.value(u"attempts").toInt();
  out.stream = json.value(u"stream").toBool();
  out.rescued = json.value(u"rescued").toBool();
  out.estimated = json.value(u"estimated").toBool();
  out.simulated = json.value(u"simulated").toBool();
  out.latencyMs = optDouble(json.value(u"latency_ms"));
  out.ttftMs = optDouble(json.value(u"ttft_ms"));
  out.overheadUs = optInt(json.value(u"overhead_us"));
  out.promptTokens = optInt(json.value(u"prompt_tokens"));
  out.completionTokens = optInt(json.value(u"completion_tokens"));
  out.cachedTokens = optInt(json.value(u"cached_tokens"));
  out.cost = Usd::fromJson(json.value(u"cost_usd"));
  out.baseline = Usd::fromJson(json.value(u"baseline_usd"));
  out.savings = Usd::fromJson(json.value(u"savings_usd"));
  // A request without a price has no cost, whatever stands in the cost field.
  out.priced = json.value(u"priced").toBool() && out.cost.has_value();
  if (!out.priced) out.cost.reset();
  return out;
}

}  // namespace gc::console
