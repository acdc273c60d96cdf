#pragma once
// Reading optional fields: null, absent or of another type is "unknown", never zero.
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <optional>

#include "models/format/display_zone.h"

namespace gc::console {

inline std::optional<double> optDouble(const QJsonValue& value) {
  return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}
inline std::optional<qint64> optInt(const QJsonValue& value) {
  return value.isDouble() ? std::optional(value.toInteger()) : std::nullopt;
}
inline std::optional<qint64> optMicros(const QJsonValue& value) {
  return value.isString() ? parseMicros(value.toString()) : std::nullopt;
}
/// Invalid when unknown.
inline QDateTime dateTimeOf(const QJsonValue& value) {
  const auto micros = optMicros(value);
  return micros ? fromMicros(*micros) : QDateTime();
}

}  // namespace gc::console
