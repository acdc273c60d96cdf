#pragma once
// One API key as GET /admin/v1/keys tells it; never its secret.
#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <optional>

#include "models/format/usd.h"

namespace gc::console {

/// Unknown is nullopt or invalid, never zero. Immutable.
struct KeyReading {
  QString kid, tenant, name, hint, status, replacedBy;
  QStringList models, endpoints;  ///< empty: all
  std::optional<Usd> budget;      ///< a calendar month, UTC; nullopt: none
  std::optional<Usd> spent;       ///< this calendar month, UTC
  std::optional<qint64> requestsPerMin, tokensPerMin, revision;
  QDateTime created, expires, lastUsed;
  bool fromFile = false;  ///< only the configuration file changes it

  static KeyReading fromJson(const QJsonObject& json);
  QString key() const { return kid; }
  bool isActive() const { return status == QLatin1String("active"); }
  bool isBudgetReached() const { return budget && spent && *spent >= *budget; }

  friend bool operator==(const KeyReading&, const KeyReading&) = default;
};

}  // namespace gc::console
