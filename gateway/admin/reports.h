#pragma once
// Failovers and tenants as text.
#include <string>
#include <vector>

#include "gateway/ledger/queries.h"
#include "gateway/tenancy/tenant.h"

namespace gc::admin {

std::string failoversPage(const ledger::FailoversPage& page);
/// `spent` is a report by tenant; tenants that spent nothing are not in it.
std::string tenantsList(const std::vector<tenancy::Tenant>& tenants, const ledger::UsageReport& spent);

}  // namespace gc::admin
