#pragma once
// Alert rules and deliveries in the reader's language.
#include <QCoreApplication>
#include <QVector>

#include "models/alerts/alert_reading.h"
#include "models/format/display_zone.h"
#include "models/format/format.h"
#include "models/lists/cell_tone.h"

namespace gc::console {

/// What a person chooses a rule by: title, unit, the scopes it has. Plain value.
struct MeasureInfo {
  QString id, title;  ///< "Error rate"
  QString shortName;  ///< in a condition: "errors"
  QString unit;       ///< "%", "ms"; empty: a count
  QStringList scopes;
  QString explanation;
};

/// GUI thread only.
class AlertWords {
  Q_DECLARE_TR_FUNCTIONS(gc::console::AlertWords)
 public:
  static QVector<MeasureInfo> measures();
  static MeasureInfo measure(const QString& id);
  static QString scope(const QString& scope, const QString& subject);
  /// "errors > 2 % for 2 min"
  static QString condition(const AlertCondition& condition);
  static QString value(const QString& measure, const std::optional<double>& value);
  /// "■ Critical"
  static QString severity(const QString& severity);
  static CellTone severityTone(const QString& severity);
  /// "● Firing 3 min", "Muted until 18:00:00": a glyph and words.
  static QString state(const AlertRuleReading& rule, const QDateTime& now, const DisplayZone& zone);
  static CellTone stateTone(const AlertRuleReading& rule, const QDateTime& now);
  static QString channels(const AlertRuleReading& rule);
  static QString deliveryState(const QString& state);
  static CellTone deliveryTone(const QString& state);
  static QString deliveryTitle(const DeliveryReading& delivery);
  /// "thanks", "500: broken", "connecting to …: refused"
  static QString outcome(const DeliveryReading& delivery);
  static QString lasting(int seconds);
};

/// Six rules to begin with, without an id.
QVector<AlertRuleReading> alertTemplates();

}  // namespace gc::console
