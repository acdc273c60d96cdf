#include "models/tenants/tenant_reading.h"

#include "models/format/json_fields.h"

namespace gc::console {

TenantReading TenantReading::fromJson(const QJsonObject& json) {
  const auto text = [&](const char* name) { return json.value(QLatin1String(name)).toString(); };
  const QJsonObject month = json.value(u"month").toObject(), limits = json.value(u"limits").toObject();
  TenantReading out;
  out.id = text("id");
  out.name = text("name");
  out.plan = text("plan");
  out.status = text("status");
  out.strategy = text("strategy");
  out.baselineModel = text("baseline_model");
  out.dataHandling = text("data_handling");
  out.fromFile = text("managed_by") == QLatin1String("file");
  out.revision = optInt(json.value(u"revision"));
  out.budget = Usd::fromJson(json.value(u"budget_usd"));
  out.spent = Usd::fromJson(month.value(u"spent_usd"));
  out.held = Usd::fromJson(month.value(u"held_usd"));
  out.calls = optInt(month.value(u"calls"));
  out.refused = optInt(month.value(u"refused"));
  out.callsLimit = optInt(limits.value(u"calls"));
  out.requestsPerMin = optInt(limits.value(u"requests_per_min"));
  out.tokensPerMin = optInt(limits.value(u"tokens_per_min"));
  out.retentionDays = optInt(limits.value(u"retention_days"));
  out.requests = optInt(json.value(u"requests"));
  out.cost = Usd::fromJson(json.value(u"cost_usd"));
  out.savings = Usd::fromJson(json.value(u"savings_usd"));
  out.keyCount = json.value(u"key_count").toInteger();
  for (const QJsonValue& key : json.value(u"keys").toArray())
    out.keys << TenantKey{key[u"name"].toString(), key[u"kid"].toString(), key[u"hint"].toString()};
  return out;
}

std::optional<double> TenantReading::budgetUsedPercent() const {
  if (!budget || !spent) return std::nullopt;
  if (budget->nanos() == 0) return 100.0;
  return 100.0 * double(spent->nanos()) / double(budget->nanos());
}

}  // namespace gc::console
