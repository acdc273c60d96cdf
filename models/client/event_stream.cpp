#include "models/client/event_stream.h"

#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QUrlQuery>

#include "models/client/certificate_pin.h"

namespace gc::console {

EventStream::EventStream(int idleMs, QObject* parent)
    : QObject(parent), m_network(new QNetworkAccessManager(this)) {
  m_idle.setSingleShot(true);
  m_idle.setInterval(idleMs);
  // The gateway sends a keep-alive every 10 s; silence means that the line is dead although it looks open.
  connect(&m_idle, &QTimer::timeout, this, [this] {
    if (m_reply) m_reply->abort();
  });
}

void EventStream::open(const QUrl& base, const QByteArray& adminKey, const QByteArray& pin,
                       quint64 fallbackSince) {
  close();
  if (!m_last) m_last = fallbackSince;
  QUrl url = base;
  url.setPath(base.path() + QStringLiteral("/admin/v1/events"));
  QUrlQuery query;
  query.addQueryItem(QStringLiteral("since"), QString::number(*m_last));
  url.setQuery(query);

  QNetworkRequest request(url);
  request.setRawHeader("Authorization", "Bearer " + adminKey);
  request.setRawHeader("Accept", "text/event-stream");
  request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
  request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
  request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
  expectCertificate(request, pin);
  if (pin != m_pin) m_network->clearConnectionCache();
  m_pin = pin;
  m_reader.reset();
  m_reply = m_network->get(request);
  guardCertificate(*m_reply, pin);
  connect(m_reply, &QNetworkReply::metaDataChanged, this, [this] {
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_open || status != 200) return;
    m_open = true;
    Q_EMIT opened();
  });
  connect(m_reply, &QNetworkReply::readyRead, this, &EventStream::onBytes);
  connect(m_reply, &QNetworkReply::finished, this, [this, reply = m_reply] { onFinished(reply); });
  m_idle.start();
}

void EventStream::close() {
  m_idle.stop();
  m_open = false;
  if (!m_reply) return;
  QNetworkReply* reply = m_reply;
  m_reply = nullptr;
  reply->disconnect(this);
  // Deleting ends the connection. abort() would collide with a failure that Qt has queued but not yet told.
  reply->deleteLater();
}

void EventStream::forget() {
  close();
  m_last.reset();
}

void EventStream::onBytes() {
  m_idle.start();
  if (!m_open) return;
  m_reader.feed(m_reply->readAll(), [this](const SseReader::Event& raw) { take(raw); });
}

void EventStream::take(const SseReader::Event& raw) {
  AdminEvent out;
  out.data = QJsonDocument::fromJson(raw.data).object();
  out.type = raw.type.isEmpty() ? out.data.value(u"type").toString() : QString::fromUtf8(raw.type);
  out.at = out.data.value(u"at").toString();
  if (out.type == u"gap") {
    m_last = quint64(out.data.value(u"newest").toInteger());
    Q_EMIT gap();
    return;
  }
  bool numbered = false;
  out.sequence = raw.id.toULongLong(&numbered);
  if (!numbered) out.sequence = quint64(out.data.value(u"sequence").toInteger());
  if (m_last && out.sequence <= *m_last) return;
  const bool hole = m_last && out.sequence > *m_last + 1;
  m_last = out.sequence;
  if (hole) Q_EMIT gap();
  Q_EMIT event(out);
}

void EventStream::onFinished(QNetworkReply* reply) {
  reply->deleteLater();
  if (reply != m_reply) return;
  m_reply = nullptr;
  m_open = false;
  m_idle.stop();
  Q_EMIT closed();
}

}  // namespace gc::console
