#pragma once
// Alert rules, deliveries and webhooks as the admin API tells them.
#include <QDateTime>
#include <QJsonObject>
#include <QStringList>
#include <optional>

namespace gc::console {

/// What a rule watches; the admin API's words. Plain value.
struct AlertCondition {
  QString measure = QStringLiteral("error_percent"), scope = QStringLiteral("all");
  QString subject;  ///< empty: each of its scope
  double threshold = 0;
  int forS = 0;
  friend bool operator==(const AlertCondition&, const AlertCondition&) = default;
};

/// A rule and where it stands. Plain value.
struct AlertRuleReading {
  QString id, name, severity = QStringLiteral("warning");
  AlertCondition condition;
  QStringList webhooks;
  bool desktop = true, enabled = true;
  QDateTime mutedUntil;  ///< invalid: not muted
  qint64 revision = 0;

  QString state;  ///< ok, pending, firing, no_data; empty: not looked at
  QDateTime since, lastFiredAt;
  std::optional<double> value;
  int firing = 0;  ///< subjects

  bool mutedAt(const QDateTime& now) const { return mutedUntil.isValid() && now < mutedUntil; }
  static AlertRuleReading fromJson(const QJsonObject& json);
  /// What the admin API takes.
  QJsonObject settings() const;
  friend bool operator==(const AlertRuleReading&, const AlertRuleReading&) = default;
};

/// One message to one endpoint. Plain value.
struct DeliveryReading {
  QString id, type, title, webhookName, url, state, answer, error;
  QDateTime createdAt, nextAttemptAt;
  std::optional<qint64> httpStatus, latencyUs;
  int attempts = 0, mostAttempts = 0;

  bool isSettled() const { return state == QLatin1String("delivered") || state == QLatin1String("failed"); }
  static DeliveryReading fromJson(const QJsonObject& json);
  friend bool operator==(const DeliveryReading&, const DeliveryReading&) = default;
};

/// An endpoint. Plain value.
struct WebhookReading {
  QString id, name, url;
  bool enabled = true, limits = false, allowPrivate = false;
  QDateTime previousSecretUntil;
  qint64 revision = 0;

  static WebhookReading fromJson(const QJsonObject& json);
  friend bool operator==(const WebhookReading&, const WebhookReading&) = default;
};

}  // namespace gc::console
