#include "models/roi/roi_document.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace gc::console {
namespace {

const QString kFormat = QStringLiteral("gcroi");

const QString kProvenances[] = {QStringLiteral("measured"), QStringLiteral("prospect"),
                                QStringLiteral("assumption")};
const QString kCases[] = {QStringLiteral("low"), QStringLiteral("base"), QStringLiteral("high")};

/// Reads one file. The first thing wrong with it ends the reading. Confined to one call.
class Reader {
  Q_DECLARE_TR_FUNCTIONS(gc::console::RoiDocument)
 public:
  RoiParsed read(const QByteArray& json) {
    QJsonParseError problem;
    const QJsonDocument parsed = QJsonDocument::fromJson(json, &problem);
    if (!parsed.isObject())
      return {{},
              tr("This is no ROI document: %1 at byte %2.").arg(problem.errorString()).arg(problem.offset)};
    const QJsonObject root = parsed.object();
    if (root.value(u"format").toString() != kFormat) return {{}, tr("This is no ROI document.")};
    const int version = root.value(u"version").toInt();
    if (version > kRoiFormatVersion)
      return {{},
              tr("This document is of version %1; this console reads up to version %2. Open it with a newer "
                 "console.")
                  .arg(version)
                  .arg(kRoiFormatVersion)};
    if (version < 1) return {{}, tr("This document names no version.")};
    RoiDocument document = newRoiDocument();
    document.prospect = root.value(u"prospect").toString();
    document.plan = root.value(u"plan").toString();
    document.of = choice<RoiCase>(root.value(u"case"), kCases, document.of);
    document.model = modelOf(root.value(u"model").toString());
    const QJsonObject models = root.value(u"models").toObject();
    for (auto each = models.begin(); each != models.end(); ++each)
      readSheet(document.sheets[modelOf(each.key())], modelOf(each.key()), each->toObject());
    if (!m_error.isEmpty()) return {{}, m_error};
    return {document, {}};
  }

 private:
  void fail(const QString& error) {
    if (m_error.isEmpty()) m_error = error;
  }

  template <class Enum, size_t N>
  Enum choice(const QJsonValue& value, const QString (&names)[N], Enum otherwise) {
    if (value.isUndefined()) return otherwise;
    for (size_t i = 0; i < N; ++i)
      if (value.toString() == names[i]) return Enum(i);
    fail(tr("\"%1\" is not known to this document's version.").arg(value.toString()));
    return otherwise;
  }

  RoiModelId modelOf(const QString& key) {
    for (const RoiModelId model : kRoiModels)
      if (roiModelKey(model) == key) return model;
    fail(tr("The model \"%1\" is not known to this document's version.").arg(key));
    return RoiModelId::Measured;
  }

  void readSheet(RoiSheet& sheet, RoiModelId model, const QJsonObject& json) {
    sheet.preset = json.value(u"preset").toString();
    const QJsonObject inputs = json.value(u"inputs").toObject();
    for (auto each = inputs.begin(); each != inputs.end(); ++each) {
      const RoiFieldSpec* spec = nullptr;
      for (const RoiFieldSpec& one : roiFields(model))
        if (each.key() == QLatin1String(one.id)) spec = &one;
      if (!spec)
        fail(tr("The input \"%1\" is not known to this document's version.").arg(each.key()));
      else
        sheet.inputs[spec->field] = readInput(*spec, each->toObject());
    }
  }

  RoiInput readInput(const RoiFieldSpec& spec, const QJsonObject& json) {
    RoiInput out;
    out.base = figure(spec, json.value(u"base")).value_or(spec.start);
    out.low = figure(spec, json.value(u"low"));
    out.high = figure(spec, json.value(u"high"));
    out.provenance = choice<RoiProvenance>(json.value(u"provenance"), kProvenances, out.provenance);
    out.note = json.value(u"note").toString();
    out.simulated = json.value(u"simulated").toBool();
    return out;
  }

  std::optional<Micros> figure(const RoiFieldSpec& spec, const QJsonValue& value) {
    if (value.isUndefined()) return std::nullopt;
    const std::optional<Micros> read = microsFromText(value.toString());
    if (read && *read >= 0 && *read <= spec.max) return read;
    fail(tr("\"%1\" is %2; it should be a number from 0 to %3.")
             .arg(QLatin1String(spec.id),
                  value.isString() ? QLatin1Char('"') + value.toString() + QLatin1Char('"') : tr("no text"),
                  microsToText(spec.max)));
    return std::nullopt;
  }

  QString m_error;
};

QJsonObject inputToJson(const RoiInput& input) {
  QJsonObject out{{QStringLiteral("base"), microsToText(input.base)},
                  {QStringLiteral("provenance"), kProvenances[size_t(input.provenance)]}};
  if (input.low) out.insert(QStringLiteral("low"), microsToText(*input.low));
  if (input.high) out.insert(QStringLiteral("high"), microsToText(*input.high));
  if (input.simulated) out.insert(QStringLiteral("simulated"), true);
  if (!input.note.isEmpty()) out.insert(QStringLiteral("note"), input.note);
  return out;
}

}  // namespace

QString roiModelKey(RoiModelId model) {
  switch (model) {
    case RoiModelId::Measured:
      return QStringLiteral("measured");
    case RoiModelId::SingleProvider:
      return QStringLiteral("single_provider");
    case RoiModelId::InHouse:
      return QStringLiteral("in_house");
    case RoiModelId::Outage:
      return QStringLiteral("outage");
    case RoiModelId::Integration:
      return QStringLiteral("integration");
  }
  return {};
}

RoiDocument newRoiDocument() {
  RoiDocument out;
  for (const RoiModelId model : kRoiModels)
    out.sheets[model] = {.preset = {}, .inputs = startingInputs(model)};
  return out;
}

QByteArray roiDocumentToJson(const RoiDocument& document) {
  QJsonObject models;
  for (const RoiModelId model : kRoiModels) {
    const RoiSheet sheet = document.sheets.value(model);
    QJsonObject inputs;
    for (const RoiFieldSpec& spec : roiFields(model))
      inputs.insert(QLatin1String(spec.id), inputToJson(sheet.inputs.value(spec.field)));
    QJsonObject one{{QStringLiteral("inputs"), inputs}};
    if (!sheet.preset.isEmpty()) one.insert(QStringLiteral("preset"), sheet.preset);
    models.insert(roiModelKey(model), one);
  }
  return QJsonDocument(QJsonObject{{QStringLiteral("format"), kFormat},
                                   {QStringLiteral("version"), kRoiFormatVersion},
                                   {QStringLiteral("currency"), QStringLiteral("USD")},
                                   {QStringLiteral("prospect"), document.prospect},
                                   {QStringLiteral("plan"), document.plan},
                                   {QStringLiteral("model"), roiModelKey(document.model)},
                                   {QStringLiteral("case"), kCases[size_t(document.of)]},
                                   {QStringLiteral("models"), models}})
      .toJson();
}

RoiParsed roiDocumentFromJson(const QByteArray& json) { return Reader().read(json); }

}  // namespace gc::console
