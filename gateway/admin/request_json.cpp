#include "gateway/admin/request_json.h"

#include "gateway/admin/usage_json.h"
#include "gateway/ledger/rollup.h"
#include "gateway/llm/json_document.h"
#include "gateway/routing/decision.h"

namespace gc::admin {
namespace {

std::optional<std::int64_t> tokens(const TokenUsage& usage, std::int64_t count) {
  return usage.known ? std::optional(count) : std::nullopt;
}

std::optional<int> httpStatus(int status) { return status == 0 ? std::nullopt : std::optional(status); }

std::string_view explanationOf(std::string_view reason) {
  for (std::size_t i = 0; i < routing::kReasonCount; ++i) {
    const auto known = static_cast<routing::Reason>(i);
    if (routing::toString(known) == reason) return routing::explain(known);
  }
  return reason;
}

void writeCandidate(JsonWriter& json, const llm::JsonValue& candidate) {
  const std::string reason = candidate["reason"].string();
  json.beginObject()
      .field("provider", candidate["provider"].string())
      .field("model", candidate["model"].string())
      .field("score", candidate["score"].integer().value_or(0))
      .field("eligible", candidate["eligible"].isTrue())
      .field("reason", reason)
      .field("explanation", explanationOf(reason))
      .endObject();
}

/// The stored decision in the form people read, or null when there is none.
void writeDecision(JsonWriter& json, std::string_view stored) {
  llm::JsonDocument document;
  if (stored.empty() || !document.parseCopy(stored)) {
    json.value(nullptr);
    return;
  }
  const llm::JsonValue decision = document.root();
  json.beginObject()
      .field("strategy", decision["strategy"].string())
      .field("task_type", decision["task_type"].string())
      .field("revision", decision["revision"].integer().value_or(0))
      .field("draw", decision["draw"].string())
      .key("candidates")
      .beginArray();
  for (const llm::JsonValue candidate : decision["candidates"].children()) writeCandidate(json, candidate);
  json.endArray().key("excluded").beginArray();
  for (const llm::JsonValue count : decision["excluded"].children())
    json.beginObject()
        .field("reason", count.key())
        .field("count", count.integer().value_or(0))
        .field("explanation", explanationOf(count.key()))
        .endObject();
  json.endArray().endObject();
}

void writeAttempt(JsonWriter& json, const ledger::AttemptRecord& attempt) {
  json.beginObject()
      .field("index", attempt.index)
      .field("provider", attempt.provider.value)
      .field("model", attempt.model.value)
      .field("status", httpStatus(attempt.httpStatus))
      .field("category", toString(attempt.category))
      .field("origin", toString(attempt.origin))
      .field("message", known(attempt.message))
      .field("started_ms", toMs(attempt.startedUs))
      .field("ttft_ms", toMs(known(attempt.firstByteUs)))
      .field("duration_ms", toMs(attempt.durationUs))
      .field("reaction_us", known(attempt.reactionUs))
      .field("prompt_tokens", tokens(attempt.usage, attempt.usage.input))
      .field("completion_tokens", tokens(attempt.usage, attempt.usage.output))
      .field("cost_usd", attempt.cost)
      .field("simulated", attempt.simulated)
      .endObject();
}

void writeList(JsonWriter& json, std::string_view commaSeparated) {
  json.beginArray();
  while (!commaSeparated.empty()) {
    const std::size_t comma = commaSeparated.find(',');
    json.value(commaSeparated.substr(0, comma));
    commaSeparated = comma == std::string_view::npos ? std::string_view() : commaSeparated.substr(comma + 1);
  }
  json.endArray();
}

}  // namespace

void writeRequest(JsonWriter& json, const ledger::RequestRecord& record) {
  json.beginObject()
      .field("id", record.id.toString())
      .field("cursor", ledger::cursorOf(record.sequence))
      .field("at", record.startedAt)
      .field("tenant", record.tenant.value)
      .field("key", record.keyName)
      .field("customer", known(record.customer))
      .field("tags", known(record.tags))
      .field("model_asked", record.modelAsked)
      .field("model_served", known(record.modelServed.value))
      .field("provider", known(record.provider.value))
      .field("status", record.status)
      .field("outcome", ledger::toString(record.outcome))
      .field("stream", record.stream)
      .field("attempts", record.attempts.size())
      .field("rescued", ledger::isRescued(record))
      .field("latency_ms", toMs(record.latencyUs))
      .field("ttft_ms", toMs(known(record.firstByteUs)))
      .field("overhead_us", record.overheadUs)
      .field("prompt_tokens", tokens(record.usage, record.usage.input))
      .field("completion_tokens", tokens(record.usage, record.usage.output))
      .field("cached_tokens", tokens(record.usage, record.usage.cacheRead))
      .field("estimated", record.usage.estimated)
      .field("cost_usd", record.cost)
      .field("baseline_usd", record.baseline)
      .field("savings_usd", ledger::savingsOf(record))
      .field("priced", record.cost.has_value())
      .field("simulated", record.simulated)
      .endObject();
}

std::string requestDetail(const ledger::RequestRecord& record) {
  std::string out;
  JsonWriter json(out);
  json.beginObject().key("request");
  writeRequest(json, record);
  json.key("decision");
  writeDecision(json, record.decisionJson);
  json.key("attempts").beginArray();
  for (const ledger::AttemptRecord& attempt : record.attempts) writeAttempt(json, attempt);
  json.endArray().key("dropped_params");
  writeList(json, record.droppedParams);
  json.field("client_delay_ms", toMs(known(record.clientDelayUs))).key("savings_parts");
  if (ledger::savingsOf(record)) {
    writeParts(json, ledger::sumsOf(record));
  } else {
    json.value(nullptr);
  }
  json.endObject();
  return out;
}

std::string requestsPage(const ledger::RequestsPage& page) {
  std::string out;
  JsonWriter json(out);
  json.beginObject().key("requests").beginArray();
  for (const ledger::RequestRecord& record : page.requests) writeRequest(json, record);
  json.endArray()
      .field("next", page.next)
      .field("newest_cursor", page.newest)
      .field("total", page.total)
      .endObject();
  return out;
}

void writeFailedTarget(JsonWriter& json, const ledger::AttemptRecord& attempt) {
  json.beginObject()
      .field("provider", attempt.provider.value)
      .field("model", attempt.model.value)
      .field("category", toString(attempt.category))
      .field("status", httpStatus(attempt.httpStatus))
      .endObject();
}

}  // namespace gc::admin
