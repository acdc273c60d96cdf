#include "models/costs/billing.h"

#include <QJsonArray>

namespace gc::console {
namespace {

BilledMonth monthFrom(const QJsonObject& json) {
  return {json.value(u"tenant").toString(), json.value(u"month").toString(), json.value(u"tz").toString(),
          json.value(u"plan").toString(), json.value(u"complete").toBool()};
}

Usd amount(const QJsonObject& json, QLatin1String name) {
  return Usd::fromJson(json.value(name)).value_or(Usd());
}

SlaDay dayFrom(const QJsonObject& json) {
  return {json.value(u"day").toString(), json.value(u"uptime_percent").toString(),
          json.value(u"owed").toInteger(), json.value(u"served").toInteger()};
}

}  // namespace

Invoice Invoice::fromJson(const QJsonObject& json) {
  Invoice out;
  out.of = monthFrom(json);
  out.ownKeys = json.value(u"own_keys").toBool();
  for (const QJsonValue& each : json.value(u"lines").toArray()) {
    const QJsonObject line = each.toObject();
    out.lines.append({line.value(u"provider").toString(), line.value(u"model").toString(),
                      line.value(u"requests").toInteger(), line.value(u"prompt_tokens").toInteger(),
                      line.value(u"completion_tokens").toInteger(), amount(line, QLatin1String("cost_usd"))});
  }
  out.usage = amount(json, QLatin1String("usage_usd"));
  out.passedThrough = amount(json, QLatin1String("passed_through_usd"));
  out.total = amount(json, QLatin1String("total_usd"));
  out.fee = Usd::fromJson(json.value(u"platform_fee_usd"));
  out.unpriced = json.value(u"unpriced").toInteger();
  return out;
}

SlaReport SlaReport::fromJson(const QJsonObject& json) {
  SlaReport out;
  out.of = monthFrom(json);
  out.whole = dayFrom(json);
  out.whole.day = out.of.month;
  out.creditPercent = json.value(u"credit_percent").toInteger();
  out.fee = Usd::fromJson(json.value(u"platform_fee_usd"));
  out.credit = Usd::fromJson(json.value(u"credit_usd"));
  for (const QJsonValue& each : json.value(u"days").toArray()) out.days.append(dayFrom(each.toObject()));
  return out;
}

}  // namespace gc::console
