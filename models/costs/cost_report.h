#pragma once
// What GET /admin/v1/usage says: tokens and money by group, over a range and in its steps.
#include <QJsonObject>
#include <QList>
#include <QString>
#include <array>
#include <optional>

#include "models/format/usd.h"

namespace gc::console {

enum class CostGroupBy : quint8 { Tenant, Customer, Model, Provider, Key, Tag };
inline constexpr CostGroupBy kCostGroupings[] = {CostGroupBy::Tenant,   CostGroupBy::Customer,
                                                 CostGroupBy::Model,    CostGroupBy::Provider,
                                                 CostGroupBy::Key,      CostGroupBy::Tag};
enum class CostStep : quint8 { Hour, Day, Month };
inline constexpr CostStep kCostSteps[] = {CostStep::Hour, CostStep::Day, CostStep::Month};

/// The API's words.
QString wireName(CostGroupBy);
QString wireName(CostStep);

/// In the order of the API: routing, provider cache, gateway cache, failover, shadow, hedge.
inline constexpr int kSavingsParts = 6;
inline constexpr int kProviderCachePart = 1;

/// Sums of requests. Money in exact nano-dollars. Plain value.
struct CostSums {
  qint64 requests = 0, promptTokens = 0, completionTokens = 0, cachedTokens = 0;
  qint64 unpriced = 0;  ///< requests without a known cost: they are in no amount
  Usd cost, baseline, savings;
  std::array<Usd, kSavingsParts> parts{};  ///< their sum is `savings`; each may be negative

  CostSums& operator+=(const CostSums&);
  /// Nothing here has a price: there is no cost to show, which is not a cost of zero.
  bool isUnpriced() const { return unpriced > 0 && unpriced >= requests && cost == Usd(); }
  friend bool operator==(const CostSums&, const CostSums&) = default;
};

/// One tenant, model, key … `tenant` is set where two tenants may use the same name.
struct CostGroup {
  QString group{}, tenant{};
  CostSums sums{};

  QString key() const { return tenant + QLatin1Char('\n') + group; }
  friend bool operator==(const CostGroup&, const CostGroup&) = default;
};

/// A whole hour, day or month in which something can have been recorded. Times are UTC microseconds.
struct CostPart {
  qint64 fromUs = 0, toUs = 0;
  QList<CostGroup> groups{};
  CostSums total{};
};

/// The answer. Groups of tags hold a request as often as it has tags; totals hold it once. Immutable once
/// published.
struct CostReport {
  qint64 fromUs = 0, toUs = 0;
  QString timeZone{};  ///< IANA
  CostGroupBy groupBy = CostGroupBy::Tenant;
  CostStep step = CostStep::Day;
  QList<CostGroup> groups{};
  CostSums total{};
  QList<CostPart> parts{};  ///< ascending

  static CostReport fromJson(const QJsonObject&);
  /// The same report of the steps between two times only.
  CostReport within(qint64 fromUs, qint64 toUs) const;
};

}  // namespace gc::console
