#include "gateway/ledger/rollup.h"

namespace gc::ledger {

std::int64_t hourOf(WallTime time) {
  const std::int64_t micros = toMicros(time);
  return micros / kMicrosPerHour - (micros % kMicrosPerHour < 0 ? 1 : 0);
}

UsageSums sumsOf(const RequestRecord& record) {
  UsageSums sums;
  sums.requests = 1;
  sums.ok = record.outcome == Outcome::Ok;
  sums.clientErrors = record.outcome == Outcome::ClientError;
  sums.failed = record.outcome == Outcome::Failed;
  sums.interrupted = record.outcome == Outcome::Interrupted;
  sums.clientClosed = record.outcome == Outcome::ClientClosed;
  sums.unknownOutcome = record.outcome == Outcome::UnknownOutcome;
  sums.rescued = isRescued(record);
  sums.failedAttempts = failedAttemptsOf(record);
  sums.unpriced = isUnpriced(record);
  if (record.usage.known) {
    sums.inputTokens = record.usage.input;
    sums.outputTokens = record.usage.output;
    sums.cacheReadTokens = record.usage.cacheRead;
    sums.cacheWriteTokens = record.usage.cacheWrite5m + record.usage.cacheWrite1h;
    sums.reasoningTokens = record.usage.reasoning;
  }
  sums.cost = record.cost.value_or(Money());
  sums.baseline = record.baseline.value_or(Money());
  sums.savings = savingsOf(record).value_or(Money());
  return sums;
}

void Rollup::add(const RequestRecord& record) {
  const RollupKey served{hourOf(record.startedAt), record.tenant, record.provider, record.modelServed};
  UsageSums& here = m_sums[served];
  here += sumsOf(record);
  for (const AttemptRecord& attempt : record.attempts) {
    if (attempt.provider == record.provider && attempt.model == record.modelServed) continue;
    const bool failed = isFailed(attempt);
    const bool billed = record.cost && attempt.cost && *attempt.cost != Money();
    if (!failed && !billed) continue;
    UsageSums& there = m_sums[{served.hour, record.tenant, attempt.provider, attempt.model}];
    here.failedAttempts -= failed;
    there.failedAttempts += failed;
    if (!billed) continue;
    here.cost = here.cost - *attempt.cost;
    there.cost += *attempt.cost;
    if (!savingsOf(record)) continue;
    here.savings += *attempt.cost;
    there.savings = there.savings - *attempt.cost;
  }
}

}  // namespace gc::ledger
