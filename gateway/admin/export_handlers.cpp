// Rows of the ledger for other programs: everything that sums are made of, as JSON or CSV.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "gateway/admin/csv_writer.h"
#include "gateway/admin/formats.h"
#include "gateway/admin/handlers.h"
#include "gateway/admin/json_writer.h"
#include "gateway/ledger/savings.h"

namespace gc::admin {
namespace {

constexpr std::int64_t kMostRows = 50'000;
constexpr int kRowsAtOnce = 1000;

/// Calls `use(name, value)` for every column of a row, in order: one list for both formats.
template <class Use>
void forEachColumn(const ledger::RequestRecord& record, Use use) {
  const auto tokens = [&](std::int64_t count) {
    return record.usage.known ? std::optional(count) : std::nullopt;
  };
  const auto parts = ledger::partsOf(record);
  const auto part = [&](Money ledger::SavingsParts::*member) {
    return parts ? std::optional((*parts).*member) : std::nullopt;
  };
  // A failed or billed attempt elsewhere than where the request was answered is booked where it was made.
  std::string attempts;
  for (const ledger::AttemptRecord& attempt : record.attempts)
    attempts += fmt::format("{}{}/{} {} {}", attempts.empty() ? "" : "; ", attempt.provider.value,
                            attempt.model.value, toString(attempt.category),
                            attempt.cost ? attempt.cost->toString() : "unpriced");
  use("id", record.id.toString());
  use("at", record.startedAt);
  use("tenant", record.tenant.value);
  use("key", record.keyName);
  use("customer", record.customer);
  use("tags", record.tags);
  use("model_asked", record.modelAsked);
  use("provider", record.provider.value);
  use("model", record.modelServed.value);
  use("status", record.status);
  use("outcome", ledger::toString(record.outcome));
  use("prompt_tokens", tokens(record.usage.input));
  use("completion_tokens", tokens(record.usage.output));
  use("cached_tokens", tokens(record.usage.cacheRead));
  use("cost_usd", record.cost);
  use("baseline_usd", record.baseline);
  use("savings_usd", ledger::savingsOf(record));
  use("routing_usd", part(&ledger::SavingsParts::routing));
  use("provider_cache_usd", part(&ledger::SavingsParts::providerCache));
  use("failover_usd", part(&ledger::SavingsParts::failover));
  use("unpriced", ledger::isUnpriced(record));
  use("simulated", record.simulated);
  use("attempts", attempts);
}

std::string csvOf(const std::vector<ledger::RequestRecord>& rows) {
  std::string out;
  CsvWriter csv(out);
  forEachColumn(ledger::RequestRecord(), [&](const char* name, const auto&) { csv.cell(name); });
  csv.endRow();
  for (const ledger::RequestRecord& row : rows) {
    forEachColumn(row, [&](const char*, const auto& value) { csv.cell(value); });
    csv.endRow();
  }
  return out;
}

std::string jsonOf(const std::vector<ledger::RequestRecord>& rows, const std::optional<std::string>& next) {
  std::string out;
  JsonWriter json(out);
  json.beginObject().key("rows").beginArray();
  for (const ledger::RequestRecord& row : rows) {
    json.beginObject();
    forEachColumn(row, [&](const char* name, const auto& value) { json.field(name, value); });
    json.endObject();
  }
  json.endArray().field("next", next).endObject();
  return out;
}

}  // namespace

ApiResult<Answer> exportRequests(const AdminSources& sources, const Call& call) {
  const auto format = formatOf(call.query);
  if (!format) return format.error();
  const auto limit = call.query.integer("limit", 1, kMostRows, kMostRows);
  if (!limit) return limit.error();
  const auto from = call.query.time("from");
  if (!from) return from.error();
  const auto to = call.query.time("to");
  if (!to) return to.error();
  ledger::RequestsQuery wanted;
  wanted.tenant = call.query.text("tenant");
  wanted.from = *from;
  wanted.to = *to;
  wanted.after = call.query.has("after") ? std::string(call.query.text("after")) : ledger::cursorOf(0);
  std::vector<ledger::RequestRecord> rows;
  bool more = true;
  while (more && static_cast<std::int64_t>(rows.size()) < *limit) {
    const std::int64_t left = *limit - static_cast<std::int64_t>(rows.size());
    wanted.limit = static_cast<int>(std::min<std::int64_t>(kRowsAtOnce, left));
    auto page = sources.ledger.requests(wanted);
    if (!page) return fromError(page.error());
    more = static_cast<int>(page->requests.size()) == wanted.limit;
    rows.insert(rows.end(), std::make_move_iterator(page->requests.rbegin()),
                std::make_move_iterator(page->requests.rend()));
    if (!rows.empty()) wanted.after = ledger::cursorOf(rows.back().sequence);
  }
  const std::optional<std::string> next = more ? std::optional(wanted.after) : std::nullopt;
  if (*format == Format::Json) return Answer{200, jsonOf(rows, next), {}, "application/json"};
  return csvAnswer(csvOf(rows), "requests.csv",
                   next ? fmt::format("x-gc-next: {}\r\n", *next) : std::string());
}

}  // namespace gc::admin
