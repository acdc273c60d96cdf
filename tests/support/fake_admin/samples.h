#pragma once
// Plausible answers of the admin API, to be changed field by field in a test.
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace gc::console::samples {

/// One provider; `state` is the API's word ("healthy", "blocked", …), its one target follows it.
QJsonObject provider(const QString& id, const QString& state = QStringLiteral("healthy"));
QJsonObject providers(const QJsonArray& list);
/// Request number `n`: one a second from 2026-07-01 12:00:00 UTC, ids "req_000…n", cost 0.006890000.
QJsonObject request(int n, const QJsonObject& changes = {});
/// Newest first, from `newest` down to `oldest`; `next` when there is something older.
QJsonObject requestPage(int newest, int oldest, bool more = false);
QJsonObject requestDetail(int n);
QJsonObject overview(const QJsonObject& tileChanges = {});
QJsonObject timeline();
QString requestId(int n);

}  // namespace gc::console::samples
