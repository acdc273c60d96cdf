#pragma once
// What the demo's figures and checks are called.
#include <QJsonValue>
#include <QString>
#include <optional>

#include "models/format/format.h"

namespace gc::console {

/// One measured figure beside what was promised of it. Immutable.
struct DemoFigure {
  enum class Verdict : quint8 { None, Waiting, Met, Missed };
  QString id;
  std::optional<double> value;  ///< nothing: not measured yet
  QString bound;                ///< below | at_most | at_least; empty: nothing was promised
  std::optional<double> target;
  Verdict verdict = Verdict::None;

  static DemoFigure fromJson(const QJsonValue& json);
};

/// "Failover"; the id itself where it is not known.
QString demoFigureTitle(const QString& id);
/// The value as it was measured, with its unit: "0.34 s", "100.00 %"; an em dash while unknown.
QString demoFigureText(const QString& id, std::optional<double> value, const Format& format);
/// "< 2.00 s"; empty where nothing was promised.
QString demoTargetText(const DemoFigure& figure, const Format& format);
/// "met", "missed", "waiting"; empty where nothing was promised.
QString demoVerdictText(DemoFigure::Verdict verdict);

}  // namespace gc::console
