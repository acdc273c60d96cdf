#include "models/alerts/alert_words.h"

#include <QLocale>

namespace gc::console {

QVector<MeasureInfo> AlertWords::measures() {
  const QString all = QStringLiteral("all"), provider = QStringLiteral("provider"),
                tenant = QStringLiteral("tenant"), percent = QStringLiteral("%");
  const QString minute = tr("Of the last 60 s.");
  return {
      {QStringLiteral("error_percent"), tr("Error rate"), tr("errors"), percent, {all, provider},
       tr("Calls to providers that failed by the provider's fault, of all calls that ended.") +
           QLatin1Char(' ') + minute},
      {QStringLiteral("latency_p95_ms"), tr("Latency, 95th percentile"), tr("p95 latency"),
       QStringLiteral("ms"), {all, provider},
       tr("Of requests that succeeded; of one provider, of its calls.") + QLatin1Char(' ') + minute},
      {QStringLiteral("client_failures"), tr("Client failures"), tr("client failures"), {}, {all},
       tr("Requests that no provider could answer.") + QLatin1Char(' ') + minute},
      {QStringLiteral("rescued"), tr("Failovers"), tr("rescued requests"), {}, {all},
       tr("Requests that another provider than the first one answered.") + QLatin1Char(' ') + minute},
      {QStringLiteral("providers_blocked"), tr("Blocked providers"), tr("blocked providers"), {},
       {all, provider}, tr("Providers whose circuit is open; of one provider, 1 or 0.")},
      {QStringLiteral("unpriced_calls"), tr("Unpriced calls"), tr("unpriced calls"), {}, {all},
       tr("Requests whose cost nobody knows.") + QLatin1Char(' ') + minute},
      {QStringLiteral("budget_percent"), tr("Budget spent"), tr("spend of budget"), percent, {tenant},
       tr("Of the tenant's budget for the calendar month (UTC).")},
      {QStringLiteral("forecast_percent"), tr("Budget spent by the month's end"), tr("forecast of budget"),
       percent, {tenant}, tr("As it looks now, made anew every 15 min.")},
      {QStringLiteral("quota_percent"), tr("Quota used"), tr("calls of quota"), percent, {tenant},
       tr("Of the calls that the tenant's plan includes.")},
      {QStringLiteral("keys_expiring"), tr("Keys that end soon"), tr("keys ending"), {}, {all, tenant},
       tr("API keys that end within 14 days and were not rotated.")},
  };
}

MeasureInfo AlertWords::measure(const QString& id) {
  for (const MeasureInfo& info : measures())
    if (info.id == id) return info;
  return {id, id, id, {}, {QStringLiteral("all")}, {}};
}

QString AlertWords::scope(const QString& scope, const QString& subject) {
  if (!subject.isEmpty()) return subject;
  if (scope == QLatin1String("provider")) return tr("each provider");
  if (scope == QLatin1String("tenant")) return tr("each tenant");
  return tr("all");
}

QString AlertWords::lasting(int seconds) {
  // Exact, unlike an age.
  if (seconds > 0 && seconds % 3600 == 0) return QStringLiteral("%1 h").arg(seconds / 3600);
  if (seconds > 0 && seconds % 60 == 0) return QStringLiteral("%1 min").arg(seconds / 60);
  return QStringLiteral("%1 s").arg(seconds);
}

QString AlertWords::value(const QString& measure, const std::optional<double>& value) {
  if (!value) return kUnknown;
  const QString unit = AlertWords::measure(measure).unit;
  const QString number = QLocale().toString(*value, 'f', *value == qRound64(*value) ? 0 : 1);
  return unit.isEmpty() ? number : number + QLatin1Char(' ') + unit;
}

QString AlertWords::condition(const AlertCondition& condition) {
  const QString what = tr("%1 > %2").arg(measure(condition.measure).shortName,
                                         value(condition.measure, condition.threshold));
  return condition.forS == 0 ? what : tr("%1 for %2").arg(what, lasting(condition.forS));
}

QString AlertWords::severity(const QString& severity) {
  if (severity == QLatin1String("critical")) return tr("■ Critical");
  if (severity == QLatin1String("warning")) return tr("▲ Warning");
  return tr("○ Info");
}

CellTone AlertWords::severityTone(const QString& severity) {
  if (severity == QLatin1String("critical")) return CellTone::Bad;
  return severity == QLatin1String("warning") ? CellTone::Warning : CellTone::Muted;
}

QString AlertWords::state(const AlertRuleReading& rule, const QDateTime& now, const DisplayZone& zone) {
  if (!rule.enabled) return tr("– Disabled");
  const Format format;
  const auto since = [&] {
    return rule.since.isValid() ? format.duration(std::max<qint64>(0, rule.since.msecsTo(now))) : kUnknown;
  };
  if (rule.mutedAt(now)) {
    // "18:00:00" today, "11-21 18:00" on another day.
    const QString until = rule.mutedUntil.date() == now.date()
                              ? zone.timeSeconds(rule.mutedUntil)
                              : zone.dateTime(rule.mutedUntil).mid(5, 11);
    return rule.firing > 0 ? tr("◌ Muted until %1, firing").arg(until) : tr("◌ Muted until %1").arg(until);
  }
  if (rule.state == QLatin1String("firing")) return tr("■ Firing %1").arg(since());
  if (rule.state == QLatin1String("pending")) return tr("▲ Pending %1").arg(since());
  if (rule.state == QLatin1String("ok")) return tr("● OK");
  if (rule.state == QLatin1String("no_data")) return tr("? No data");
  return tr("? Unknown");
}

CellTone AlertWords::stateTone(const AlertRuleReading& rule, const QDateTime& now) {
  if (!rule.enabled || rule.mutedAt(now)) return CellTone::Muted;
  if (rule.state == QLatin1String("firing")) return CellTone::Bad;
  if (rule.state == QLatin1String("pending")) return CellTone::Warning;
  return rule.state == QLatin1String("ok") ? CellTone::Good : CellTone::Muted;
}

QString AlertWords::channels(const AlertRuleReading& rule) {
  QStringList out;
  if (!rule.webhooks.isEmpty()) out << tr("%n webhook(s)", nullptr, int(rule.webhooks.size()));
  if (rule.desktop) out << tr("desktop");
  return out.isEmpty() ? tr("none") : out.join(QStringLiteral(", "));
}

QString AlertWords::deliveryState(const QString& state) {
  if (state == QLatin1String("delivered")) return tr("● Delivered");
  if (state == QLatin1String("retrying")) return tr("▲ Retrying");
  if (state == QLatin1String("failed")) return tr("■ Failed");
  return tr("◌ Being sent");
}

CellTone AlertWords::deliveryTone(const QString& state) {
  if (state == QLatin1String("delivered")) return CellTone::Good;
  if (state == QLatin1String("retrying")) return CellTone::Warning;
  return state == QLatin1String("failed") ? CellTone::Bad : CellTone::Muted;
}

QString AlertWords::deliveryTitle(const DeliveryReading& delivery) {
  if (delivery.type == QLatin1String("webhook.test")) return tr("Test message");
  if (delivery.type == QLatin1String("alert.resolved")) return tr("%1, resolved").arg(delivery.title);
  return delivery.title;
}

QString AlertWords::outcome(const DeliveryReading& delivery) {
  QStringList parts;
  if (!delivery.error.isEmpty()) parts << delivery.error;
  if (!delivery.answer.isEmpty()) parts << delivery.answer.simplified();
  return parts.join(QStringLiteral(" · "));
}

QVector<AlertRuleReading> alertTemplates() {
  const auto rule = [](const QString& name, const char* measure, const char* scope, double threshold,
                       int forS, const char* severity) {
    AlertRuleReading out;
    out.name = name;
    out.condition = {QString::fromLatin1(measure), QString::fromLatin1(scope), {}, threshold, forS};
    out.severity = QString::fromLatin1(severity);
    return out;
  };
  return {rule(AlertWords::tr("High error rate"), "error_percent", "all", 2, 120, "critical"),
          rule(AlertWords::tr("Provider blocked"), "providers_blocked", "provider", 0, 0, "critical"),
          rule(AlertWords::tr("Slow answers"), "latency_p95_ms", "all", 2000, 300, "warning"),
          rule(AlertWords::tr("Clients see failures"), "client_failures", "all", 0, 0, "critical"),
          rule(AlertWords::tr("Budget nearly spent"), "budget_percent", "tenant", 90, 0, "warning"),
          rule(AlertWords::tr("Budget will not last"), "forecast_percent", "tenant", 100, 3600, "warning")};
}

}  // namespace gc::console
