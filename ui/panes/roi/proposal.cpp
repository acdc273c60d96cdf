#include "ui/panes/roi/proposal.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

#include "models/roi/roi_presets.h"
#include "models/roi/roi_tables.h"
#include "models/roi/roi_text.h"
#include "ui/panes/roi/proposal_failover.h"
#include "ui/widgets/paper_page.h"
#include "ui/panes/roi/roi_charts.h"

namespace gc::console {
namespace {

/// One proposal, section after section. Confined to one call.
class Proposal {
  Q_DECLARE_TR_FUNCTIONS(gc::console::Proposal)
 public:
  Proposal(const RoiDocument& document, const ProposalFacts& facts)
      : m_document(document),
        m_facts(facts),
        m_sheet(document.sheets.value(document.model)),
        m_result(calculateRoi(document.model, valuesOf(m_sheet.inputs, document.of))) {}

  QString prospect() const {
    return m_document.prospect.isEmpty() ? tr("your company") : m_document.prospect;
  }
  QString title() const { return tr("What the Generic Corp gateway saves %1").arg(prospect()); }
  QString foot() const {
    return tr("ROI proposal for %1 · %2").arg(prospect(), date());
  }
  QString date() const { return QLocale().toString(m_facts.date, QLocale::LongFormat); }
  QString mark() const {
    const bool simulated = m_facts.simulated || isSimulated(m_sheet.inputs);
    return simulated ? tr("SIMULATION: measured figures come from simulated providers") : QString();
  }

  void writeTo(PaperPage& page) const {
    page.title(title());
    page.paragraph(subtitle(), true);
    page.gap(4);
    page.keyFigures(keyFigures());
    page.paragraph(range());
    charts(page);
    writeFailover(page, m_facts.failover, m_facts.zone);
    page.nextPage();
    page.heading(tr("Assumptions and where they come from"));
    page.table(inputColumns(), inputRows());
    page.paragraph(tr("Measured: from the ledger of a running gateway. Prospect: given by %1. Assumption: "
                      "to be confirmed. Low is the cautious case, High the favourable one. Inputs of "
                      "nothing are left out.")
                       .arg(prospect()),
                   true);
    page.heading(tr("Figures"));
    page.table(figureColumns(), figureRows());
    for (const QString& claim : claims()) page.paragraph(claim, true);
    page.heading(tr("Method"));
    page.paragraph(RoiText::method(m_document.model));
    page.paragraph(tr("All amounts are US dollars, reckoned in integers and rounded for display only."),
                   true);
  }

 private:
  QString subtitle() const {
    QStringList parts{tr("Model: %1").arg(RoiText::title(m_document.model)),
                      tr("%1 case").arg(RoiText::word(m_document.of))};
    if (const RoiPlan* plan = roiPlan(m_document.plan)) parts << tr("Plan: %1").arg(plan->title());
    parts << date();
    return parts.join(QStringLiteral("  ·  "));
  }

  RoiFigure headline(RoiCase of) const {
    const RoiResult result = calculateRoi(m_document.model, valuesOf(m_sheet.inputs, of));
    for (const RoiFigure& figure : result.figures)
      if (figure.id == result.headline && !result.tooLarge) return figure;
    return {.id = result.headline, .unit = RoiUnit::Usd};
  }

  QList<std::pair<QString, QString>> keyFigures() const {
    const auto shown = [](const RoiFigure& figure) {
      return std::pair(RoiText::label(figure.id), RoiText::amount(figure.value, figure.unit));
    };
    QList<std::pair<QString, QString>> out{shown(headline(m_document.of))};
    for (const RoiFigure& figure : m_result.tooLarge ? QList<RoiFigure>() : m_result.figures)
      if (figure.id != m_result.headline && figure.value && out.size() < 3) out << shown(figure);
    return out;
  }

  QString range() const {
    const RoiFigure low = headline(RoiCase::Low), base = headline(RoiCase::Base);
    const RoiFigure high = headline(RoiCase::High);
    const auto text = [](const RoiFigure& figure) { return RoiText::amount(figure.value, figure.unit); };
    if (low.value == high.value)
      return tr("%1: %2. No range was given for any input.").arg(RoiText::label(base.id), text(base));
    return tr("%1: %2 in the base case, from %3 in the cautious one to %4 in the favourable one.")
        .arg(RoiText::label(base.id), text(base), text(low), text(high));
  }

