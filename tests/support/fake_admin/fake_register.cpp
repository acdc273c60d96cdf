#include "tests/support/fake_admin/fake_register.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace gc::console {
namespace {

const QString kTenants = QStringLiteral("/admin/v1/tenants"), kKeys = QStringLiteral("/admin/v1/keys");

QJsonObject merged(QJsonObject base, const QJsonObject& changes) {
  for (auto it = changes.begin(); it != changes.end(); ++it) base.insert(it.key(), it.value());
  return base;
}

FakeAdminServer::Reply refusal(int status, const char* code, const QString& message) {
  return {status, {{"error", QJsonObject{{"code", code}, {"message", message}, {"request_id", "req_fake"}}}}};
}

bool isOutdated(const QByteArray& ifMatch, const QJsonObject& row) {
  return ifMatch != '"' + QByteArray::number(row["revision"].toInteger()) + '"';
}

}  // namespace

FakeRegister::FakeRegister(FakeAdminServer& server) : m_server(server) {
  server.setHandler("GET", kTenants,
                    [this](const Call& call) { return list(call, "tenants", m_tenants.values(), "id"); });
  server.setHandler("GET", kKeys,
                    [this](const Call& call) { return list(call, "keys", sortedKeys(), "kid"); });
  server.setHandler("POST", kTenants, [this](const Call& call) {
    const QString id = call.body["id"].toString();
    static const QRegularExpression rule(QStringLiteral("^[a-z][a-z0-9_-]{1,30}$"));
    if (!rule.match(id).hasMatch())
      return refusal(400, "invalid_body", QStringLiteral("The id '%1' must begin with a letter.").arg(id));
    if (m_tenants.contains(id))
      return refusal(409, "conflict",
                     QStringLiteral("The id '%1' is, or was, that of tenant '%1'.").arg(id));
    addTenant(id, call.body);
    return Reply{201, m_tenants.value(id)};
  });
  for (const char* verb : {"GET", "PATCH", "POST", "DELETE"}) {
    server.setHandler(verb, kTenants + QLatin1Char('/'),
                      [this](const Call& call) { return oneTenant(call); });
    server.setHandler(verb, kKeys + QLatin1Char('/'), [this](const Call& call) { return oneKey(call); });
  }
}

QString FakeRegister::secretOf(int n) {
  return QStringLiteral("gc_live_%1_%2_Chk001")
      .arg(n, 12, 10, QLatin1Char('0'))
      .arg(QString(43, QLatin1Char('S')));
}

void FakeRegister::addTenant(const QString& id, const QJsonObject& changes) {
  const QJsonObject sample{
      {"id", id}, {"status", "active"}, {"name", id}, {"plan", "starter"},
      {"baseline_model", QJsonValue::Null}, {"strategy", "cost"}, {"substitute", "on_failure"},
      {"priority", QJsonArray{}}, {"budget_usd", QJsonValue::Null},
      {"budget_thresholds", QJsonArray{50, 80, 100}},
      {"data_handling", "ephemeral"}, {"retention_days", QJsonValue::Null}, {"calls", QJsonValue::Null},
      {"requests_per_min", QJsonValue::Null}, {"tokens_per_min", QJsonValue::Null}, {"revision", 1},
      {"created_at", "2026-06-01T09:00:00.000000Z"}, {"updated_at", "2026-06-01T09:00:00.000000Z"},
      {"exported_at", QJsonValue::Null}, {"managed_by", "api"},
      {"limits", QJsonObject{{"calls", 100000},
                             {"requests_per_min", 600},
                             {"tokens_per_min", QJsonValue::Null},
                             {"retention_days", 90}}},
      {"month", QJsonObject{{"calls", 1204}, {"calls_ever", 9000}, {"spent_usd", "69.000000000"},
                            {"held_usd", "0.250000000"}, {"refused", 0}}},
      {"key_count", 0}, {"keys", QJsonArray{}}, {"requests", 9000}, {"cost_usd", "412.800000000"},
      {"savings_usd", "57.100000000"}};
  m_tenants.insert(id, merged(sample, changes));
}

void FakeRegister::addKey(const QString& tenant, const QString& name, const QJsonObject& changes) {
  const QString kid = QStringLiteral("%1").arg(++m_made, 12, 10, QLatin1Char('0'));
  const QJsonObject sample{
      {"kid", kid}, {"tenant", tenant}, {"name", name}, {"hint", "a1b2"}, {"status", "active"},
      {"models", QJsonArray{}}, {"endpoints", QJsonArray{}}, {"budget_usd", QJsonValue::Null},
      {"expires_at", QJsonValue::Null}, {"requests_per_min", QJsonValue::Null},
      {"tokens_per_min", QJsonValue::Null}, {"revision", 1}, {"created_at", "2026-06-01T09:00:00.000000Z"},
      {"revoked_at", QJsonValue::Null}, {"replaced_by", QJsonValue::Null}, {"last_used_at", QJsonValue::Null},
      {"spent_usd", "0.000000000"}, {"managed_by", "api"}};
  m_keys.insert(kid, merged(sample, changes));
}

void FakeRegister::touch(const QString& id, const QJsonObject& changes) {
  QJsonObject& row = m_tenants[id];
  row = merged(row, changes);
  row["revision"] = row["revision"].toInteger() + 1;
}

