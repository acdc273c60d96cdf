#include "models/keys/key_reading.h"

#include "models/format/json_fields.h"

namespace gc::console {

KeyReading KeyReading::fromJson(const QJsonObject& json) {
  const auto text = [&](const char* name) { return json.value(QLatin1String(name)).toString(); };
  const auto words = [&](const char* name) {
    QStringList out;
    for (const QJsonValue& each : json.value(QLatin1String(name)).toArray()) out << each.toString();
    return out;
  };
  KeyReading out;
  out.kid = text("kid");
  out.tenant = text("tenant");
  out.name = text("name");
  out.hint = text("hint");
  out.status = text("status");
  out.replacedBy = text("replaced_by");
  out.models = words("models");
  out.endpoints = words("endpoints");
  out.budget = Usd::fromJson(json.value(u"budget_usd"));
  out.spent = Usd::fromJson(json.value(u"spent_usd"));
  out.requestsPerMin = optInt(json.value(u"requests_per_min"));
  out.tokensPerMin = optInt(json.value(u"tokens_per_min"));
  out.revision = optInt(json.value(u"revision"));
  out.created = dateTimeOf(json.value(u"created_at"));
  out.expires = dateTimeOf(json.value(u"expires_at"));
  out.lastUsed = dateTimeOf(json.value(u"last_used_at"));
  out.fromFile = text("managed_by") == QLatin1String("file");
  return out;
}

}  // namespace gc::console
