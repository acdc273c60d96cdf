#include "gateway/admin/billing.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>

#include "resources/embedded.h"

namespace gc::admin {
namespace {

/// The plan's own fee; nullopt: by agreement.
std::optional<Money> feeOf(const std::string& plan) {
  const boost::json::value fees = boost::json::parse(resources::platformFeesJson());
  const boost::json::value* fee = fees.as_object().if_contains(plan);
  if (fee == nullptr || !fee->is_string()) return std::nullopt;
  const auto amount = Money::parse(std::string_view(fee->get_string()));
  return amount ? std::optional(*amount) : std::nullopt;
}

}  // namespace

ApiResult<BillingMonth> readBillingMonth(const AdminSources& sources, const Call& call) {
  BillingMonth out;
  const auto config = sources.installation().config;
  const auto tenant = std::ranges::find(config->tenants, call.path[0],
                                        [](const tenancy::Tenant& one) { return one.id.value; });
  if (tenant == config->tenants.end())
    return ApiError{404, "not_found", fmt::format("There is no tenant '{}'.", call.path[0])};
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
  out.fee = feeOf(out.plan);
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
