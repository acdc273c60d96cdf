#include "models/roi/roi_measured.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

#include "models/format/json_fields.h"

namespace gc::console {
namespace {

class MeasuredText {
  Q_DECLARE_TR_FUNCTIONS(gc::console::MeasuredUsage)
 public:
  static QString span(const MeasuredUsage& usage) {
    QString text = tr("Ledger %1 to %2, %3 requests")
                       .arg(usage.from.date().toString(Qt::ISODate), usage.to.date().toString(Qt::ISODate),
                            QLocale().toString(usage.requests));
    if (usage.unpriced > 0) text += tr(", %1 of them unpriced").arg(QLocale().toString(usage.unpriced));
    if (usage.simulated) text += tr(", simulated providers");
    return text;
  }
  static QString others() { return tr("other models"); }
};

WideMicros microsOf(const std::optional<Usd>& amount) {
  return amount ? roundedDiv(amount->nanos(), 1000) : WideMicros(0);
}

/// To the step of the field and within its bounds, so that what is shown is what is reckoned with.
Micros fitted(WideMicros value, const RoiFieldSpec& spec) {
  Micros step = kMicro;
  for (int i = 0; i < spec.decimals; ++i) step /= 10;
  return Micros(std::clamp<WideMicros>(roundedDiv(value, step) * step, 0, spec.max));
}

/// Puts measured figures into the inputs of one model. Confined to one call.
class Filling {
 public:
  Filling(RoiModelId model, RoiInputs& inputs, const MeasuredUsage& usage)
      : m_model(model), m_inputs(inputs), m_note(MeasuredText::span(usage)), m_simulated(usage.simulated) {}

  void put(RoiField field, WideMicros value, const QString& about = {}) {
    for (const RoiFieldSpec& spec : roiFields(m_model))
      if (spec.field == field)
        m_inputs[field] = {.base = fitted(value, spec),
                           .provenance = RoiProvenance::Measured,
                           .note = about.isEmpty() ? m_note : about + QStringLiteral(": ") + m_note,
                           .simulated = m_simulated};
  }

 private:
  RoiModelId m_model;
  RoiInputs& m_inputs;
  QString m_note;
  bool m_simulated;
};

void fillMeasured(Filling& filling, const RoiInputs& inputs, const MeasuredUsage& usage, bool withVolume) {
  const WideMicros in = WideMicros(usage.promptTokens) * kMicro;
  const WideMicros out = WideMicros(usage.completionTokens) * kMicro;
  if (withVolume) filling.put(RoiField::Requests, WideMicros(usage.requests) * kMicro);
  filling.put(RoiField::TokensIn, roundedDiv(in, usage.requests));
  filling.put(RoiField::TokensOut, roundedDiv(out, usage.requests));
  const WideMicros baseline = microsOf(usage.baseline);
  if (baseline <= 0) return;
  const Micros priceIn = inputs.value(RoiField::PriceIn).base;
  const Micros priceOut = inputs.value(RoiField::PriceOut).base;
  // What the tokens would cost at the prices that stand there; unpriced calls would make it too cheap.
  const WideMicros asked = roundedDiv(in * priceIn + out * priceOut, WideMicros(kMicro) * kMicro);
  if (asked > 0 && usage.unpriced == 0) {
    filling.put(RoiField::PriceIn, roundedDiv(baseline * priceIn, asked));
    filling.put(RoiField::PriceOut, roundedDiv(baseline * priceOut, asked));
  }
  WideMicros cheaperBaseline = 0, cheaperCost = 0;
  for (const ModelUsage& each : usage.models)
    if (each.cost && each.baseline && *each.cost < *each.baseline) {
      cheaperBaseline += microsOf(each.baseline);
      cheaperCost += microsOf(each.cost);
    }
  filling.put(RoiField::Routable, roundedDiv(cheaperBaseline * 100 * kMicro, baseline));
  if (cheaperBaseline > 0)
    filling.put(RoiField::CheaperPrice, roundedDiv(cheaperCost * 100 * kMicro, cheaperBaseline));
}

void fillSingleProvider(Filling& filling, const MeasuredUsage& usage) {
  constexpr std::pair<RoiField, RoiField> kRoutes[] = {{RoiField::Route1Requests, RoiField::Route1Cost},
                                                       {RoiField::Route2Requests, RoiField::Route2Cost},
                                                       {RoiField::Route3Requests, RoiField::Route3Cost}};
  filling.put(RoiField::SpendToday, microsOf(usage.baseline));
  filling.put(RoiField::PricePerRequest, 0);
  filling.put(RoiField::KnownSaving, 0);
  for (qsizetype route = 0; route < qsizetype(std::size(kRoutes)); ++route) {
    const bool last = route + 1 == qsizetype(std::size(kRoutes));
    const qsizetype end = last ? usage.models.size() : std::min(route + 1, usage.models.size());
    WideMicros requests = 0, cost = 0;
    for (qsizetype i = route; i < end; ++i) {
      requests += WideMicros(usage.models[i].requests) * kMicro;
      cost += microsOf(usage.models[i].cost);
    }
    const QString name = end - route > 1 ? MeasuredText::others() : usage.models.value(route).model;
    filling.put(kRoutes[route].first, requests, name);
    filling.put(kRoutes[route].second, cost, name);
  }
}

}  // namespace

MeasuredUsage MeasuredUsage::fromJson(const QJsonObject& json, bool simulated) {
  MeasuredUsage out;
  out.from = dateTimeOf(json.value(u"from"));
  out.to = dateTimeOf(json.value(u"to"));
  out.simulated = simulated;
  const QJsonObject total = json.value(u"total").toObject();
  out.requests = total.value(u"requests").toInteger();
  out.promptTokens = total.value(u"prompt_tokens").toInteger();
  out.completionTokens = total.value(u"completion_tokens").toInteger();
  out.unpriced = total.value(u"unpriced").toInteger();
  out.cost = Usd::fromJson(total.value(u"cost_usd"));
  out.baseline = Usd::fromJson(total.value(u"baseline_usd"));
  for (const QJsonValue& each : json.value(u"groups").toArray())
    out.models.append({each[u"group"].toString(), each[u"requests"].toInteger(),
                       Usd::fromJson(each[u"cost_usd"]), Usd::fromJson(each[u"baseline_usd"])});
  std::stable_sort(out.models.begin(), out.models.end(), [](const ModelUsage& a, const ModelUsage& b) {
    return a.cost.value_or(Usd()) > b.cost.value_or(Usd());
  });
  return out;
}

bool canMeasure(RoiModelId model) {
  switch (model) {
    case RoiModelId::Measured:
    case RoiModelId::SingleProvider:
      return true;
    case RoiModelId::InHouse:
    case RoiModelId::Outage:
    case RoiModelId::Integration:
      return false;
  }
  return false;
}

RoiInputs measuredInputs(RoiModelId model, const RoiInputs& inputs, const MeasuredUsage& usage,
                         bool withVolume) {
  if (usage.requests <= 0 || !canMeasure(model)) return inputs;
  RoiInputs out = inputs;
  Filling filling(model, out, usage);
  if (model == RoiModelId::Measured)
    fillMeasured(filling, inputs, usage, withVolume);
  else
    fillSingleProvider(filling, usage);
  return out;
}

}  // namespace gc::console
