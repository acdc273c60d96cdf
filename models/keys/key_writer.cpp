#include "models/keys/key_writer.h"

#include <QUrl>
#include <memory>

#include "models/client/admin_client.h"

namespace gc::console {

static QString pathOf(const QString& kid) {
  return QStringLiteral("/admin/v1/keys/") + QString::fromLatin1(QUrl::toPercentEncoding(kid));
}

KeyWriter::KeyWriter(AdminClient& client, QObject* parent) : QObject(parent), m_client(client) {}

void KeyWriter::load(const QString& kid, QObject* context, Done done) {
  m_client.get(pathOf(kid), {}, context, std::move(done));
}

void KeyWriter::create(const QString& tenant, const QJsonObject& scopes, Done done) {
  const QString path = QStringLiteral("/admin/v1/tenants/%1/keys")
                           .arg(QString::fromLatin1(QUrl::toPercentEncoding(tenant)));
  m_client.post(path, scopes, this, [this, done](const AdminReply& reply) {
    if (reply.ok) Q_EMIT listChanged();
    done(reply);
  });
}

void KeyWriter::rotate(const QString& kid, qint64 overlapS, Done done) {
  m_client.post(pathOf(kid) + QStringLiteral("/rotate"), {{QStringLiteral("overlap_s"), overlapS}}, this,
                [this, done](const AdminReply& reply) {
                  if (reply.ok) Q_EMIT listChanged();
                  done(reply);
                });
}

void KeyWriter::revoke(const QString& kid, Done done) {
  m_client.remove(pathOf(kid), {}, this, [this, done](const AdminReply& reply) {
    if (reply.ok) Q_EMIT written(reply.body);
    done(reply);
  });
}

void KeyWriter::patch(const QString& kid, const QJsonObject& body, qint64 revision, Done done) {
  m_client.patch(pathOf(kid), body, revision, this, [this, done](const AdminReply& reply) {
    if (reply.ok) Q_EMIT written(reply.body);
    done(reply);
  });
}

void KeyWriter::change(const QString& kid, qint64 revision, const QJsonObject& after,
                       const QJsonObject& before, const QString& text, const QString& told, Done done) {
  patch(kid, after, revision, [=, this](const AdminReply& reply) {
    done(reply);
    if (!reply.ok) return;
    // Each way stands on what the last one left behind.
    const auto newest = std::make_shared<qint64>(reply.body.value(u"revision").toInteger());
    const auto step = [this, kid, newest](const QJsonObject& body) {
      return [this, kid, newest, body](Done then) {
        patch(kid, body, *newest, [newest, then](const AdminReply& answer) {
          if (answer.ok) *newest = answer.body.value(u"revision").toInteger();
          then(answer);
        });
      };
    };
    Q_EMIT reversible({text, told, step(before), step(after)});
  });
}

}  // namespace gc::console
