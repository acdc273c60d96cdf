#pragma once
// What GET /admin/v1/prices says: the prices in force of every model of every provider.
#include <QJsonObject>
#include <QList>
#include <QString>
#include <optional>

#include "models/format/usd.h"

namespace gc::console {

/// Dollars for a million tokens; nullopt: no price. Plain value.
struct CostPrice {
  QString provider{}, model{};
  std::optional<Usd> input{}, output{}, cacheRead{};
  /// When and by which entry it was set; empty: it is the catalog's.
  QString setAt{};
  bool isKnown() const { return input.has_value(); }
};

/// Immutable once published.
struct CostPrices {
  QString catalogVersion{};
  qint64 version = 0;
  QList<CostPrice> inForce{};

  /// For one tenant's prices the entries of that tenant count too.
  static CostPrices fromJson(const QJsonObject&, const QString& tenant);
  /// "openai: 2.50 in, 10.00 out USD per million tokens" for each provider of a model; empty: none is known.
  QString note(const QString& model) const;
  /// Models without a price, each once.
  QStringList unpricedModels() const;
};

}  // namespace gc::console
