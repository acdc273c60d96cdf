#include "models/costs/cost_text.h"

#include <QCoreApplication>

namespace gc::console {
namespace {

class CostText {
  Q_DECLARE_TR_FUNCTIONS(gc::console::CostText)
};

QString quoted(const QString& value) {
  return value.contains(u' ') || value.contains(u',') ? u'"' + value + u'"' : value;
}

}  // namespace

QString title(CostGroupBy groupBy) {
  switch (groupBy) {
    case CostGroupBy::Tenant:
      return CostText::tr("Tenant");
    case CostGroupBy::Customer:
      return CostText::tr("Customer");
    case CostGroupBy::Model:
      return CostText::tr("Model");
    case CostGroupBy::Provider:
      return CostText::tr("Provider");
    case CostGroupBy::Key:
      return CostText::tr("Key");
    case CostGroupBy::Tag:
      return CostText::tr("Tag");
  }
  return {};
}

QString title(CostStep step) {
  switch (step) {
    case CostStep::Hour:
      return CostText::tr("Hour");
    case CostStep::Day:
      return CostText::tr("Day");
    case CostStep::Month:
      return CostText::tr("Month");
  }
  return {};
}

QString savingsTitle(int part) {
  switch (part) {
    case 0:
      return CostText::tr("Routing to cheaper models");
    case kProviderCachePart:
      return CostText::tr("Cache of the provider");
    case 2:
      return CostText::tr("Cache of the gateway");
    case 3:
      return CostText::tr("Failover");
    case 4:
      return CostText::tr("Shadow requests");
    default:
      return CostText::tr("Hedged requests");
  }
}

QString title(CostGroupBy groupBy, const CostGroup& group) {
  if (group.group.isEmpty()) {
    switch (groupBy) {
      case CostGroupBy::Customer:
        return CostText::tr("(no customer)");
      case CostGroupBy::Tag:
        return CostText::tr("(no tag)");
      case CostGroupBy::Key:
        return CostText::tr("(no key)");
      default:
        return CostText::tr("(answered by nobody)");
    }
  }
  const bool owned = groupBy == CostGroupBy::Customer || groupBy == CostGroupBy::Key;
  return owned && !group.tenant.isEmpty() ? QStringLiteral("%1 · %2").arg(group.group, group.tenant)
                                          : group.group;
}

QString costText(const CostSums& sums, int decimals, const QLocale& locale) {
  return sums.isUnpriced() ? costText(std::optional<Usd>()) : sums.cost.rounded(decimals, locale);
}

int moneyDecimals(Usd largest) {
  constexpr qint64 kDollar = 1'000'000'000;
  const qint64 amount = std::abs(largest.nanos());
  return amount >= 100 * kDollar ? 2 : amount >= kDollar ? 4 : 6;
}

QString requestFilter(CostGroupBy groupBy, const CostGroup& group) {
  if (group.group.isEmpty()) return {};
  const QString value = quoted(group.group);
  const QString tenant =
      group.tenant.isEmpty() ? QString() : QStringLiteral("tenant:%1 ").arg(quoted(group.tenant));
  switch (groupBy) {
    case CostGroupBy::Tenant:
      return QStringLiteral("tenant:") + value;
    case CostGroupBy::Customer:
      return tenant + QStringLiteral("customer:") + value;
    case CostGroupBy::Model:
      return QStringLiteral("served:") + value;
    case CostGroupBy::Provider:
      return QStringLiteral("provider:") + value;
    case CostGroupBy::Key:
      return tenant + QStringLiteral("key:") + value;
    case CostGroupBy::Tag:
      return QStringLiteral("tags:") + value;
  }
  return {};
}

}  // namespace gc::console
