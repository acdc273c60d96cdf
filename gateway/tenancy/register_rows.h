#pragma once
// From rows of system.db to the register's values.
#include <string_view>
#include <vector>

#include "gateway/store/database.h"
#include "gateway/tenancy/register_repository.h"

namespace gc::tenancy {

/// What readKeyRow takes, in its order, of a table called k.
inline constexpr std::string_view kKeyColumns =
    "k.kid, k.tenant, k.name, k.hint, k.hash, k.pepper, k.scopes, k.revision, k.created_us, k.revoked_us, "
    "k.replaced_by, k.last_used_s, k.spent_month, k.spent_nanos";

/// Parallel to KeyStatus; ?7 is now.
inline constexpr std::string_view kKeyStatusConditions[] = {
    "AND revoked_us IS NULL AND (expires_us IS NULL OR expires_us > ?7)",
    "AND revoked_us IS NULL AND expires_us <= ?7", "AND revoked_us IS NOT NULL AND ?7 = ?7"};

/// Of id, content, revision: over the plan of that id. A plan that resources/plans.json no longer has is left
/// out.
Result<void> readPlanRow(const store::Statement& row, std::vector<Plan>& plans);
Result<TenantAccount> readTenantRow(const store::Statement& row);
Result<StoredIssuedKey> readKeyRow(const store::Statement& row);
AuditEntry readAuditRow(const store::Statement& row);

}  // namespace gc::tenancy
