#pragma once
// Where quotas and budgets go on after a start.
#include "gateway/ledger/ledger.h"
#include "gateway/tenancy/registrar.h"

namespace gc {

/// Tells the registrar what the ledger says each tenant has used, ever and in the month of `now`.
Result<void> countUsedBefore(const ledger::Ledger& ledger, tenancy::Registrar& registrar, WallTime now);

}  // namespace gc
