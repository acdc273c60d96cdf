#include "models/providers/provider_text.h"

#include <QCoreApplication>
#include <QStringList>

#include "models/format/display_zone.h"
#include "models/format/format.h"
#include "models/providers/fault_controller.h"
#include "models/providers/provider_list_model.h"

namespace gc::console {
namespace {

class Words {
  Q_DECLARE_TR_FUNCTIONS(gc::console::ProviderText)
};

using Column = ProviderListModel::Column;

QString withoutUnit(QString text) {
  const qsizetype blank = text.lastIndexOf(u' ');
  return blank > 0 ? text.left(blank) : text;
}

QString limitText(const std::optional<LimitReading>& limit) {
  if (!limit || !limit->limit) return kUnknown;
  const Format format;
  std::optional<qint64> used;
  if (limit->remaining) used = *limit->limit - *limit->remaining;
  return QStringLiteral("%1/%2").arg(format.count(used), format.count(limit->limit));
}

QString errorText(const ProviderReading& r) {
  if (!r.errorPercent) return kUnknown;
  return Words::tr("%1 (5xx %2 · 429 %3 · timeout %4 · connect %5 · other %6)")
      .arg(Format().percent(r.errorPercent))
      .arg(r.serverErrors)
      .arg(r.rateLimitErrors)
      .arg(r.timeoutErrors)
      .arg(r.connectErrors)
      .arg(r.otherErrors);
}

QString forcedWord(const QString& forced) {
  if (forced == u"open") return Words::tr("open");
  if (forced == u"closed") return Words::tr("closed");
  return forced;
}

template <class T>
QVariant known(const std::optional<T>& value) {
  return value ? QVariant::fromValue(*value) : QVariant();
}

}  // namespace

QString ProviderText::cell(const ProviderReading& r, ProviderState shown, int column) {
  const Format format;
  switch (Column(column)) {
    case Column::Provider:
      return r.displayName;
    case Column::State:
      return stateGlyph(shown) + u' ' + stateWord(shown);
    case Column::ErrorPercent:
      return withoutUnit(format.percent(r.errorPercent, 1));
    case Column::LatencyP50:
      return withoutUnit(format.ms(r.latency.p50));
    case Column::LatencyP95:
      return withoutUnit(format.ms(r.latency.p95));
    case Column::TtftP50:
      return withoutUnit(format.ms(r.ttft.p50));
    case Column::InFlight:
      return format.count(r.inFlight);
    case Column::Limit:
      return limitText(r.requestLimit);
    case Column::Share:
      return format.percent(r.sharePercent, 0);
    case Column::Sparkline:
    case Column::Age:
    case Column::ColumnCount:
      break;
  }
  return {};
}

QString ProviderText::toolTip(const ProviderReading& r, int column, const DisplayZone& zone) {
  switch (Column(column)) {
    case Column::Provider: {
      QStringList lines{r.id, Words::tr("%1 dialect").arg(r.dialect), r.baseUrl};
      if (r.simulated) lines << Words::tr("Simulated provider");
      if (r.fault)
        lines << Words::tr("Simulated outage %1 until %2")
                     .arg(FaultController::kindTitle(r.fault->kind), zone.dateTime(r.fault->until));
      lines.removeAll(QString());
      return lines.join(u'\n');
    }
    case Column::State:
      return Words::tr("Since %1").arg(zone.dateTime(r.stateSince));
    case Column::ErrorPercent:
      return errorText(r);
    case Column::Limit:
      return Words::tr("Requests %1, tokens %2 per minute")
          .arg(limitText(r.requestLimit), limitText(r.tokenLimit));
    case Column::LatencyP50:
    case Column::LatencyP95:
      return Words::tr("%1 answers in the window").arg(r.latency.count);
    case Column::TtftP50:
      return Words::tr("%1 first tokens in the window").arg(r.ttft.count);
    case Column::InFlight:
    case Column::Share:
    case Column::Sparkline:
    case Column::Age:
    case Column::ColumnCount:
      break;
  }
  return {};
}

QString ProviderText::accessible(const ProviderReading& r, ProviderState shown) {
  QStringList parts{r.displayName, stateWord(shown)};
  if (r.simulated) parts << Words::tr("simulated");
  if (r.fault) parts << Words::tr("simulated outage %1").arg(FaultController::kindTitle(r.fault->kind));
  if (r.errorPercent) parts << Words::tr("%1 errors").arg(Format().percent(r.errorPercent, 1));
  if (r.latency.p95) parts << Words::tr("p95 %1").arg(Format().ms(r.latency.p95));
  return parts.join(QStringLiteral(", "));
}

QVariant ProviderText::sortKey(const ProviderReading& r, ProviderState shown, int column) {
  switch (Column(column)) {
    case Column::Provider:
      return r.displayName;
    case Column::State:
      return int(shown);
    case Column::ErrorPercent:
      return known(r.errorPercent);
    case Column::LatencyP50:
      return known(r.latency.p50);
    case Column::LatencyP95:
      return known(r.latency.p95);
    case Column::TtftP50:
      return known(r.ttft.p50);
    case Column::InFlight:
      return r.inFlight;
    case Column::Limit:
      if (r.requestLimit && r.requestLimit->limit.value_or(0) > 0 && r.requestLimit->remaining)
        return 1.0 - double(*r.requestLimit->remaining) / double(*r.requestLimit->limit);
      return {};
    case Column::Share:
      return known(r.sharePercent);
    case Column::Sparkline:
      return r.requests;
    case Column::Age:
    case Column::ColumnCount:
      break;
  }
  return {};
}

QString TargetText::cell(const TargetReading& t, bool stale, int column) {
  switch (Column(column)) {
    case Column::Provider:
      return t.model;
    case Column::State: {
      const BreakerState state = stale ? BreakerState::Unknown : t.breaker;
      const QString word = stateGlyph(stateOf(state)) + u' ' + breakerWord(state);
      return t.forced.isEmpty() ? word : Words::tr("%1 · forced %2").arg(word, forcedWord(t.forced));
    }
    case Column::ErrorPercent:
      return Words::tr("%1/%2 failed").arg(t.windowFailures).arg(t.windowRequests);
    case Column::LatencyP50:
    case Column::LatencyP95:
    case Column::TtftP50:
    case Column::InFlight:
    case Column::Limit:
    case Column::Share:
    case Column::Sparkline:
    case Column::Age:
    case Column::ColumnCount:
      break;
  }
  return {};
}

QString TargetText::detail(const TargetReading& t, const QDateTime& gatewayNow, const DisplayZone& zone) {
  const Format format;
  QStringList parts;
  parts << Words::tr("%1/%2 failures in %3 s window")
               .arg(t.windowFailures)
               .arg(t.windowRequests)
               .arg(format.number(t.windowS, 0));
  parts << Words::tr("%1 in a row (threshold %2)").arg(t.consecutiveFailures).arg(t.threshold);
  if (t.openedAt.isValid()) parts << Words::tr("opened %1").arg(zone.time(t.openedAt));
  if (t.nextProbeAt.isValid())
    parts << Words::tr("next probe in %1")
                 .arg(format.duration(std::max<qint64>(0, gatewayNow.msecsTo(t.nextProbeAt))));
  if (t.cooldownUntil.isValid()) parts << Words::tr("cooling down until %1").arg(zone.time(t.cooldownUntil));
  parts << Words::tr("computed: %1, forced: %2")
               .arg(breakerWord(t.breaker), t.forced.isEmpty() ? Words::tr("no") : forcedWord(t.forced));
  if (t.inputPer1M && t.outputPer1M)
    parts << Words::tr("USD per 1M tokens %1 in, %2 out")
                 .arg(t.inputPer1M->trimmed(2), t.outputPer1M->trimmed(2));
  else
    parts << Words::tr("unpriced");
  return parts.join(QStringLiteral(" · "));
}

QString TargetText::toolTip(const TargetReading& t, const DisplayZone& zone) {
  if (!t.lastFailure) return Words::tr("No failure remembered");
  const QString status =
      t.lastFailure->status ? QString::number(*t.lastFailure->status) : Words::tr("no answer");
  return Words::tr("Last failure %1: %2 (%3) %4")
      .arg(zone.dateTime(t.lastFailure->at), t.lastFailure->category, status, t.lastFailure->message);
}

}  // namespace gc::console
