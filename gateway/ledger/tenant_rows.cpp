#include "gateway/ledger/tenant_rows.h"

#include <algorithm>
#include <cstring>

#include "gateway/ledger/attempts_json.h"

namespace gc::ledger {

// The order of all rows is their sequence, so the newest page is the end of the table. The decision comes
// last: its bytes are long, and a scan of the other columns never reads them.
const std::array<const char*, 2> kTenantSchema{R"(
CREATE TABLE tenant(id TEXT NOT NULL) STRICT;
CREATE TABLE requests(
  sequence INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  started_at INTEGER NOT NULL,
  key_name TEXT NOT NULL, kid TEXT NOT NULL,
  model_asked TEXT NOT NULL, provider TEXT NOT NULL, model TEXT NOT NULL,
  status INTEGER NOT NULL, outcome TEXT NOT NULL, stream INTEGER NOT NULL,
  latency_us INTEGER NOT NULL, first_byte_us INTEGER NOT NULL,
  overhead_us INTEGER NOT NULL, client_delay_us INTEGER NOT NULL,
  usage_known INTEGER NOT NULL, usage_estimated INTEGER NOT NULL,
  input INTEGER NOT NULL, output INTEGER NOT NULL, cache_read INTEGER NOT NULL,
  cache_write_5m INTEGER NOT NULL, cache_write_1h INTEGER NOT NULL, reasoning INTEGER NOT NULL,
  cost INTEGER, baseline INTEGER,
  simulated INTEGER NOT NULL,
  customer TEXT NOT NULL, tags TEXT NOT NULL, dropped_params TEXT NOT NULL,
  unpriced INTEGER NOT NULL,
  failovers INTEGER NOT NULL, failover_category TEXT NOT NULL, failover_reaction_us INTEGER NOT NULL,
  attempts TEXT NOT NULL,
  decision TEXT NOT NULL
) STRICT;
CREATE INDEX requests_started ON requests(started_at);
CREATE INDEX requests_failovers ON requests(
  sequence, started_at, failover_category, failover_reaction_us, client_delay_us, outcome)
  WHERE failovers > 0;
)",
                                                   // Parts of the savings, before the decision for the same
                                                   // reason; and what is booked about a request later.
                                                   R"(
CREATE TABLE requests_with_parts(
  sequence INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  started_at INTEGER NOT NULL,
  key_name TEXT NOT NULL, kid TEXT NOT NULL,
  model_asked TEXT NOT NULL, provider TEXT NOT NULL, model TEXT NOT NULL,
  status INTEGER NOT NULL, outcome TEXT NOT NULL, stream INTEGER NOT NULL,
  latency_us INTEGER NOT NULL, first_byte_us INTEGER NOT NULL,
  overhead_us INTEGER NOT NULL, client_delay_us INTEGER NOT NULL,
  usage_known INTEGER NOT NULL, usage_estimated INTEGER NOT NULL,
  input INTEGER NOT NULL, output INTEGER NOT NULL, cache_read INTEGER NOT NULL,
  cache_write_5m INTEGER NOT NULL, cache_write_1h INTEGER NOT NULL, reasoning INTEGER NOT NULL,
  cost INTEGER, baseline INTEGER,
  simulated INTEGER NOT NULL,
  customer TEXT NOT NULL, tags TEXT NOT NULL, dropped_params TEXT NOT NULL,
  unpriced INTEGER NOT NULL,
  failovers INTEGER NOT NULL, failover_category TEXT NOT NULL, failover_reaction_us INTEGER NOT NULL,
  attempts TEXT NOT NULL,
  cache_savings INTEGER NOT NULL, failover_savings INTEGER NOT NULL,
  decision TEXT NOT NULL
) STRICT;
INSERT INTO requests_with_parts SELECT sequence, id, started_at, key_name, kid, model_asked, provider, model,
  status, outcome, stream, latency_us, first_byte_us, overhead_us, client_delay_us, usage_known,
  usage_estimated, input, output, cache_read, cache_write_5m, cache_write_1h, reasoning, cost, baseline,
  simulated, customer, tags, dropped_params, unpriced, failovers, failover_category, failover_reaction_us,
  attempts, 0, 0, decision FROM requests;
DROP TABLE requests;
ALTER TABLE requests_with_parts RENAME TO requests;
CREATE INDEX requests_started ON requests(started_at);
CREATE INDEX requests_failovers ON requests(
  sequence, started_at, failover_category, failover_reaction_us, client_delay_us, outcome)
  WHERE failovers > 0;
CREATE INDEX requests_unpriced ON requests(sequence) WHERE unpriced = 1;
CREATE TABLE adjustments(
  entry INTEGER PRIMARY KEY,
  request INTEGER NOT NULL UNIQUE REFERENCES requests(sequence),
  booked_at INTEGER NOT NULL,
  price_version INTEGER NOT NULL,
  new_cost INTEGER NOT NULL, new_baseline INTEGER,
  new_cache_savings INTEGER NOT NULL, new_failover_savings INTEGER NOT NULL,
  new_attempts TEXT NOT NULL
) STRICT;
)"};

const char* const kRequestColumns =
    "sequence, id, started_at, key_name, kid, model_asked, provider, model, status, outcome, stream, "
    "latency_us, first_byte_us, overhead_us, client_delay_us, usage_known, usage_estimated, input, output, "
    "cache_read, cache_write_5m, cache_write_1h, reasoning, coalesce(new_cost, cost), "
    "coalesce(new_baseline, baseline), simulated, customer, tags, dropped_params, "
    "coalesce(new_attempts, attempts), coalesce(new_cache_savings, cache_savings), "
    "coalesce(new_failover_savings, failover_savings)";

const char* const kRequestSource = "requests LEFT JOIN adjustments ON request = sequence";

