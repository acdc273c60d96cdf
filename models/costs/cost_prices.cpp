#include "models/costs/cost_prices.h"

#include <QCoreApplication>
#include <QJsonArray>

#include "models/format/json_fields.h"

namespace gc::console {
namespace {

class PriceText {
  Q_DECLARE_TR_FUNCTIONS(gc::console::CostPrices)
};

/// The newest entry in force that can be behind a price; empty: the catalog's own.
QString setAtOf(const QJsonArray& entries, const CostPrice& price, const QString& tenant, qint64 nowUs) {
  QString found;
  for (const QJsonValue& each : entries) {
    const QJsonObject entry = each.toObject();
    const auto fits = [&](QLatin1String field, const QString& wanted) {
      const QString value = entry.value(field).toString();
      return value.isEmpty() || value == wanted;
    };
    if (entry.value(u"model").toString() != price.model || !fits(QLatin1String("provider"), price.provider) ||
        !fits(QLatin1String("tenant"), tenant) || optMicros(entry.value(u"from")).value_or(0) > nowUs)
      continue;
    found = PriceText::tr("version %1, from %2")
                .arg(entry.value(u"version").toInteger())
                .arg(entry.value(u"from").toString().left(10));
  }
  return found;
}

}  // namespace

CostPrices CostPrices::fromJson(const QJsonObject& json, const QString& tenant) {
  CostPrices out;
  out.version = json.value(u"version").toInteger();
  out.catalogVersion = json.value(u"catalog_version").toString();
  const qint64 nowUs = optMicros(json.value(u"as_of")).value_or(0);
  const QJsonArray entries = json.value(u"entries").toArray();
  for (const QJsonValue& each : json.value(u"in_force").toArray()) {
    const QJsonObject target = each.toObject(), price = target.value(u"price").toObject();
    CostPrice one{target.value(u"provider").toString(), target.value(u"model").toString(),
                  Usd::fromJson(price.value(u"input_usd")), Usd::fromJson(price.value(u"output_usd")),
                  Usd::fromJson(price.value(u"cache_read_usd"))};
    one.setAt = setAtOf(entries, one, tenant, nowUs);
    out.inForce.append(one);
  }
  return out;
}

QString CostPrices::note(const QString& model) const {
  QStringList lines;
  for (const CostPrice& price : inForce) {
    if (price.model != model) continue;
    const QString since =
        price.setAt.isEmpty() ? PriceText::tr("catalog %1").arg(catalogVersion) : price.setAt;
    lines << (price.isKnown()
                  ? PriceText::tr("%1 now: %2 in, %3 out USD per million tokens (%4)")
                        .arg(price.provider, price.input->trimmed(), price.output.value_or(Usd()).trimmed(),
                             since)
                  : PriceText::tr("%1 now: no price").arg(price.provider));
  }
  return lines.join(QLatin1Char('\n'));
}

QStringList CostPrices::unpricedModels() const {
  QStringList out;
  for (const CostPrice& price : inForce)
    if (!price.isKnown() && !out.contains(price.model)) out << price.model;
  return out;
}

}  // namespace gc::console
