#include "models/alerts/alert_writer.h"

#include <QPointer>
#include <QTimer>

#include "models/client/admin_client.h"

namespace gc::console {
namespace {

const QString kRules = QStringLiteral("/admin/v1/alerts/rules");
const QString kWebhooks = QStringLiteral("/admin/v1/webhooks");
const QString kDeliveries = QStringLiteral("/admin/v1/deliveries");
constexpr int kLookMs = 200;  ///< between two looks at a test under way

QString under(const QString& path, const QString& id, const char* what = "") {
  return path + QLatin1Char('/') + id + QLatin1String(what);
}

}  // namespace

AlertWriter::AlertWriter(AdminClient& client, QObject* parent) : QObject(parent), m_client(client) {}

AlertWriter::Done AlertWriter::noting(Done done) {
  return [this, done = std::move(done)](const AdminReply& reply) {
    if (reply.ok) Q_EMIT written();
    if (done) done(reply);
  };
}

void AlertWriter::save(const AlertRuleReading& rule, QObject* context, Done done) {
  if (rule.id.isEmpty()) return m_client.post(kRules, rule.settings(), context, noting(std::move(done)));
  m_client.patch(under(kRules, rule.id), rule.settings(), rule.revision, context, noting(std::move(done)));
}

void AlertWriter::preview(const AlertRuleReading& rule, QObject* context, Done done) {
  m_client.post(QStringLiteral("/admin/v1/alerts/preview"), rule.settings(), context, std::move(done));
}

void AlertWriter::mute(const QString& id, const QDateTime& until, QObject* context, Done done) {
  const QJsonValue time =
      until.isValid() ? QJsonValue(until.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue(QJsonValue::Null);
  m_client.post(under(kRules, id, "/mute"), {{QStringLiteral("until"), time}}, context,
                noting(std::move(done)));
}

void AlertWriter::removeRule(const QString& id, QObject* context, Done done) {
  m_client.remove(under(kRules, id), {}, context, noting(std::move(done)));
}

void AlertWriter::saveWebhook(const QString& id, qint64 revision, const QJsonObject& settings,
                              QObject* context, Done done) {
  if (id.isEmpty()) return m_client.post(kWebhooks, settings, context, noting(std::move(done)));
  m_client.patch(under(kWebhooks, id), settings, revision, context, noting(std::move(done)));
}

void AlertWriter::loadWebhook(const QString& id, Done done) {
  m_client.get(under(kWebhooks, id), {}, nullptr, std::move(done));
}

void AlertWriter::rotate(const QString& webhook, QObject* context, Done done) {
  m_client.post(under(kWebhooks, webhook, "/rotate"), {}, context, noting(std::move(done)));
}

void AlertWriter::removeWebhook(const QString& id, QObject* context, Done done) {
  m_client.remove(under(kWebhooks, id), {}, context, noting(std::move(done)));
}

void AlertWriter::test(const QString& webhook, QObject* context, Done done) {
  const auto sent = [this, context = QPointer<QObject>(context),
                     done = std::move(done)](const AdminReply& reply) {
    if (!reply.ok) return done(reply);
    Q_EMIT written();
    awaitEnd(reply.body.value(u"id").toString(), context, done);
  };
  m_client.post(under(kWebhooks, webhook, "/test"), {}, context, sent);
}

void AlertWriter::awaitEnd(const QString& delivery, QObject* context, Done done) {
  if (!context) return;
  m_client.get(under(kDeliveries, delivery), {}, context,
               [this, delivery, context = QPointer<QObject>(context), done](const AdminReply& reply) {
                 if (!reply.ok || DeliveryReading::fromJson(reply.body).isSettled()) return done(reply);
                 if (context)
                   QTimer::singleShot(kLookMs, context, [=, this] { awaitEnd(delivery, context, done); });
               });
}

void AlertWriter::redeliver(const QString& delivery, QObject* context, Done done) {
  m_client.post(under(kDeliveries, delivery, "/redeliver"), {}, context, noting(std::move(done)));
}

}  // namespace gc::console