const char* const kInsertRequest =
    "INSERT INTO requests VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) "
    "ON CONFLICT(id) DO NOTHING";

namespace {

/// Binds parameters one after another.
class Binder {
 public:
  Binder(store::Statement& statement, int first) : m_statement(statement), m_next(first) {}
  template <class... Values>
  Binder& operator()(const Values&... values) {
    (one(values), ...);
    return *this;
  }

 private:
  void one(std::int64_t value) { m_statement.bind(m_next++, value); }
  void one(std::string_view value) { m_statement.bind(m_next++, value); }
  void one(const std::optional<Money>& amount) {
    m_statement.bind(m_next++, amount ? std::optional(amount->nanos()) : std::nullopt);
  }
  void one(const TokenUsage& usage) {
    for (std::int64_t value :
         {std::int64_t{usage.known}, std::int64_t{usage.estimated}, usage.input, usage.output,
          usage.cacheRead, usage.cacheWrite5m, usage.cacheWrite1h, usage.reasoning})
      one(value);
  }
  store::Statement& m_statement;
  int m_next;
};

/// Reads columns one after another; the mirror of Binder.
class Columns {
 public:
  Columns(const store::Statement& row, int first) : m_row(row), m_next(first) {}
  std::int64_t integer() { return m_row.integer(m_next++); }
  std::string text() { return std::string(m_row.text(m_next++)); }
  bool flag() { return integer() != 0; }
  std::optional<Money> amount() {
    const auto nanos = m_row.optionalInteger(m_next++);
    return nanos ? std::optional(Money::fromNanos(*nanos)) : std::nullopt;
  }
  TokenUsage usage() {
    TokenUsage usage;
    usage.known = flag();
    usage.estimated = flag();
    for (std::int64_t* value : {&usage.input, &usage.output, &usage.cacheRead, &usage.cacheWrite5m,
                                &usage.cacheWrite1h, &usage.reasoning})
      *value = integer();
    return usage;
  }

 private:
  const store::Statement& m_row;
  int m_next;
};

Outcome outcomeFrom(std::string_view text) {
  for (int i = 0; i < kOutcomes; ++i)
    if (toString(static_cast<Outcome>(i)) == text) return static_cast<Outcome>(i);
  return Outcome::UnknownOutcome;
}

/// What the failover index holds of a request: why it first moved on, and its slowest reaction.
struct FailoverFacts {
  FailureCategory category = FailureCategory::None;
  std::int64_t reactionUs = -1;
};

FailoverFacts failoverFactsOf(const RequestRecord& record) {
  FailoverFacts facts;
  bool first = true;
  for (std::size_t i = 1; i < record.attempts.size(); ++i) {
    const AttemptRecord& before = record.attempts[i - 1];
    const AttemptRecord& after = record.attempts[i];
    if (!movedOn(before, after)) continue;
    if (std::exchange(first, false)) facts.category = before.category;
    facts.reactionUs = std::max(facts.reactionUs, after.reactionUs);
  }
  return facts;
}

}  // namespace

std::string idBytes(const RequestId& id) {
  // Big-endian, so that the order of the bytes is the order of the ids.
  std::string bytes;
  for (std::uint64_t half : {id.high, id.low})
    for (int shift = 56; shift >= 0; shift -= 8) bytes += static_cast<char>(half >> shift);
  return bytes;
}

void bindRequest(store::Statement& insert, const RequestRecord& record, std::string_view id,
                 std::string_view attempts) {
  const FailoverFacts facts = failoverFactsOf(record);
  insert.bind(1, static_cast<std::int64_t>(record.sequence)).bindBlob(2, id);
  Binder(insert, 3)(toMicros(record.startedAt), record.keyName, record.kid, record.modelAsked,
                    record.provider.value, record.modelServed.value, record.status, toString(record.outcome),
                    record.stream, record.latencyUs, record.firstByteUs, record.overheadUs,
                    record.clientDelayUs, record.usage, record.cost, record.baseline, record.simulated,
                    record.customer, record.tags, record.droppedParams, isUnpriced(record),
                    failoversOf(record), toString(facts.category), facts.reactionUs, attempts,
                    record.cacheSavings.nanos(), record.failoverSavings.nanos(), record.decisionJson);
}

Result<RequestRecord> readRequest(const store::Statement& row, const TenantId& tenant) {
  RequestRecord record;
  record.tenant = tenant;
  record.sequence = static_cast<std::uint64_t>(row.integer(0));
  for (const unsigned char byte : row.blob(1)) {
    record.id.high = (record.id.high << 8) | (record.id.low >> 56);
    record.id.low = (record.id.low << 8) | byte;
  }
  Columns next(row, 2);
  record.startedAt = wallFromMicros(next.integer());
  record.keyName = next.text();
  record.kid = next.text();
  record.modelAsked = next.text();
  record.provider.value = next.text();
  record.modelServed.value = next.text();
  record.status = static_cast<int>(next.integer());
  record.outcome = outcomeFrom(next.text());
  record.stream = next.flag();
  record.latencyUs = next.integer();
  record.firstByteUs = next.integer();
  record.overheadUs = next.integer();
  record.clientDelayUs = next.integer();
  record.usage = next.usage();
  record.cost = next.amount();
  record.baseline = next.amount();
  record.simulated = next.flag();
  record.customer = next.text();
  record.tags = next.text();
  record.droppedParams = next.text();
  Result<std::vector<AttemptRecord>> attempts = parseAttempts(next.text());
  if (!attempts) return attempts.error();
  record.attempts = std::move(*attempts);
  record.cacheSavings = Money::fromNanos(next.integer());
  record.failoverSavings = Money::fromNanos(next.integer());
  return record;
}

}  // namespace gc::ledger
