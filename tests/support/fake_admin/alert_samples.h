#pragma once
// Alert rules, deliveries and webhooks as a gateway would tell them at 12:00:00 UTC on 2026-07-01.
#include <QJsonArray>
#include <QJsonObject>

namespace gc::console::samples {

/// `state` nullptr: not looked at. Since 11:57.
QJsonObject alertStatus(const char* state, int firing);
/// "High errors", 2 %, OK; `changes` replace members.
QJsonObject alertRule(const QString& id, const QJsonObject& changes = {});
/// The data of an event of type "alert"; `changes` replace members of the alert.
QJsonObject alertEvent(const char* state, const QJsonObject& changes = {});
QJsonObject delivery(const QString& id, const QString& state);
QJsonObject webhook(const QString& id, const QString& name);

}  // namespace gc::console::samples
