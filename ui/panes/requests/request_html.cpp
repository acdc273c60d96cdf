#include "ui/panes/requests/request_html.h"

#include <QCoreApplication>

#include "models/format/display_zone.h"
#include "models/format/format.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/detail_rows.h"

namespace gc::console {
namespace {

class DetailText {
  Q_DECLARE_TR_FUNCTIONS(gc::console::RequestDetail)
};

QString exact(const std::optional<Usd>& amount) {
  return amount ? amount->exact() + QStringLiteral(" USD") : kUnknown;
}

QString tokenText(const std::optional<qint64>& value, const Format& format, bool estimated) {
  return format.count(value) + (value && estimated ? DetailText::tr(" (estimated)") : QString());
}

}  // namespace

QString requestDetailsHtml(const RequestDetailReading& detail, const DisplayZone& zone, const Format& format,
                           const Tokens& tokens) {
  const RequestRow& r = detail.request;
  DetailRows rows(tokens);
  rows.add(DetailText::tr("Time"), zone.dateTime(fromMicros(r.atUs)));
  rows.add(DetailText::tr("Status"), QStringLiteral("%1 · %2").arg(r.status).arg(r.outcome));
  rows.add(DetailText::tr("Tenant, key"), r.tenant + QStringLiteral(" · ") + r.key);
  if (!r.customer.isEmpty()) rows.add(DetailText::tr("Customer"), r.customer);
  if (!r.tags.isEmpty()) rows.add(DetailText::tr("Tags"), r.tags);
  rows.add(DetailText::tr("Model asked"), r.modelAsked);
  rows.add(DetailText::tr("Model served"), r.modelServed);
  rows.add(DetailText::tr("Provider"),
           r.provider + (r.simulated ? DetailText::tr(" (simulated)") : QString()));
  rows.add(DetailText::tr("Latency"), format.ms(r.latencyMs));
  rows.add(DetailText::tr("Time to first token"), format.ms(r.ttftMs));
  rows.add(DetailText::tr("Gateway overhead"),
           format.micros(r.overheadUs ? std::optional<double>(double(*r.overheadUs)) : std::nullopt));
  if (detail.clientDelayMs)
    rows.add(DetailText::tr("Client delay of the failover"), format.seconds(detail.clientDelayMs));
  rows.add(DetailText::tr("Tokens in"), tokenText(r.promptTokens, format, r.estimated));
  rows.add(DetailText::tr("Tokens out"), tokenText(r.completionTokens, format, r.estimated));
  rows.add(DetailText::tr("Tokens from cache"), format.count(r.cachedTokens));
  rows.add(DetailText::tr("Cost"),
           r.priced ? exact(r.cost) : DetailText::tr("unpriced: no price in the catalog"));
  rows.add(DetailText::tr("Baseline"), exact(r.baseline));
  rows.add(DetailText::tr("Savings"), exact(r.savings));
  if (!detail.droppedParams.isEmpty())
    rows.add(DetailText::tr("Dropped parameters"), detail.droppedParams.join(QStringLiteral(", ")));
  for (const AttemptReading& attempt : detail.attempts)
    if (!attempt.message.isEmpty())
      rows.add(DetailText::tr("Attempt %1").arg(attempt.index + 1), attempt.message);
  rows.add(DetailText::tr("Request id"), r.id);
  return rows.html();
}

QString requestDecisionHtml(const RequestDetailReading& detail, const Format& format, const Tokens& tokens) {
  if (!detail.decision)
    return QStringLiteral("<p>%1</p>")
        .arg(DetailText::tr("No routing decision was stored with this request.").toHtmlEscaped());
  const DecisionReading& decision = *detail.decision;
  QString html = QStringLiteral("<p style='color:%1'>%2</p>")
                     .arg(tokens.textMuted.name(), DetailText::tr("strategy %1 · task %2 · snapshot %3")
                                                       .arg(decision.strategy, decision.taskType)
                                                       .arg(decision.revision)
                                                       .toHtmlEscaped());
  int place = 1;
  for (const CandidateReading& candidate : decision.candidates) {
    const StateColors& look = candidate.eligible ? tokens.healthy : tokens.unknown;
    html +=
        QStringLiteral(
            "<p style='margin:0 0 8px 0'><b>%1</b> &nbsp;<span style='color:%2'>%3</span> "
            "<span style='color:%4'>%5</span><br><span style='color:%6'>%7</span></p>")
            .arg(
                (candidate.provider + QStringLiteral(" / ") + candidate.model).toHtmlEscaped(),
                look.text.name(),
                candidate.eligible ? DetailText::tr("place %1").arg(place++).toHtmlEscaped()
                                   : DetailText::tr("excluded").toHtmlEscaped(),
                tokens.textMuted.name(),
                candidate.score
                    ? DetailText::tr("score %1").arg(format.number(candidate.score, 0)).toHtmlEscaped()
                    : QString(),
                tokens.textSecondary.name(),
                (candidate.explanation.isEmpty() ? candidate.reason : candidate.explanation).toHtmlEscaped());
  }
  return html;
}

}  // namespace gc::console
