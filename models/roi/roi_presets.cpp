#include "models/roi/roi_presets.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>

#include "resources/embedded.h"

namespace gc::console {
namespace {

/// The examples' titles and the few words added to their inputs, in the reader's language.
class PresetText {
  Q_DECLARE_TR_FUNCTIONS(gc::console::RoiPreset)
 public:
  static QString title(const QString& id) {
    if (id == QLatin1String("sample")) return tr("Sample: 12 million requests");
    if (id == QLatin1String("savings/faq-january-2026")) return tr("January 2026, three providers");
    if (id == QLatin1String("savings/sales-cost-optimization")) return tr("Cost optimization, three models");
    if (id == QLatin1String("savings/supportai")) return tr("SupportAI: AI cost");
    if (id == QLatin1String("savings/legaltech")) return tr("LegalTech: AI cost");
    if (id == QLatin1String("net/objection-no-budget")) return tr("“No budget”: fee included");
    if (id == QLatin1String("net/supportai")) return tr("SupportAI: net of the Growth plan");
    if (id == QLatin1String("build_vs_buy/year-1")) return tr("Build or buy, year 1");
    if (id == QLatin1String("integration/busy-team")) return tr("“Too busy to integrate”");
    if (id == QLatin1String("outage/per-hour")) return tr("Outage of four hours");
    if (id == QLatin1String("sla/99.9")) return tr("Agreement of 99.9 %");
    return id;
  }
  static QString plan(const QString& id) {
    if (id == QLatin1String("trial")) return tr("Trial");
    if (id == QLatin1String("pilot")) return tr("Pilot");
    if (id == QLatin1String("design-partner")) return tr("Pilot, design partner");
    if (id == QLatin1String("starter")) return tr("Starter");
    if (id == QLatin1String("growth")) return tr("Growth");
    if (id == QLatin1String("enterprise")) return tr("Enterprise");
    return id;
  }
  static QString midpoint(const QString& source) {
    return tr("%1; the base is the middle of its range").arg(source);
  }
};

Micros microsOf(const QJsonValue& value) { return Micros(std::llround(value.toDouble() * kMicro)); }

/// A number is the base; two are a range, in the middle of which the base is assumed.
RoiInput inputOf(const QJsonValue& value, const QString& source) {
  if (!value.isArray()) return {.base = microsOf(value), .note = source};
  const Micros low = microsOf(value[0]), high = microsOf(value[1]);
  return {.base = (low + high) / 2, .low = low, .high = high, .note = PresetText::midpoint(source)};
}

struct Mapping {
  const char* key;
  RoiField field;
};

constexpr Mapping kMappings[] = {{"baseline", RoiField::SpendToday},
                                 {"baseline_per_request", RoiField::PricePerRequest},
                                 {"savings", RoiField::KnownSaving},
                                 {"ai_spend", RoiField::SpendToday},
                                 {"ai_spend_after", RoiField::Route1Cost},
                                 {"cost", RoiField::Route1Cost},
                                 {"requests", RoiField::Route1Requests},
                                 {"platform_fee", RoiField::Fee},
                                 {"engineers", RoiField::Engineers},
                                 {"months", RoiField::BuildMonths},
                                 {"salary_per_year", RoiField::Salary},
                                 {"infrastructure", RoiField::Infrastructure},
                                 {"maintenance_per_year", RoiField::Maintenance},
                                 {"platform_per_month", RoiField::Fee},
                                 {"hours", RoiField::IntegrationHours},
                                 {"hourly_rate", RoiField::HourlyRate},
                                 {"savings_per_month", RoiField::SavingPerMonth},
                                 {"cost_per_hour", RoiField::CostPerHour},
                                 {"example_hours", RoiField::OutageHours},
                                 {"uptime_pct", RoiField::Uptime}};

constexpr std::pair<RoiField, RoiField> kRoutes[] = {{RoiField::Route1Requests, RoiField::Route1Cost},
                                                     {RoiField::Route2Requests, RoiField::Route2Cost},
                                                     {RoiField::Route3Requests, RoiField::Route3Cost}};

void readRoutes(RoiInputs& inputs, const QJsonArray& lines, const QString& source) {
  for (qsizetype i = 0; i < std::min<qsizetype>(lines.size(), std::size(kRoutes)); ++i) {
    const QJsonValue line = lines[i];
    const QString name = (line[u"provider"].isString() ? line[u"provider"] : line[u"model"]).toString();
    const QString note = name + QStringLiteral(": ") + source;
    if (!line[u"requests"].isUndefined()) inputs[kRoutes[i].first] = inputOf(line[u"requests"], note);
    inputs[kRoutes[i].second] = inputOf(line[u"cost"], note);
  }
}

QList<RoiClaim> claimsIn(const QJsonObject& example) {
  QList<RoiClaim> out;
  const QJsonObject says = example.value(u"source_says").toObject();
  for (auto each = says.begin(); each != says.end(); ++each) {
    const bool multiple = each.key() == QLatin1String("return");
    out.append({multiple ? RoiFigureId::FirstMonthReturn : RoiFigureId::NetSavings,
                each->isString() ? each->toString() : QString::number(each->toDouble(), 'f', 0),
                example.value(u"note").toString()});
  }
  return out;
}

RoiPreset presetOf(const QString& group, RoiModelId model, const QJsonObject& example) {
  RoiPreset out{.id = group + QLatin1Char('/') + example.value(u"id").toString(),
                .source = example.value(u"source").toString(),
                .model = model,
                .inputs = startingInputs(model),
                .claims = claimsIn(example)};
  if (out.source.isEmpty()) out.source = PresetText::title(out.id);
  // A saving that is all one knows is taken off what the single provider costs.
  if (example.contains(u"baseline") && example.contains(u"savings"))
    out.inputs[RoiField::Route1Cost] = inputOf(example.value(u"baseline"), out.source);
  for (const Mapping& mapping : kMappings)
    if (const QJsonValue value = example.value(QLatin1String(mapping.key)); !value.isUndefined())
      out.inputs[mapping.field] = inputOf(value, out.source);
  readRoutes(out.inputs, example.value(u"lines").toArray(), out.source);
  return out;
}

QList<RoiPreset> readPresets() {
  QList<RoiPreset> out{{.id = QStringLiteral("sample"),
                        .source = PresetText::title(QStringLiteral("sample")),
                        .model = RoiModelId::Measured,
                        .inputs = startingInputs(RoiModelId::Measured)}};
  const std::string_view text = resources::roiFiguresJson();
  const QJsonObject figures =
      QJsonDocument::fromJson(QByteArray::fromRawData(text.data(), qsizetype(text.size()))).object();
  const std::pair<QString, RoiModelId> groups[] = {
      {QStringLiteral("savings"), RoiModelId::SingleProvider},
      {QStringLiteral("net"), RoiModelId::SingleProvider},
      {QStringLiteral("build_vs_buy"), RoiModelId::InHouse},
      {QStringLiteral("integration"), RoiModelId::Integration},
      {QStringLiteral("outage"), RoiModelId::Outage},
      {QStringLiteral("sla"), RoiModelId::Outage}};
  for (const auto& [group, model] : groups)
    for (const QJsonValue& example : figures.value(group).toArray())
      out.append(presetOf(group, model, example.toObject()));
  return out;
}

RoiInput fee(qint64 usd, std::optional<qint64> low = {}, std::optional<qint64> high = {}) {
  RoiInput out{.base = usd * kMicro};
  if (low) out.low = *low * kMicro;
  if (high) out.high = *high * kMicro;
  return out;
}

}  // namespace

QString RoiPreset::title() const { return PresetText::title(id); }

QString RoiPlan::title() const { return PresetText::plan(id); }

const QList<RoiPreset>& roiPresets() {
  static const QList<RoiPreset> kPresets = readPresets();
  return kPresets;
}

const RoiPreset* roiPreset(const QString& id) {
  for (const RoiPreset& preset : roiPresets())
    if (preset.id == id) return &preset;
  return nullptr;
}

QList<RoiClaim> claimsOf(const QString& presetId, RoiModelId model, const RoiInputs& inputs) {
  const RoiPreset* preset = roiPreset(presetId);
  if (!preset || preset->model != model) return {};
  for (const RoiCase of : {RoiCase::Low, RoiCase::Base, RoiCase::High})
    if (valuesOf(inputs, of) != valuesOf(preset->inputs, of)) return {};
  return preset->claims;
}

const QList<RoiPlan>& roiPlans() {
  // The Pilot's fee is a range: its upper end is the cautious one, and the one that is reckoned with.
  static const QList<RoiPlan> kPlans{{QStringLiteral("trial"), fee(0), 10'000},
                                     {QStringLiteral("pilot"), fee(1'000, 1'000, 500), 100'000},
                                     {QStringLiteral("design-partner"), fee(500), 500'000},
                                     {QStringLiteral("starter"), fee(2'000), 500'000},
                                     {QStringLiteral("growth"), fee(5'000), 2'000'000},
                                     {QStringLiteral("enterprise"), std::nullopt, std::nullopt}};
  return kPlans;
}

const RoiPlan* roiPlan(const QString& id) {
  for (const RoiPlan& plan : roiPlans())
    if (plan.id == id) return &plan;
  return nullptr;
}

}  // namespace gc::console