QList<QJsonObject> FakeRegister::sortedKeys() const {
  QList<QJsonObject> out = m_keys.values();
  const auto place = [](const QJsonObject& key) {
    return std::tuple(key["tenant"].toString(), key["name"].toString(), key["kid"].toString());
  };
  std::sort(out.begin(), out.end(), [&](const auto& a, const auto& b) { return place(a) < place(b); });
  return out;
}

FakeRegister::Reply FakeRegister::list(const Call& call, const QString& member,
                                       const QList<QJsonObject>& rows, const QString& key) {
  const auto asked = [&](const char* name) {
    return call.query.queryItemValue(QLatin1String(name), QUrl::FullyDecoded);
  };
  const int limit = call.query.hasQueryItem("limit") ? asked("limit").toInt() : 100;
  bool begun = asked("after").isEmpty(), more = false;
  QJsonArray page;
  for (const QJsonObject& row : rows) {
    if (!begun) {
      // A tenant's cursor is compared, for it may be gone; a key's row stays for ever.
      begun = row[key].toString() == asked("after");
      const bool past = key == u"id" && row[key].toString() > asked("after");
      if (!past) continue;
      begun = true;
    }
    if (!asked("status").isEmpty() && row["status"].toString() != asked("status")) continue;
    if (!asked("tenant").isEmpty() && row["tenant"].toString() != asked("tenant")) continue;
    QStringList words;
    for (const char* name : {"id", "name", "tenant", "kid", "hint"})
      words << row[QLatin1String(name)].toString();
    const QString text = words.join(QLatin1Char('\n'));
    if (!text.contains(asked("q"), Qt::CaseInsensitive)) continue;
    if (page.size() == limit) {
      more = true;
      break;
    }
    page.append(row);
  }
  m_rowsServed += int(page.size());
  m_largestPage = std::max(m_largestPage, int(page.size()));
  const bool all = asked("q").isEmpty() && asked("status").isEmpty() && asked("tenant").isEmpty();
  return {200,
          {{member, page},
           {"next", more ? page.last()[key] : QJsonValue(QJsonValue::Null)},
           {"total", all ? QJsonValue(rows.size()) : QJsonValue(QJsonValue::Null)}}};
}

FakeRegister::Reply FakeRegister::oneTenant(const Call& call) {
  const QStringList parts = call.path.mid(kTenants.size() + 1).split(QLatin1Char('/'));
  const QString& id = parts[0];
  const QString what = parts.value(1);
  if (!m_tenants.contains(id))
    return refusal(404, "not_found", QStringLiteral("No tenant is called '%1'.").arg(id));
  QJsonObject& row = m_tenants[id];
  if (call.verb == "PATCH") {
    if (isOutdated(call.ifMatch, row))
      return refusal(412, "precondition_failed",
                     QStringLiteral("Tenant '%1' is at another revision by now.").arg(id));
    if (call.body["budget_usd"].toString() == u"666")
      return refusal(400, "invalid_body", "Field 'budget_usd' must be an amount of dollars.");
    touch(id, call.body);
  } else if (what == u"suspend" || what == u"resume") {
    touch(id, {{"status", what == u"suspend" ? "suspended" : "active"}});
  } else if (what == u"export") {
    row["exported_at"] = "2026-07-01T12:00:00.000000Z";
    return {200, {{"exported_at", row["exported_at"]}, {"tenant", row}, {"keys", QJsonArray{}}}};
  } else if (what == u"keys") {
    if (call.body["name"].toString().isEmpty())
      return refusal(400, "invalid_body", "Field 'name' must be there.");
    addKey(id, call.body["name"].toString(), call.body);
    return freshKey(m_keys.last());
  } else if (call.verb == "DELETE") {
    if (row["exported_at"].isNull())
      return refusal(409, "conflict",
                     QStringLiteral("Tenant '%1' was not exported since its last change.").arg(id));
    m_tenants.remove(id);
    return {200, {{"deleted", id}}};
  }
  return {200, row};
}

FakeRegister::Reply FakeRegister::oneKey(const Call& call) {
  const QStringList parts = call.path.mid(kKeys.size() + 1).split(QLatin1Char('/'));
  if (!m_keys.contains(parts[0])) return refusal(404, "not_found", "No key has this id.");
  QJsonObject& row = m_keys[parts[0]];
  if (parts.value(1) == u"rotate") {
    QJsonObject old = row;
    addKey(old["tenant"].toString(), old["name"].toString());
    const QString fresh = QStringLiteral("%1").arg(m_made, 12, 10, QLatin1Char('0'));
    m_keys[parts[0]]["replaced_by"] = fresh;
    return freshKey(m_keys[fresh]);
  }
  if (call.verb == "PATCH") row = merged(row, call.body);
  if (call.verb == "DELETE")
    row = merged(row, {{"status", "revoked"}, {"revoked_at", "2026-07-01T12:00:00.000000Z"}});
  return {200, row};
}

FakeRegister::Reply FakeRegister::freshKey(QJsonObject key) {
  return {201, {{"key", key}, {"secret", secretOf(m_made)}}};
}

}  // namespace gc::console
