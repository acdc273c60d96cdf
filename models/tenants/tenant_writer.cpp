#include "models/tenants/tenant_writer.h"

#include <QUrl>
#include <QUrlQuery>

#include "models/client/admin_client.h"

namespace gc::console {

static QString pathOf(const QString& id) {
  return QStringLiteral("/admin/v1/tenants/") + QString::fromLatin1(QUrl::toPercentEncoding(id));
}

TenantWriter::TenantWriter(AdminClient& client, QObject* parent) : QObject(parent), m_client(client) {
  connect(&client, &AdminClient::reopened, this, [this] { m_revisions.clear(); });
}

void TenantWriter::load(const QString& id, QObject* context, Done done) {
  m_client.get(pathOf(id), {}, context, std::move(done));
}

void TenantWriter::create(const QJsonObject& content, Done done) {
  m_client.post(QStringLiteral("/admin/v1/tenants"), content, this, [this, done](const AdminReply& reply) {
    if (reply.ok) Q_EMIT listChanged();
    done(reply);
  });
}

void TenantWriter::exportData(const QString& id, Done done) {
  m_client.post(pathOf(id) + QStringLiteral("/export"), {}, this, std::move(done));
}

void TenantWriter::remove(const QString& id, Done done) {
  QUrlQuery query;
  query.addQueryItem(QStringLiteral("confirm"), id);
  m_client.remove(pathOf(id), query, this, [this, done](const AdminReply& reply) {
    if (reply.ok) Q_EMIT listChanged();
    done(reply);
  });
}

void TenantWriter::settle(const QString& id, const AdminReply& reply) {
  if (!reply.ok) return;
  m_revisions.insert(id, reply.body.value(u"revision").toInteger());
  Q_EMIT written(reply.body);
}

void TenantWriter::tell(const QString& id, const AdminReply& reply, const ReversibleChange& change) {
  if (reply.ok)
    Q_EMIT reversible(change);
  else
    Q_EMIT failed(id, reply.error);
}

void TenantWriter::setStatus(const QString& id, bool suspended, Done done) {
  m_client.post(pathOf(id) + (suspended ? QStringLiteral("/suspend") : QStringLiteral("/resume")), {}, this,
                [this, id, done](const AdminReply& reply) {
                  settle(id, reply);
                  done(reply);
                });
}

void TenantWriter::suspend(const QString& id) {
  setStatus(id, true, [this, id](const AdminReply& reply) {
    tell(id, reply,
         {tr("suspend %1").arg(id), tr("%1 is suspended: its requests are refused.").arg(id),
          [this, id](Done done) { setStatus(id, false, std::move(done)); },
          [this, id](Done done) { setStatus(id, true, std::move(done)); }});
  });
}

void TenantWriter::resume(const QString& id) {
  setStatus(id, false, [this, id](const AdminReply& reply) {
    tell(id, reply,
         {tr("resume %1").arg(id), tr("%1 is served again.").arg(id),
          [this, id](Done done) { setStatus(id, true, std::move(done)); },
          [this, id](Done done) { setStatus(id, false, std::move(done)); }});
  });
}

void TenantWriter::patch(const QString& id, const QJsonObject& body, qint64 revision, Done done) {
  m_client.patch(pathOf(id), body, revision, this, [this, id, done](const AdminReply& reply) {
    settle(id, reply);
    done(reply);
  });
}

void TenantWriter::setBudget(const TenantReading& tenant, const std::optional<Usd>& budget) {
  const auto content = [](const std::optional<Usd>& amount) {
    const QJsonValue value = amount ? QJsonValue(amount->trimmed()) : QJsonValue(QJsonValue::Null);
    return QJsonObject{{QStringLiteral("budget_usd"), value}};
  };
  if (budget == tenant.budget || !tenant.revision) return;
  change(tenant.id, *tenant.revision, content(budget), content(tenant.budget),
         tr("change budget of %1").arg(tenant.id), {});
}

void TenantWriter::change(const QString& id, qint64 revision, const QJsonObject& after,
                          const QJsonObject& before, const QString& text, Done done) {
  patch(id, after, revision, [=, this](const AdminReply& reply) {
    if (done) done(reply);
    if (done && !reply.ok) return;
    tell(id, reply,
         {text, tr("%1 is changed.").arg(id),
          [=, this](Done then) { patch(id, before, m_revisions.value(id), std::move(then)); },
          [=, this](Done then) { patch(id, after, m_revisions.value(id), std::move(then)); }});
  });
}

}  // namespace gc::console
