#include "models/playground/chat_call.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>

#include "models/client/certificate_pin.h"
#include "models/format/json_fields.h"

namespace gc::console {
namespace {

constexpr int kTellMs = 50, kTimeoutMs = 600'000;
constexpr qsizetype kMostKept = 256 * 1024;

}  // namespace

ChatCall::ChatCall(QObject* parent) : QObject(parent), m_network(new QNetworkAccessManager(this)) {
  m_tell.setSingleShot(true);
  m_tell.setInterval(kTellMs);
  connect(&m_tell, &QTimer::timeout, this, &ChatCall::textGrew);
}

void ChatCall::drop() {
  m_tell.stop();
  if (!m_reply) return;
  QNetworkReply* reply = m_reply;
  m_reply = nullptr;
  reply->disconnect(this);
  reply->deleteLater();
}

void ChatCall::clear() {
  drop();
  m_reader.reset();
  m_phase = Phase::Idle;
  m_streams = m_sawEnd = false;
  m_status = 0;
  m_text.clear();
  m_requestId.clear();
  m_finishReason.clear();
  m_body.clear();
  m_response.clear();
  m_firstTokenMs.reset();
  m_totalMs.reset();
  m_promptTokens.reset();
  m_completionTokens.reset();
  m_receipt.reset();
  m_failure.reset();
  Q_EMIT textGrew();
  Q_EMIT changed();
}

void ChatCall::send(const QUrl& gateway, const QByteArray& key, const ChatRequest& request,
                    const QByteArray& pin) {
  clear();
  QUrl url = sdkBaseUrl(gateway);
  url.setPath(url.path() + QStringLiteral("/chat/completions"));
  QNetworkRequest call(url);
  call.setRawHeader("Authorization", "Bearer " + key);
  call.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
  call.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
  call.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
  call.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
  call.setTransferTimeout(kTimeoutMs);
  expectCertificate(call, pin);
  m_phase = Phase::Waiting;
  m_since.start();
  m_reply = m_network->post(call, QJsonDocument(request.json()).toJson(QJsonDocument::Compact));
  guardCertificate(*m_reply, pin);
  connect(m_reply, &QNetworkReply::metaDataChanged, this, &ChatCall::onHead);
  connect(m_reply, &QNetworkReply::readyRead, this, &ChatCall::onBytes);
  connect(m_reply, &QNetworkReply::finished, this, &ChatCall::onFinished);
  Q_EMIT changed();
}

void ChatCall::cancel() {
  if (isRunning()) end(Phase::Cancelled);
}

void ChatCall::onHead() {
  const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
  if (m_status != 0 || status == 0) return;
  m_status = status;
  m_requestId = QString::fromLatin1(m_reply->rawHeader("x-request-id"));
  m_streams = status == 200 && m_reply->header(QNetworkRequest::ContentTypeHeader)
                                   .toString()
                                   .startsWith(QLatin1String("text/event-stream"));
  m_response = "HTTP/1.1 " + QByteArray::number(status) + ' ' +
               m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toByteArray() + '\n';
  for (const auto& [name, value] : m_reply->rawHeaderPairs()) m_response += name + ": " + value + '\n';
  m_response += '\n';
}

void ChatCall::onBytes() {
  onHead();
  const QByteArray bytes = m_reply->readAll();
  m_response += bytes.left(std::max<qsizetype>(0, kMostKept - m_response.size()));
  if (m_streams)
    m_reader.feed(bytes, [this](const SseReader::Event& event) { take(event); });
  else
    m_body += bytes;
}

void ChatCall::take(const SseReader::Event& event) {
  if (event.data == "[DONE]") {
    m_sawEnd = true;
    return;
  }
  const QJsonObject chunk = QJsonDocument::fromJson(event.data).object();
  if (chunk.contains(u"error")) m_failure = ChatFailure::fromBody(m_status, event.data, {});
  takeObject(chunk, "delta");
}

void ChatCall::takeObject(const QJsonObject& object, const char* part) {
  const QJsonValue choice = object.value(u"choices")[0];
  append(choice[QLatin1String(part)][u"content"].toString());
  if (const QString reason = choice[u"finish_reason"].toString(); !reason.isEmpty()) m_finishReason = reason;
  if (const QJsonValue usage = object.value(u"usage"); usage.isObject()) {
    m_promptTokens = optInt(usage[u"prompt_tokens"]);
    m_completionTokens = optInt(usage[u"completion_tokens"]);
  }
  if (const QJsonValue receipt = object.value(u"generic_corp"); receipt.isObject())
    m_receipt = ChatReceipt::fromJson(receipt.toObject());
}

void ChatCall::append(const QString& text) {
  if (text.isEmpty()) return;
  if (!m_firstTokenMs && m_streams) m_firstTokenMs = double(m_since.nsecsElapsed()) / 1e6;
  m_text += text;
  if (!m_tell.isActive()) m_tell.start();
  if (m_phase != Phase::Waiting) return;
  m_phase = Phase::Streaming;
  Q_EMIT changed();
}

void ChatCall::onFinished() {
  onBytes();
  const bool transport =
      m_reply->error() != QNetworkReply::NoError && m_reply->error() < QNetworkReply::ContentAccessDenied;
  if (m_status == 0 || transport) {
    m_failure = ChatFailure::fromBody(m_status, {}, m_reply->errorString());
  } else if (m_status != 200) {
    m_failure = ChatFailure::fromBody(m_status, m_body, m_reply->errorString());
    m_failure->retryAfter = QString::fromLatin1(m_reply->rawHeader("retry-after"));
  } else if (!m_streams) {
    takeObject(QJsonDocument::fromJson(m_body).object(), "message");
  } else if (!m_sawEnd && !m_failure) {
    m_failure = ChatFailure::fromBody(m_status, {}, tr("The stream ended before it was complete"));
  }
  end(m_failure ? Phase::Failed : Phase::Done);
}

void ChatCall::end(Phase phase) {
  m_totalMs = double(m_since.nsecsElapsed()) / 1e6;
  drop();
  m_phase = phase;
  Q_EMIT textGrew();
  Q_EMIT changed();
}

}  // namespace gc::console
