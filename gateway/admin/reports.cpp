#include "gateway/admin/reports.h"

#include <algorithm>

#include "gateway/admin/json_writer.h"

namespace gc::admin {
namespace {

std::optional<int> httpStatus(int status) { return status == 0 ? std::nullopt : std::optional(status); }

void writeFailover(JsonWriter& json, const ledger::FailoverRow& row) {
  json.beginObject()
      .field("request_id", row.request.toString())
      .field("at", row.at)
      .field("tenant", row.tenant.value)
      .key("from")
      .beginObject()
      .field("provider", row.fromProvider.value)
      .field("model", row.fromModel.value)
      .field("category", toString(row.category))
      .field("status", httpStatus(row.httpStatus))
      .endObject()
      .key("to");
  if (row.toProvider && row.toModel) {
    json.beginObject()
        .field("provider", row.toProvider->value)
        .field("model", row.toModel->value)
        .endObject();
  } else {
    json.value(nullptr);
  }
  json.field("attempts", row.attempts)
      .field("rescued", row.rescued)
      .field("reaction_us", known(row.reactionUs))
      .field("client_delay_ms", toMs(known(row.clientDelayUs)))
      .endObject();
}

void writeFigures(JsonWriter& json, const ledger::FailoverSummary& summary) {
  json.key("reaction_us")
      .beginObject()
      .field("p50", known(summary.reactionUs.p50))
      .field("p99", known(summary.reactionUs.p99))
      .endObject()
      .key("client_delay_ms")
      .beginObject()
      .field("p50", toMs(known(summary.clientDelayUs.p50)))
      .field("p99", toMs(known(summary.clientDelayUs.p99)))
      .endObject();
}

void writeTenant(JsonWriter& json, const tenancy::Tenant& tenant, const ledger::UsageSums& spent) {
  json.beginObject()
      .field("id", tenant.id.value)
      .field("plan", tenant.plan)
      .field("baseline_model", known(tenant.baselineModel.value))
      .field("strategy", tenancy::toString(tenant.strategy))
      .field("substitute", tenancy::toString(tenant.substitute))
      .key("priority")
      .beginArray();
  for (const ProviderId& provider : tenant.priority) json.value(provider.value);
  json.endArray().field("managed_by", "file").key("keys").beginArray();
  for (const tenancy::KeyInfo& key : tenant.keys)
    json.beginObject().field("name", key.name).field("kid", key.kid).field("hint", key.hint).endObject();
  json.endArray()
      .field("requests", spent.requests)
      .field("cost_usd", spent.cost)
      .field("savings_usd", spent.savings)
      .endObject();
}

}  // namespace

std::string failoversPage(const ledger::FailoversPage& page) {
  std::string out;
  JsonWriter json(out);
  json.beginObject().key("failovers").beginArray();
  for (const ledger::FailoverRow& row : page.failovers) writeFailover(json, row);
  json.endArray()
      .field("next", page.next)
      .key("summary")
      .beginObject()
      .field("count", page.summary.count)
      .field("rescued", page.summary.rescued);
  writeFigures(json, page.summary);
  json.key("by_category").beginArray();
  for (const auto& [category, summary] : page.byCategory) {
    json.beginObject().field("category", toString(category)).field("count", summary.count);
    writeFigures(json, summary);
    json.endObject();
  }
  json.endArray().endObject().endObject();
  return out;
}

std::string tenantsList(const std::vector<tenancy::Tenant>& tenants, const ledger::UsageReport& spent) {
  std::string out;
  JsonWriter json(out);
  json.beginObject().key("tenants").beginArray();
  for (const tenancy::Tenant& tenant : tenants) {
    const auto sums = std::ranges::find(spent.groups, tenant.id.value, &ledger::UsageGroup::group);
    writeTenant(json, tenant, sums == spent.groups.end() ? ledger::UsageSums() : sums->sums);
  }
  json.endArray().endObject();
  return out;
}

}  // namespace gc::admin
