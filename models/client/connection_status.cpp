#include "models/client/connection_status.h"

#include "models/format/json_fields.h"

namespace gc::console {

QString AdminError::text() const {
  QString out = message;
  QStringList marks;
  if (status > 0) marks << QStringLiteral("HTTP %1").arg(status);
  if (!requestId.isEmpty()) marks << QStringLiteral("request %1").arg(requestId);
  if (!marks.isEmpty()) out += QStringLiteral(" (%1)").arg(marks.join(QStringLiteral(", ")));
  return out;
}

GatewayStatus GatewayStatus::fromJson(const QJsonObject& json) {
  GatewayStatus out;
  out.version = json.value(u"version").toString();
  out.instanceId = json.value(u"instance_id").toString();
  out.mode = json.value(u"mode").toString();
  out.environment = json.value(u"environment").toString();
  out.url = json.value(u"url").toString();
  out.startedAt = dateTimeOf(json.value(u"started_at"));
  out.simulated = json.value(u"simulated").toBool();
  out.draining = json.value(u"draining").toBool();
  out.sequence = quint64(json.value(u"sequence").toInteger());
  out.configRevision = json.value(u"config_revision").toInteger();
  out.inFlight = json.value(u"in_flight").toInteger();
  return out;
}

}  // namespace gc::console
