#include "models/requests/request_detail.h"

#include "models/format/json_fields.h"

namespace gc::console {
namespace {

AttemptReading attemptOf(const QJsonValue& json) {
  AttemptReading out;
  out.index = json[u"index"].toInt();
  out.provider = json[u"provider"].toString();
  out.model = json[u"model"].toString();
  out.category = json[u"category"].toString();
  out.origin = json[u"origin"].toString();
  out.message = json[u"message"].toString();
  if (const auto status = optInt(json[u"status"])) out.status = int(*status);
  out.startedMs = json[u"started_ms"].toDouble();
  out.ttftMs = optDouble(json[u"ttft_ms"]);
  out.durationMs = json[u"duration_ms"].toDouble();
  out.reactionUs = optDouble(json[u"reaction_us"]);
  out.promptTokens = optInt(json[u"prompt_tokens"]);
  out.completionTokens = optInt(json[u"completion_tokens"]);
  out.cost = Usd::fromJson(json[u"cost_usd"]);
  out.simulated = json[u"simulated"].toBool();
  return out;
}

DecisionReading decisionOf(const QJsonValue& json) {
  DecisionReading out;
  out.strategy = json[u"strategy"].toString();
  out.taskType = json[u"task_type"].toString();
  out.revision = json[u"revision"].toInteger();
  out.draw = json[u"draw"].isString() ? json[u"draw"].toString() : QString::number(json[u"draw"].toInteger());
  for (const QJsonValue& each : json[u"candidates"].toArray())
    out.candidates.push_back({each[u"provider"].toString(), each[u"model"].toString(),
                              each[u"reason"].toString(), each[u"explanation"].toString(),
                              optDouble(each[u"score"]), each[u"eligible"].toBool()});
  return out;
}

}  // namespace

RequestDetailReading RequestDetailReading::fromJson(const QJsonObject& json) {
  RequestDetailReading out;
  out.request = RequestRow::fromJson(json.value(u"request").toObject());
  if (const QJsonValue decision = json.value(u"decision"); decision.isObject())
    out.decision = decisionOf(decision);
  for (const QJsonValue& each : json.value(u"attempts").toArray()) out.attempts.push_back(attemptOf(each));
  for (const QJsonValue& each : json.value(u"dropped_params").toArray()) out.droppedParams << each.toString();
  out.clientDelayMs = optDouble(json.value(u"client_delay_ms"));
  out.raw = json;
  return out;
}

RequestDetail::RequestDetail(AdminClient& client, int debounceMs, QObject* parent)
    : RequestDetail(
          [&client](const QString& id, QObject* context, AdminClient::Done done) {
            client.get(QStringLiteral("/admin/v1/requests/") + id, {}, context, std::move(done));
          },
          debounceMs, parent) {
  connect(&client, &AdminClient::reopened, this, [this] { select({}); });
}

RequestDetail::RequestDetail(Load load, int debounceMs, QObject* parent)
    : QObject(parent), m_load(std::move(load)) {
  m_debounce.setSingleShot(true);
  m_debounce.setInterval(debounceMs);
  connect(&m_debounce, &QTimer::timeout, this, &RequestDetail::load);
}

void RequestDetail::select(const QString& requestId) {
  if (requestId == m_id) return;
  m_id = requestId;
  m_reading.reset();
  m_error.reset();
  m_loading = !m_id.isEmpty();
  if (m_loading)
    m_debounce.start();
  else
    m_debounce.stop();
  Q_EMIT changed();
}

void RequestDetail::reload() {
  if (m_id.isEmpty()) return;
  m_loading = true;
  m_debounce.start();
  Q_EMIT changed();
}

void RequestDetail::load() {
  m_load(m_id, this, [this, id = m_id](const AdminReply& reply) {
    // Somebody clicked on: this answer is about a row that is no longer selected.
    if (id != m_id) return;
    m_loading = false;
    if (reply.ok) {
      m_reading = RequestDetailReading::fromJson(reply.body);
      m_error.reset();
    } else {
      m_error = reply.error;
    }
    Q_EMIT changed();
  });
}

}  // namespace gc::console
