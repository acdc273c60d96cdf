#include "gateway/admin/handlers.h"
#include "gateway/admin/usage_json.h"
#include "gateway/admin/window.h"

namespace gc::admin {
namespace {

constexpr std::string_view kGroupNames[] = {"tenant", "customer", "provider", "model", "tag", "key"};
constexpr ledger::GroupBy kGroups[] = {ledger::GroupBy::Tenant,   ledger::GroupBy::Customer,
                                       ledger::GroupBy::Provider, ledger::GroupBy::Model,
                                       ledger::GroupBy::Tag,      ledger::GroupBy::Key};
constexpr std::string_view kStepNames[] = {"hour", "day", "month"};
constexpr ledger::Step kSteps[] = {ledger::Step::Hour, ledger::Step::Day, ledger::Step::Month};

}  // namespace

ApiResult<Answer> getUsage(const AdminSources& sources, const Call& call) {
  const Query& query = call.query;
  const auto zone = ledger::TimeZone::find(query.text("tz"));
  if (!zone) return fromError(zone.error());
  const auto from = query.time("from");
  if (!from) return from.error();
  const auto to = query.time("to");
  if (!to) return to.error();
  const auto group = query.choice("group_by", kGroupNames, 0);
  if (!group) return group.error();
  const auto step = query.choice("step", kStepNames, 0);
  if (!step) return step.error();

  UsageReading reading;
  reading.groupBy = kGroupNames[*group];
  reading.timeZone = zone->name();
  reading.to = to->value_or(sources.clock.wallNow());
  reading.from = from->value_or(zone->beginningOf(reading.to, ledger::Step::Day));
  if (reading.from > reading.to) return ApiError{400, "invalid_parameter", "'from' is later than 'to'."};
  ledger::UsageQuery wanted;
  wanted.from = reading.from;
  // Left open, the question asks for whole spans only and never cuts through rows that just came.
  wanted.to = *to;
  wanted.groupBy = kGroups[*group];
  wanted.tenant = query.text("tenant");
  wanted.customer = query.text("customer");
  wanted.provider = query.text("provider");
  wanted.model = query.text("model");
  wanted.tag = query.text("tag");
  wanted.key = query.text("key");
  wanted.timeZone = zone->name();
  if (query.has("step")) {
    wanted.step = kSteps[*step];
    reading.step = kStepNames[*step];
  }
  auto report = sources.ledger.usage(wanted);
  if (!report) return fromError(report.error());
  reading.report = std::move(*report);
  return Answer{200, usageReport(reading), {}};
}

}  // namespace gc::admin