  void charts(PaperPage& page) const {
    const RoiChartLook look{.tokens = page.tokens(),
                            .label = PaperPage::font(8.5),
                            .value = PaperPage::font(8, QFont::Medium),
                            .rowHeight = 15.0 * PaperPage::kUnits};
    page.painted(tr("From today to after, USD"), waterfallHeight(m_result, look) / PaperPage::kUnits,
                 [&](QPainter& painter, const QRectF& at) { paintWaterfall(painter, at, m_result, look); });
    const RoiSensitivity found = sensitivityOf(m_document.model, m_sheet.inputs);
    if (found.swings.isEmpty()) return;
    page.painted(tr("What the result hangs on: %1").arg(RoiText::label(found.headline)),
                 tornadoHeight(found, look) / PaperPage::kUnits,
                 [&](QPainter& painter, const QRectF& at) { paintTornado(painter, at, found, look); });
  }

  QList<PaperColumn> inputColumns() const {
    return {{tr("Input"), 2.6},
            {RoiText::word(RoiCase::Low), 1.4, true},
            {RoiText::word(RoiCase::Base), 1.4, true},
            {RoiText::word(RoiCase::High), 1.4, true},
            {tr("Unit"), 1.7},
            {tr("Provenance"), 1.4},
            {tr("Note"), 3.3}};
  }

  QList<QStringList> inputRows() const {
    QList<QStringList> rows;
    for (const RoiFieldSpec& spec : roiFields(m_document.model)) {
      const RoiInput input = m_sheet.inputs.value(spec.field);
      if (input.base == 0 && !input.hasRange() && input.note.isEmpty()) continue;
      QStringList cells{RoiText::label(spec.field)};
      for (const RoiCase of : {RoiCase::Low, RoiCase::Base, RoiCase::High})
        cells << RoiText::exact(input.value(of), RoiUnit::Count);
      cells << RoiText::suffix(spec.unit).trimmed() << RoiText::word(input.provenance) << input.note;
      rows << cells;
    }
    return rows;
  }

  QList<RoiClaim> knownClaims() const { return claimsOf(m_sheet.preset, m_document.model, m_sheet.inputs); }

  QList<PaperColumn> figureColumns() const {
    QList<PaperColumn> columns{{tr("Figure"), 3},
                                  {RoiText::word(RoiCase::Low), 1.6, true},
                                  {RoiText::word(RoiCase::Base), 1.6, true},
                                  {RoiText::word(RoiCase::High), 1.6, true}};
    if (!knownClaims().isEmpty()) columns << PaperColumn{tr("Source says"), 1.6, true};
    return columns;
  }

  QList<QStringList> figureRows() const {
    RoiFiguresModel model;
    model.setSheet(m_document.model, m_sheet.inputs, knownClaims());
    QList<QStringList> rows;
    for (int row = 0; row < model.rowCount(); ++row) {
      QStringList cells;
      for (int column = 0; column < figureColumns().size(); ++column)
        cells << model.index(row, column).data().toString();
      rows << cells;
    }
    return rows;
  }

  QStringList claims() const {
    QStringList out;
    for (const RoiClaim& claim : knownClaims())
      out << tr("%1: the source's own figure differs; %2.")
                 .arg(RoiText::label(claim.figure), claim.note.section(QLatin1Char(';'), 0, 0));
    return out;
  }

  const RoiDocument& m_document;
  const ProposalFacts& m_facts;
  RoiSheet m_sheet;
  RoiResult m_result;
};

}  // namespace

QString writeProposal(const QString& path, const RoiDocument& document, const ProposalFacts& facts) {
  const Proposal proposal(document, facts);
  return writePaper(path, {proposal.title(), proposal.foot(), proposal.mark()},
                    [&proposal](PaperPage& page) { proposal.writeTo(page); });
}

}  // namespace gc::console
