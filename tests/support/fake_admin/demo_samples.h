#pragma once
// What a demo gateway answers: two scenarios, one of them not to be played, and a run with figures.
#include "tests/support/fake_admin/fake_admin_server.h"

namespace gc::console::samples {

QJsonObject figure(const QString& id, const QJsonValue& value, const QString& bound = {}, double target = 0,
                   const QJsonValue& met = QJsonValue::Null);
QJsonObject scenarios();
/// `run` null: nothing is played.
QJsonObject demo(const QJsonValue& run, const QJsonValue& resetMs = QJsonValue::Null);
/// Of the scenario "outage", 42 s after its start, with a failover of `failoverMs`.
QJsonObject outageRun(double failoverMs);
/// Everything above for a console that asks, with the capability.
void scriptDemo(FakeAdminServer& server, const QJsonObject& state);

}  // namespace gc::console::samples
