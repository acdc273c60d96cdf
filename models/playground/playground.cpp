#include "models/playground/playground.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>

#include "models/client/admin_client.h"
#include "models/client/certificate_pin.h"

namespace gc::console {
namespace {

/// A request is in the ledger a moment after its answer: asked for up to 3 s.
constexpr int kAskAgainMs = 200, kAskAtMost = 15;
constexpr int kModelsTimeoutMs = 10'000;

QStringList automatic() {
  return {QStringLiteral("auto"), QStringLiteral("auto:cost"), QStringLiteral("auto:latency"),
          QStringLiteral("auto:balanced")};
}

}  // namespace

Playground::Playground(AdminClient& client, QObject* parent)
    : QObject(parent),
      m_client(client),
      m_network(new QNetworkAccessManager(this)),
      m_why(client, 0),
      m_models(automatic()) {
  m_askAgain.setSingleShot(true);
  m_askAgain.setInterval(kAskAgainMs);
  connect(&m_askAgain, &QTimer::timeout, this, [this] { m_why.reload(); });
  connect(&client, &AdminClient::reopened, this, &Playground::forget);
  connect(&m_call, &ChatCall::changed, this, [this] {
    if (!m_call.isRunning() && m_call.requestId() != m_why.selected()) askWhy();
  });
  connect(&m_why, &RequestDetail::changed, this, [this] {
    const bool missing = m_why.error() && m_why.error()->status == 404;
    if (missing && ++m_asked < kAskAtMost) return m_askAgain.start();
    Q_EMIT whyChanged();
  });
}

QUrl Playground::gateway() const { return m_client.connection().url; }

void Playground::forget() {
  m_network->clearConnectionCache();
  m_askAgain.stop();
  m_call.clear();
  m_models = automatic();
  m_modelsProblem.clear();
  m_loadingModels = false;
  Q_EMIT modelsChanged();
  setKey({}, KeyOrigin::None);
}

void Playground::setKey(const QByteArray& key, KeyOrigin origin) {
  const QByteArray trimmed = key.trimmed();
  m_origin = trimmed.isEmpty() ? KeyOrigin::None : origin;
  if (trimmed != m_key) {
    m_key = trimmed;
    m_modelsProblem.clear();
    m_loadingModels = false;
  }
  Q_EMIT keyChanged();
}

void Playground::loadModels() {
  if (m_key.isEmpty() || gateway().isEmpty() || m_loadingModels) return;
  QUrl url = sdkBaseUrl(gateway());
  url.setPath(url.path() + QStringLiteral("/models"));
  QNetworkRequest call(url);
  call.setRawHeader("Authorization", "Bearer " + m_key);
  call.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
  call.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
  call.setTransferTimeout(kModelsTimeoutMs);
  expectCertificate(call, m_client.pin());
  m_loadingModels = true;
  QNetworkReply* reply = m_network->get(call);
  guardCertificate(*reply, m_client.pin());
  connect(reply, &QNetworkReply::finished, this, [this, reply, key = m_key, asked = gateway()] {
    reply->deleteLater();
    // Somebody typed on, or went to another gateway.
    if (key != m_key || asked != gateway()) return;
    m_loadingModels = false;
    const QByteArray body = reply->readAll();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_models = automatic();
    m_modelsProblem.clear();
    if (status == 200)
      for (const QJsonValue& each : QJsonDocument::fromJson(body).object().value(u"data").toArray())
        m_models << each[u"id"].toString();
    else
      m_modelsProblem = ChatFailure::fromBody(status, body, reply->errorString()).text();
    Q_EMIT modelsChanged();
  });
}

QString Playground::refusal(const ChatRequest& request) const {
  if (!m_client.isConnected()) return tr("No gateway is connected");
  if (m_key.isEmpty()) return tr("Enter an API key of this gateway");
  if (request.user.trimmed().isEmpty()) return tr("Write a prompt");
  if (request.model.trimmed().isEmpty()) return tr("Choose a model");
  return {};
}

void Playground::send(const ChatRequest& request) {
  if (!refusal(request).isEmpty()) return;
  m_askAgain.stop();
  m_why.select({});
  m_call.send(gateway(), m_key, request, m_client.pin());
}

void Playground::askWhy() {
  m_asked = 0;
  m_why.select(m_call.requestId());
}

}  // namespace gc::console
