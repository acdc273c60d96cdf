#pragma once
// Tenants, keys and audit records as the admin API shows them, whoever manages them.
#include <boost/json/object.hpp>
#include <optional>

#include "gateway/admin/json_writer.h"
#include "gateway/ledger/queries.h"
#include "gateway/tenancy/registrar.h"

namespace gc::admin {

/// What stands beside a tenant's settings. Plain value.
struct TenantFigures {
  std::int64_t keyCount = 0;
  std::vector<tenancy::KeyInfo> keys;  ///< the first ones
  ledger::UsageSums ever;
  WallTime now{};
};

/// `plan` is the account's.
boost::json::object describeTenant(const tenancy::TenantAccount& account, const tenancy::Plan& plan,
                                   const TenantFigures& figures);
/// One of the configuration file: no limits, no revision, read-only.
boost::json::object describeTenant(const tenancy::Tenant& tenant, const TenantFigures& figures);

/// `meter` is what counts for the key while it is in force; nullptr: what was written down holds.
boost::json::object describeKey(const tenancy::StoredIssuedKey& stored, const tenancy::KeyMeter* meter,
                                WallTime now);
boost::json::object describeKey(const tenancy::KeyInfo& key, const TenantId& tenant);

void writeAuditEntry(JsonWriter& json, const tenancy::AuditEntry& entry);

}  // namespace gc::admin
