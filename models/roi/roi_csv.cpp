#include "models/roi/roi_csv.h"

#include <QCoreApplication>

#include "models/format/csv.h"
#include "models/roi/roi_presets.h"
#include "models/roi/roi_sensitivity.h"
#include "models/roi/roi_text.h"

namespace gc::console {
namespace {

/// Lines of cells; words are guarded, numbers are not. Confined to one call.
class CsvLines {
  Q_DECLARE_TR_FUNCTIONS(gc::console::RoiCsv)
 public:
  CsvLines& word(const QString& text) { return cell(quotedCell(guardedText(text), QLatin1Char(','))); }
  CsvLines& number(const std::optional<Micros>& value) {
    return cell(value ? microsToText(*value) : QString());
  }
  void end() {
    m_text += m_cells.join(QLatin1Char(',')) + QLatin1Char('\n');
    m_cells.clear();
  }
  void heading(const QStringList& words) {
    end();
    for (const QString& each : words) word(each);
    end();
  }
  QString text() const { return m_text; }

  void about(const RoiDocument& document) {
    if (isSimulated(document.sheets.value(document.model).inputs))
      word(tr("SIMULATION: measured figures come from simulated providers")).end();
    word(tr("Prospect")).word(document.prospect).end();
    word(tr("Model")).word(RoiText::title(document.model)).end();
    word(tr("Case shown")).word(RoiText::word(document.of)).end();
    if (const RoiPlan* plan = roiPlan(document.plan)) word(tr("Plan")).word(plan->title()).end();
  }

  void inputs(RoiModelId model, const RoiInputs& inputs) {
    heading({tr("Input"), tr("Low"), tr("Base"), tr("High"), tr("Unit"), tr("Provenance"), tr("Note")});
    for (const RoiFieldSpec& spec : roiFields(model)) {
      const RoiInput input = inputs.value(spec.field);
      word(RoiText::label(spec.field));
      for (const RoiCase of : {RoiCase::Low, RoiCase::Base, RoiCase::High}) number(input.value(of));
      word(RoiText::suffix(spec.unit).trimmed()).word(RoiText::word(input.provenance)).word(input.note).end();
    }
  }

  void figures(RoiModelId model, const RoiSheet& sheet) {
    heading({tr("Figure"), tr("Low"), tr("Base"), tr("High"), tr("Unit"), tr("Source says"), tr("Note")});
    const QList<RoiClaim> claims = claimsOf(sheet.preset, model, sheet.inputs);
    const RoiResult results[] = {calculateRoi(model, valuesOf(sheet.inputs, RoiCase::Low)),
                                 calculateRoi(model, valuesOf(sheet.inputs, RoiCase::Base)),
                                 calculateRoi(model, valuesOf(sheet.inputs, RoiCase::High))};
    for (const RoiFigure& figure : results[1].figures) {
      word(RoiText::label(figure.id));
      for (const RoiResult& result : results)
        number(result.tooLarge ? std::nullopt : result.value(figure.id));
      word(RoiText::suffix(figure.unit).trimmed());
      for (const RoiClaim& claim : claims)
        if (claim.figure == figure.id) word(claim.says).word(claim.note);
      end();
    }
  }

  void swings(const RoiSensitivity& found) {
    heading({tr("Sensitivity"), tr("Input low"), tr("Input high"), tr("Unit"), tr("Result at low"),
             tr("Result at high"), tr("Range")});
    for (const RoiSwing& swing : found.swings)
      word(RoiText::label(swing.field))
          .number(swing.low)
          .number(swing.high)
          .word(RoiText::suffix(swing.unit).trimmed())
          .number(swing.atLow)
          .number(swing.atHigh)
          .word(swing.ownRange ? tr("given") : tr("±10 %"))
          .end();
  }

 private:
  CsvLines& cell(const QString& text) {
    m_cells << text;
    return *this;
  }

  QStringList m_cells;
  QString m_text;
};

}  // namespace

QString roiCsv(const RoiDocument& document) {
  const RoiSheet sheet = document.sheets.value(document.model);
  CsvLines lines;
  lines.about(document);
  lines.inputs(document.model, sheet.inputs);
  lines.figures(document.model, sheet);
  lines.swings(sensitivityOf(document.model, sheet.inputs));
  return lines.text();
}

}  // namespace gc::console
