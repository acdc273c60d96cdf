#include "gateway/admin/billing.h"

#include <fmt/format.h>

#include <algorithm>

#include "gateway/tenancy/registrar.h"

namespace gc::admin {
namespace {

/// Of the file or of the register; nullopt: there is no such tenant.
std::optional<tenancy::Tenant> tenantNamed(const AdminSources& sources, const std::string& id) {
  const auto config = sources.installation().config;
  const auto declared =
      std::ranges::find(config->tenants, id, [](const tenancy::Tenant& tenant) { return tenant.id.value; });
  if (declared != config->tenants.end()) return *declared;
  if (sources.registrar == nullptr) return std::nullopt;
  const auto directory = sources.registrar->directory();
  const tenancy::TenantAccount* account = directory->tenants.find(id);
  return account != nullptr ? std::optional(account->tenant) : std::nullopt;
}

/// The least of what the plan asks a month; nullopt: by agreement.
std::optional<Money> feeOf(const AdminSources& sources, const std::string& id) {
  if (sources.registrar == nullptr) return std::nullopt;
  const auto directory = sources.registrar->directory();
  const tenancy::Plan* plan = directory->plan(id);
  return plan == nullptr ? std::nullopt : plan->feeLeast;
}

}  // namespace

ApiResult<BillingMonth> readBillingMonth(const AdminSources& sources, const Call& call) {
  BillingMonth out;
  const auto tenant = tenantNamed(sources, call.path[0]);
  if (!tenant) return ApiError{404, "not_found", fmt::format("There is no tenant '{}'.", call.path[0])};
  const auto zone = ledger::TimeZone::find(call.query.text("tz"));
  if (!zone) return fromError(zone.error());
  const auto first = ledger::parseMonth(call.path[1]);
  if (!first) return fromError(first.error());
  constexpr std::string_view kFlags[] = {"false", "true"};
  const auto own = call.query.choice("own_keys", kFlags, 0);
  if (!own) return own.error();
  out.tenant = tenant->id.value;
  out.plan = tenant->plan;
  out.month = call.path[1];
  out.timeZone = zone->name();
  out.from = zone->startOf(*first);
  out.to = zone->startOf(ledger::nextMonth(*first));
  out.complete = out.to <= sources.clock.wallNow();
  out.ownKeys = *own == 1;
  out.fee = feeOf(sources, out.plan);
  if (call.query.has("fee_usd")) {
    const auto fee = Money::parse(call.query.text("fee_usd"));
    if (!fee || *fee < Money())
      return ApiError{400, "invalid_parameter", "Parameter 'fee_usd' must be dollars, such as 2000.00."};
    out.fee = *fee;
  }
  return out;
}

ApiResult<ledger::UsageReport> usageOf(const AdminSources& sources, const BillingMonth& month,
                                       ledger::UsageQuery part) {
  part.from = month.from;
  part.to = month.to;
  part.tenant = month.tenant;
  part.timeZone = month.timeZone;
  auto report = sources.ledger.usage(part);
  if (!report) return fromError(report.error());
  return std::move(*report);
}

}  // namespace gc::admin
