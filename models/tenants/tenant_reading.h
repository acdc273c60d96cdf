#pragma once
// One tenant as GET /admin/v1/tenants tells it.
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <optional>

#include "models/format/usd.h"

namespace gc::console {

/// A key of a tenant, as it may be shown. Immutable.
struct TenantKey {
  QString name, kid, hint;
  friend bool operator==(const TenantKey&, const TenantKey&) = default;
};

/// Unknown is nullopt, never zero: a tenant of the configuration file is not metered. Immutable.
struct TenantReading {
  QString id, name, plan, status, strategy, baselineModel, dataHandling;
  bool fromFile = false;  ///< only the configuration file changes it
  std::optional<qint64> revision;
  std::optional<Usd> budget;                        ///< a calendar month, UTC; nullopt: none
  std::optional<Usd> spent, held;                   ///< this calendar month, UTC
  std::optional<qint64> calls, refused;             ///< this month; since the gateway started
  std::optional<qint64> callsLimit, requestsPerMin, tokensPerMin, retentionDays;  ///< in force; nullopt: none
  std::optional<qint64> requests;                   ///< ever
  std::optional<Usd> cost, savings;                 ///< ever
  qint64 keyCount = 0;
  QList<TenantKey> keys;  ///< the first active ones

  static TenantReading fromJson(const QJsonObject& json);
  QString key() const { return id; }
  bool isSuspended() const { return status == QLatin1String("suspended"); }
  /// nullopt without a budget or when the spend is unknown.
  std::optional<double> budgetUsedPercent() const;

  friend bool operator==(const TenantReading&, const TenantReading&) = default;
};

}  // namespace gc::console
