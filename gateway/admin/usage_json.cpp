#include "gateway/admin/usage_json.h"

#include "gateway/ledger/savings.h"

namespace gc::admin {
namespace {

void writeGroups(JsonWriter& json, const std::vector<ledger::UsageGroup>& groups) {
  json.key("groups").beginArray();
  for (const ledger::UsageGroup& group : groups) {
    json.beginObject().field("group", group.group).field("tenant", known(std::string_view(group.tenant)));
    writeSums(json, group.sums);
    json.endObject();
  }
  json.endArray();
}

void writeTotal(JsonWriter& json, const ledger::UsageSums& total) {
  json.key("total").beginObject();
  writeSums(json, total);
  json.endObject();
}

}  // namespace

void writeParts(JsonWriter& json, const ledger::UsageSums& sums) {
  const ledger::SavingsParts parts = ledger::partsOf(sums);
  json.beginObject()
      .field("routing_usd", parts.routing)
      .field("provider_cache_usd", parts.providerCache)
      .field("gateway_cache_usd", parts.gatewayCache)
      .field("failover_usd", parts.failover)
      .field("shadow_usd", parts.shadow)
      .field("hedge_usd", parts.hedge)
      .endObject();
}

void writeSums(JsonWriter& json, const ledger::UsageSums& sums) {
  json.field("requests", sums.requests)
      .field("prompt_tokens", sums.inputTokens)
      .field("completion_tokens", sums.outputTokens)
      .field("cached_tokens", sums.cacheReadTokens)
      .field("cost_usd", sums.cost)
      .field("baseline_usd", sums.baseline)
      .field("savings_usd", sums.savings)
      .key("savings_parts");
  writeParts(json, sums);
  json.field("unpriced", sums.unpriced).field("unknown_outcome", sums.unknownOutcome);
}

std::string usageReport(const UsageReading& reading) {
  std::string out;
  JsonWriter json(out);
  json.beginObject()
      .field("from", reading.from)
      .field("to", reading.to)
      .field("tz", reading.timeZone)
      .field("group_by", reading.groupBy)
      .field("step", reading.step);
  writeGroups(json, reading.report.groups);
  writeTotal(json, reading.report.total);
  json.key("steps").beginArray();
  for (const ledger::UsagePart& part : reading.report.parts) {
    json.beginObject().field("from", part.from).field("to", part.to).field("label", part.label);
    writeGroups(json, part.groups);
    writeTotal(json, part.total);
    json.endObject();
  }
  json.endArray().endObject();
  return out;
}

}  // namespace gc::admin
