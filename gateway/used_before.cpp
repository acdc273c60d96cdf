#include "gateway/used_before.h"

#include <unordered_map>

namespace gc {

Result<void> countUsedBefore(const ledger::Ledger& ledger, tenancy::Registrar& registrar, WallTime now) {
  const auto ever = ledger.usage({});
  if (!ever) return ever.error();
  const auto month = ledger.usage({.from = tenancy::startOfMonth(now)});
  if (!month) return month.error();
  std::unordered_map<std::string, tenancy::UsedBefore> used;
  for (const ledger::UsageGroup& group : ever->groups) used[group.group].callsEver = group.sums.requests;
  for (const ledger::UsageGroup& group : month->groups) {
    used[group.group].callsThisMonth = group.sums.requests;
    used[group.group].spentThisMonth = group.sums.cost;
  }
  registrar.startFrom([&used](const TenantId& id) {
    const auto found = used.find(id.value);
    return found == used.end() ? tenancy::UsedBefore() : found->second;
  });
  return {};
}

}  // namespace gc
