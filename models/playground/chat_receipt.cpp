#include "models/playground/chat_receipt.h"

#include <QJsonDocument>

#include "models/format/json_fields.h"

namespace gc::console {

ChatReceipt ChatReceipt::fromJson(const QJsonObject& json) {
  ChatReceipt out;
  out.provider = json.value(u"provider").toString();
  out.model = json.value(u"model").toString();
  out.cost = Usd::fromJson(json.value(u"cost_usd"));
  out.baseline = Usd::fromJson(json.value(u"baseline_usd"));
  out.savings = Usd::fromJson(json.value(u"savings_usd"));
  out.latencyMs = optDouble(json.value(u"latency_ms"));
  out.overheadMs = optDouble(json.value(u"overhead_ms"));
  out.estimated = json.value(u"usage_estimated").toBool();
  out.simulated = json.value(u"simulated").toBool();
  for (const QJsonValue& each : json.value(u"attempts").toArray()) {
    ChatAttempt attempt{each[u"provider"].toString(), each[u"model"].toString(), each[u"outcome"].toString(),
                        std::nullopt, each[u"ms"].toDouble()};
    if (const auto status = optInt(each[u"status"])) attempt.status = int(*status);
    out.attempts.push_back(attempt);
  }
  return out;
}

QString ChatFailure::text() const {
  QString out = status > 0 && status != 200 ? QStringLiteral("HTTP %1").arg(status) : QString();
  const QString word = code.isEmpty() ? type : code;
  if (!word.isEmpty()) out += (out.isEmpty() ? QString() : QStringLiteral(" ")) + word;
  if (!message.isEmpty()) out += (out.isEmpty() ? QString() : QStringLiteral(": ")) + message;
  return out;
}

ChatFailure ChatFailure::fromBody(int status, const QByteArray& body, const QString& transport) {
  ChatFailure out;
  out.status = status;
  const QJsonValue error = QJsonDocument::fromJson(body).object().value(u"error");
  out.message = error[u"message"].toString(transport);
  out.type = error[u"type"].toString();
  out.code = error[u"code"].toString();
  return out;
}

}  // namespace gc::console
