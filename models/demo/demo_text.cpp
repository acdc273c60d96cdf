#include "models/demo/demo_text.h"

#include <QCoreApplication>
#include <QJsonObject>

#include "models/format/json_fields.h"

namespace gc::console {
namespace {

class DemoText {
  Q_DECLARE_TR_FUNCTIONS(gc::console::DemoText)
 public:
  static QString title(const QString& id) {
    if (id == u"requests_per_s") return tr("Requests per second");
    if (id == u"success_percent") return tr("Client success");
    if (id == u"client_failures") return tr("Client failures");
    if (id == u"rescued") return tr("Rescued requests");
    if (id == u"failed_attempts") return tr("Failed attempts");
    if (id == u"failover_ms") return tr("Failover");
    if (id == u"detect_ms") return tr("Detect");
    if (id == u"recover_ms") return tr("Recover");
    if (id == u"reaction_ms") return tr("Reaction, p99");
    if (id == u"healthy_providers") return tr("Healthy providers");
    if (id == u"share_percent") return tr("Share now");
    if (id == u"share_before_percent") return tr("Share before");
    if (id == u"savings_percent") return tr("Savings now");
    if (id == u"savings_before_percent") return tr("Savings before");
    if (id == u"price_percent") return tr("Price against the list");
    if (id == u"reset_ms") return tr("Reset");
    if (id == u"listening_providers") return tr("Simulated providers listening");
    if (id == u"active_faults") return tr("Active faults");
    if (id == u"clock_drift_ms") return tr("Clock drift");
    if (id == u"playable_scenarios") return tr("Playable scenarios");
    return id;
  }
  static QString verdict(DemoFigure::Verdict verdict) {
    switch (verdict) {
      case DemoFigure::Verdict::None:
        return {};
      case DemoFigure::Verdict::Waiting:
        return tr("waiting");
      case DemoFigure::Verdict::Met:
        return tr("met");
      case DemoFigure::Verdict::Missed:
        return tr("missed");
    }
    return {};
  }
};

/// Below this, milliseconds say more than hundredths of a second.
constexpr double kMillisecondsBelow = 100;

}  // namespace

DemoFigure DemoFigure::fromJson(const QJsonValue& json) {
  DemoFigure out;
  out.id = json[u"figure"].toString();
  out.value = optDouble(json[u"value"]);
  out.bound = json[u"bound"].toString();
  out.target = optDouble(json[u"target"]);
  if (out.bound.isEmpty()) return out;
  const QJsonValue met = json[u"met"];
  out.verdict = !met.isBool() ? Verdict::Waiting : met.toBool() ? Verdict::Met : Verdict::Missed;
  return out;
}

QString demoFigureTitle(const QString& id) { return DemoText::title(id); }

QString demoFigureText(const QString& id, std::optional<double> value, const Format& format) {
  if (!value) return kUnknown;
  if (id.endsWith(u"_percent")) return format.percent(value);
  if (id.endsWith(u"_per_s")) return format.rate(value);
  if (!id.endsWith(u"_ms")) return format.count(qRound64(*value));
  return *value < kMillisecondsBelow ? format.micros(*value * 1000) : format.seconds(value);
}

QString demoTargetText(const DemoFigure& figure, const Format& format) {
  if (figure.bound.isEmpty()) return {};
  const QString sign = figure.bound == u"below"     ? QStringLiteral("< ")
                       : figure.bound == u"at_most" ? QStringLiteral("≤ ")
                                                    : QStringLiteral("≥ ");
  return sign + demoFigureText(figure.id, figure.target, format);
}

QString demoVerdictText(DemoFigure::Verdict verdict) { return DemoText::verdict(verdict); }

}  // namespace gc::console
