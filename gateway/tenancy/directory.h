#pragma once
// Who exists: every plan, and the tenants and keys made by the admin API, as of one change.
#include <memory>
#include <vector>

#include "gateway/tenancy/issued_key.h"
#include "gateway/tenancy/persistent_map.h"
#include "gateway/tenancy/plan.h"
#include "gateway/tenancy/tenant_account.h"

namespace gc::tenancy {

/// An id that is, or was, a tenant's, under its canonical form. Immutable.
struct TakenId {
  std::string canonical;
  std::string id;
  std::string_view name() const { return canonical; }
};

/// A version of the register. Each io thread holds a pointer to the newest; a change makes the next version,
/// which shares what did not change, so neither look-ups nor changes cost more with more keys. Immutable.
struct Directory {
  std::uint64_t revision = 0;
  std::vector<std::shared_ptr<const Plan>> plans;  ///< in the order of resources/plans.json
  PersistentMap<TenantAccount> tenants;
  PersistentMap<IssuedKey> keys;  ///< those not revoked
  PersistentMap<TakenId> taken;

  /// nullptr: there is no such plan.
  const Plan* plan(std::string_view id) const {
    for (const auto& plan : plans)
      if (plan->id == id) return plan.get();
    return nullptr;
  }
};

}  // namespace gc::tenancy
