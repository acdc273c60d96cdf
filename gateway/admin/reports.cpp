#include "gateway/admin/reports.h"

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

}  // namespace gc::admin
