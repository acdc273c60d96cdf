#include "ui/panes/costs/billing_paper.h"

#include <QCoreApplication>

#include "models/format/format.h"
#include "ui/widgets/paper_page.h"

namespace gc::console {
namespace {

class PaperText {
  Q_DECLARE_TR_FUNCTIONS(gc::console::BillingPaper)
};

QString usd(Usd amount) { return amount.rounded(2, QLocale()); }

/// Small amounts keep the digits that count: a line of an invoice is exact.
QString exactly(Usd amount) { return amount.trimmed(2); }

QString subtitle(const BilledMonth& of) {
  QStringList parts{PaperText::tr("Tenant %1").arg(of.tenant),
                    PaperText::tr("Month %1 (%2)").arg(of.month, of.timeZone)};
  if (!of.plan.isEmpty()) parts << PaperText::tr("Plan %1").arg(of.plan);
  if (!of.complete) parts << PaperText::tr("the month is not over: these figures are not final");
  return parts.join(QStringLiteral("  ·  "));
}

PaperTitle paperTitle(const QString& title, const BilledMonth& of, const PaperSource& source) {
  return {title,
          QStringLiteral("%1 %2 %3  ·  %4  ·  %5")
              .arg(title, of.tenant, of.month, source.connection, source.date),
          source.mark};
}

}  // namespace

QString writeInvoice(const QString& path, const Invoice& invoice, const PaperSource& source) {
  const QString title = PaperText::tr("Invoice");
  return writePaper(path, paperTitle(title, invoice.of, source), [&](PaperPage& page) {
    const Format format;
    page.title(title);
    page.paragraph(subtitle(invoice.of), true);
    page.keyFigures({{PaperText::tr("Total, USD"), usd(invoice.total)},
                     {PaperText::tr("Usage passed on, USD"), usd(invoice.passedThrough)},
                     {PaperText::tr("Platform fee, USD"), invoice.fee ? usd(*invoice.fee) : kUnknown}});
    if (invoice.ownKeys)
      page.paragraph(
          PaperText::tr("The providers bill this tenant themselves: its usage is shown, not charged."));
    if (!invoice.fee)
      page.paragraph(PaperText::tr("The platform fee is by agreement and is not in the total."));
    if (invoice.unpriced > 0)
      page.paragraph(PaperText::tr("%n request(s) had no price and are in no amount.", nullptr,
                                   int(invoice.unpriced)));
    page.heading(PaperText::tr("Usage"));
    QList<QStringList> rows;
    for (const InvoiceLine& line : invoice.lines)
      rows << QStringList{line.provider,
                          line.model,
                          format.count(line.requests),
                          format.count(line.promptTokens),
                          format.count(line.completionTokens),
                          exactly(line.cost)};
    rows << QStringList{PaperText::tr("Together"), {}, {}, {}, {}, exactly(invoice.usage)};
    page.table({{PaperText::tr("Provider"), 1.4},
                {PaperText::tr("Model"), 2.2},
                {PaperText::tr("Requests"), 1.2, true},
                {PaperText::tr("Tokens in"), 1.4, true},
                {PaperText::tr("Tokens out"), 1.4, true},
                {PaperText::tr("Cost USD"), 1.8, true}},
               rows);
  });
}

QString writeSla(const QString& path, const SlaReport& report, const PaperSource& source) {
  const QString title = PaperText::tr("SLA report");
  return writePaper(path, paperTitle(title, report.of, source), [&](PaperPage& page) {
    const Format format;
    page.title(title);
    page.paragraph(subtitle(report.of), true);
    page.keyFigures({{PaperText::tr("Uptime, percent"), report.whole.uptimePercent},
                     {PaperText::tr("Credit, percent of the fee"), QString::number(report.creditPercent)},
                     {PaperText::tr("Credit, USD"), report.credit ? usd(*report.credit) : kUnknown}});
    page.paragraph(
        PaperText::tr("Requests that were answered, of those that were owed an answer: not the client's own "
                      "mistakes, nor those it left. Percentages are rounded down."));
    QList<QStringList> rows;
    for (const SlaDay& day : report.days)
      rows << QStringList{day.day, format.count(day.owed), format.count(day.served), day.uptimePercent};
    rows << QStringList{report.whole.day, format.count(report.whole.owed), format.count(report.whole.served),
                        report.whole.uptimePercent};
    page.table({{PaperText::tr("Day"), 2},
                {PaperText::tr("Owed"), 1, true},
                {PaperText::tr("Served"), 1, true},
                {PaperText::tr("Uptime %"), 1, true}},
               rows);
  });
}

}  // namespace gc::console
