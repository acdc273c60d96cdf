#include "gateway/proxy/settlement.h"

#include <algorithm>

#include "gateway/base/append.h"
#include "gateway/ledger/savings.h"

namespace gc::proxy {
namespace {

/// The client's time less the time spent waiting for upstreams.
std::int64_t overheadUs(const ledger::RequestRecord& record) {
  std::int64_t waited = 0;
  for (const ledger::AttemptRecord& attempt : record.attempts) waited += attempt.durationUs;
  return std::max<std::int64_t>(0, record.latencyUs - waited);
}

void sumCosts(ledger::RequestRecord& record) {
  Money sum;
  for (const ledger::AttemptRecord& attempt : record.attempts) {
    record.simulated = record.simulated || attempt.simulated;
    if (!attempt.cost) {
      record.cost.reset();
      return;
    }
    sum += *attempt.cost;
  }
  record.cost = sum;
}

void close(RequestContext& context, Instant now) {
  ledger::RequestRecord& record = context.record;
  record.latencyUs = context.sinceArrivalUs(now);
  record.overheadUs = overheadUs(record);
  sumCosts(record);
  if (record.usage.known && context.tenant != nullptr)
    ledger::attributeSavings(*context.serving->config().prices, context.tenant->tenant->baselineModel.value,
                             record);
}

void appendMoney(std::string& out, std::string_view name, const std::optional<Money>& money) {
  out += ",\"";
  out += name;
  out += "\":";
  if (!money) {
    out += "null";
    return;
  }
  out += '"';
  money->appendTo(out);
  out += '"';
}

}  // namespace

void completeRecord(RequestContext& context, const Attempt& winner, Instant now) {
  ledger::RequestRecord& record = context.record;
  record.provider = winner.record().provider;
  record.modelServed = winner.record().model;
  record.usage = winner.record().usage;
  record.status = 200;
  record.outcome = ledger::Outcome::Ok;
  record.droppedParams = winner.droppedParams();
  record.firstByteUs = context.sinceArrivalUs(winner.firstByteAt());
  if (ledger::failoversOf(record) > 0) record.clientDelayUs = record.firstByteUs;
  close(context, now);
}

void completeFailedRecord(RequestContext& context, ledger::Outcome outcome, int status, Instant now) {
  ledger::RequestRecord& record = context.record;
  record.outcome = outcome;
  record.status = status;
  if (!record.attempts.empty()) {
    const ledger::AttemptRecord& last = record.attempts.back();
    record.usage = last.usage;
    if (outcome == ledger::Outcome::Interrupted || outcome == ledger::Outcome::ClientClosed) {
      record.provider = last.provider;
      record.modelServed = last.model;
      if (last.firstByteUs >= 0) record.firstByteUs = last.startedUs + last.firstByteUs;
    }
  }
  close(context, now);
}

void settle(RequestContext& context) {
  const auto written = context.worker.journal.settle(context.record);
  if (!written)
    context.worker.log.error("journal: settle not written",
                             {{"request_id", context.requestId}, {"reason", written.error().detail}});
}

void appendGenericCorp(std::string& out, const RequestContext& context) {
  const ledger::RequestRecord& record = context.record;
  out += R"({"provider":")";
  appendJsonEscaped(out, record.provider.value);
  out += R"(","model":")";
  appendJsonEscaped(out, record.modelServed.value);
  out += '"';
  appendMoney(out, "cost_usd", record.cost);
  appendMoney(out, "baseline_usd", record.baseline);
  appendMoney(out, "savings_usd", ledger::savingsOf(record));
  out += R"(,"latency_ms":)";
  appendMillis(out, record.latencyUs);
  out += R"(,"overhead_ms":)";
  appendMillis(out, record.overheadUs);
  if (record.usage.estimated) out += R"(,"usage_estimated":true)";
  if (record.simulated) out += R"(,"simulated":true)";
  out += R"(,"attempts":[)";
  for (const ledger::AttemptRecord& attempt : record.attempts) {
    if (attempt.index > 0) out += ',';
    out += R"({"provider":")";
    appendJsonEscaped(out, attempt.provider.value);
    out += R"(","model":")";
    appendJsonEscaped(out, attempt.model.value);
    out += R"(","status":)";
    if (attempt.httpStatus == 0)
      out += "null";
    else
      appendNumber(out, attempt.httpStatus);
    out += R"(,"outcome":")";
    out += attempt.category == FailureCategory::None ? std::string_view("ok") : toString(attempt.category);
    out += R"(","ms":)";
    appendMillis(out, attempt.durationUs);
    out += '}';
  }
  out += "]}";
}

void appendWholeAnswerHeaders(std::string& out, const RequestContext& context) {
  if (context.record.cost) {
    out += "x-gc-cost-usd: ";
    context.record.cost->appendTo(out);
    out += "\r\n";
  }
  out += "x-gc-overhead-us: ";
  appendNumber(out, context.record.overheadUs);
  out += "\r\n";
}

}  // namespace gc::proxy
