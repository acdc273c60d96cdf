#pragma once
// What an invoice and an SLA report stand on: a tenant's month, and the fee its plan asks.
#include <optional>
#include <string>

#include "gateway/admin/call.h"
#include "gateway/admin/sources.h"
#include "gateway/ledger/queries.h"

namespace gc::admin {

/// A tenant's month in a time zone. Plain value.
struct BillingMonth {
  std::string tenant, plan;
  std::string month;  ///< "2026-11"
  std::string timeZone;
  WallTime from, to;
  bool complete = false;     ///< the month is over
  bool ownKeys = false;      ///< the tenant pays its providers itself
  std::optional<Money> fee;  ///< nullopt: by agreement, and nobody said which
};

/// From the path {tenant} and {month} and the query's tz, own_keys and fee_usd.
ApiResult<BillingMonth> readBillingMonth(const AdminSources& sources, const Call& call);

/// Usage of the month; `part` begins as {} and may narrow it.
ApiResult<ledger::UsageReport> usageOf(const AdminSources& sources, const BillingMonth& month,
                                       ledger::UsageQuery part);

}  // namespace gc::admin
