#include "models/costs/cost_report.h"

#include <QHash>
#include <QJsonArray>

#include "models/format/json_fields.h"

namespace gc::console {
namespace {

const QString kGroupNames[] = {QStringLiteral("tenant"), QStringLiteral("customer"), QStringLiteral("model"),
                               QStringLiteral("provider"), QStringLiteral("key"), QStringLiteral("tag")};
const QString kStepNames[] = {QStringLiteral("hour"), QStringLiteral("day"), QStringLiteral("month")};
const QString kPartNames[] = {QStringLiteral("routing_usd"),       QStringLiteral("provider_cache_usd"),
                              QStringLiteral("gateway_cache_usd"), QStringLiteral("failover_usd"),
                              QStringLiteral("shadow_usd"),        QStringLiteral("hedge_usd")};

template <class Enum, size_t n>
Enum valueOf(const QString (&names)[n], const QString& name, Enum otherwise) {
  const auto* found = std::find(std::begin(names), std::end(names), name);
  return found == std::end(names) ? otherwise : Enum(found - std::begin(names));
}

Usd amount(const QJsonObject& json, QLatin1String name) {
  return Usd::fromJson(json.value(name)).value_or(Usd());
}

CostSums sumsFrom(const QJsonObject& json) {
  CostSums out;
  out.requests = json.value(u"requests").toInteger();
  out.promptTokens = json.value(u"prompt_tokens").toInteger();
  out.completionTokens = json.value(u"completion_tokens").toInteger();
  out.cachedTokens = json.value(u"cached_tokens").toInteger();
  out.unpriced = json.value(u"unpriced").toInteger();
  out.cost = amount(json, QLatin1String("cost_usd"));
  out.baseline = amount(json, QLatin1String("baseline_usd"));
  out.savings = amount(json, QLatin1String("savings_usd"));
  const QJsonObject parts = json.value(u"savings_parts").toObject();
  for (int i = 0; i < kSavingsParts; ++i)
    out.parts[size_t(i)] = Usd::fromJson(parts.value(kPartNames[i])).value_or(Usd());
  return out;
}

QList<CostGroup> groupsFrom(const QJsonValue& json) {
  QList<CostGroup> out;
  const QJsonArray array = json.toArray();
  out.reserve(array.size());
  for (const QJsonValue& each : array) {
    const QJsonObject group = each.toObject();
    out.append({group.value(u"group").toString(), group.value(u"tenant").toString(), sumsFrom(group)});
  }
  return out;
}

}  // namespace

QString wireName(CostGroupBy groupBy) { return kGroupNames[size_t(groupBy)]; }
QString wireName(CostStep step) { return kStepNames[size_t(step)]; }

CostSums& CostSums::operator+=(const CostSums& other) {
  requests += other.requests;
  promptTokens += other.promptTokens;
  completionTokens += other.completionTokens;
  cachedTokens += other.cachedTokens;
  unpriced += other.unpriced;
  cost += other.cost;
  baseline += other.baseline;
  savings += other.savings;
  for (size_t i = 0; i < parts.size(); ++i) parts[i] += other.parts[i];
  return *this;
}

CostReport CostReport::fromJson(const QJsonObject& json) {
  CostReport out;
  out.fromUs = optMicros(json.value(u"from")).value_or(0);
  out.toUs = optMicros(json.value(u"to")).value_or(0);
  out.timeZone = json.value(u"tz").toString();
  out.groupBy = valueOf(kGroupNames, json.value(u"group_by").toString(), CostGroupBy::Tenant);
  out.step = valueOf(kStepNames, json.value(u"step").toString(), CostStep::Day);
  out.groups = groupsFrom(json.value(u"groups"));
  out.total = sumsFrom(json.value(u"total").toObject());
  for (const QJsonValue& each : json.value(u"steps").toArray()) {
    const QJsonObject part = each.toObject();
    out.parts.append({optMicros(part.value(u"from")).value_or(0), optMicros(part.value(u"to")).value_or(0),
                      groupsFrom(part.value(u"groups")), sumsFrom(part.value(u"total").toObject())});
  }
  return out;
}

CostReport CostReport::within(qint64 from, qint64 to) const {
  CostReport out;
  out.fromUs = from;
  out.toUs = to;
  out.timeZone = timeZone;
  out.groupBy = groupBy;
  out.step = step;
  QHash<QString, qsizetype> places;
  for (const CostPart& part : parts) {
    if (part.fromUs < from || part.fromUs >= to) continue;
    out.parts.append(part);
    out.total += part.total;
    for (const CostGroup& group : part.groups) {
      const auto place = places.constFind(group.key());
      if (place != places.cend()) {
        out.groups[*place].sums += group.sums;
      } else {
        places.insert(group.key(), out.groups.size());
        out.groups.append(group);
      }
    }
  }
  return out;
}

}  // namespace gc::console
