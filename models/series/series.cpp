#include "models/series/series.h"

#include <QJsonArray>

#include "models/format/json_fields.h"

namespace gc::console {
namespace {

/// Exactly `points` samples; null and what is missing become gaps.
QList<double> samplesOf(const QJsonValue& value, int points) {
  const QJsonArray array = value.toArray();
  QList<double> out(points, kGap);
  for (int i = 0; i < std::min(points, int(array.size())); ++i)
    if (array[i].isDouble()) out[i] = array[i].toDouble();
  return out;
}

}  // namespace

SeriesSet SeriesSet::fromJson(const QJsonObject& json) {
  SeriesSet out;
  out.fromUs = optMicros(json.value(u"from")).value_or(0);
  out.stepUs = qint64(std::llround(json.value(u"step_s").toDouble() * 1e6));
  out.points = json.value(u"points").toInt();
  if (out.stepUs <= 0 || out.points <= 0) return {};
  for (const QJsonValue& each : json.value(u"providers").toArray())
    out.requestsByProvider.append({each[u"id"].toString(), samplesOf(each[u"requests"], out.points)});
  const QJsonObject latency = json.value(u"latency_ms").toObject();
  out.p50 = {QStringLiteral("p50"), samplesOf(latency.value(u"p50"), out.points)};
  out.p95 = {QStringLiteral("p95"), samplesOf(latency.value(u"p95"), out.points)};
  out.p99 = {QStringLiteral("p99"), samplesOf(latency.value(u"p99"), out.points)};
  out.failedAttempts = {QStringLiteral("failed_attempts"),
                        samplesOf(json.value(u"failed_attempts"), out.points)};
  out.clientFailures = {QStringLiteral("client_failures"),
                        samplesOf(json.value(u"client_failures"), out.points)};
  return out;
}

int SeriesSet::pointAt(qint64 utcMicros) const {
  if (stepUs <= 0 || utcMicros < fromUs) return -1;
  const qint64 point = (utcMicros - fromUs) / stepUs;
  return point < points ? int(point) : -1;
}

}  // namespace gc::console
