// QueryEngine::failovers: rows of requests that moved on to another target, and their percentiles.
#include <algorithm>
#include <iterator>
#include <map>

#include "gateway/ledger/query_engine.h"

namespace gc::ledger {
namespace {

/// Collects one group's figures.
struct Samples {
  std::int64_t count = 0, rescued = 0;
  std::vector<std::int64_t> reactions, delays;

  void add(const TenantReader::FailoverFigures& figures) {
    ++count;
    rescued += figures.rescued;
    if (figures.reactionUs >= 0) reactions.push_back(figures.reactionUs);
    if (figures.clientDelayUs >= 0) delays.push_back(figures.clientDelayUs);
  }
};

/// Nearest rank: the smallest value that at least p percent of all do not exceed.
Percentiles percentilesOf(std::vector<std::int64_t>& values) {
  if (values.empty()) return {};
  std::sort(values.begin(), values.end());
  const auto rank = [&](std::size_t percent) { return values[(values.size() * percent + 99) / 100 - 1]; };
  return {rank(50), rank(99)};
}

FailoverSummary summaryOf(Samples& samples) {
  return {samples.count, samples.rescued, percentilesOf(samples.reactions), percentilesOf(samples.delays)};
}

FailoverRow rowOf(const RequestRecord& record) {
  FailoverRow row;
  row.request = record.id;
  row.sequence = record.sequence;
  row.at = record.startedAt;
  row.tenant = record.tenant;
  row.attempts = static_cast<int>(record.attempts.size());
  row.rescued = isRescued(record);
  row.clientDelayUs = record.clientDelayUs;
  if (row.rescued) {
    row.toProvider = record.provider;
    row.toModel = record.modelServed;
  }
  bool first = true;
  for (std::size_t i = 1; i < record.attempts.size(); ++i) {
    const AttemptRecord& before = record.attempts[i - 1];
    const AttemptRecord& after = record.attempts[i];
    if (!movedOn(before, after)) continue;
    row.reactionUs = std::max(row.reactionUs, after.reactionUs);
    if (!std::exchange(first, false)) continue;
    row.fromProvider = before.provider;
    row.fromModel = before.model;
    row.category = before.category;
    row.httpStatus = before.httpStatus;
  }
  return row;
}

}  // namespace

Result<FailoversPage> QueryEngine::failovers(const FailoversQuery& query) {
  if (query.limit < 1 || query.limit > 1000)
    return invalid("limit is not from 1 to 1000: " + std::to_string(query.limit));
  std::optional<std::uint64_t> before;
  if (!query.before.empty()) {
    const Result<std::uint64_t> cursor = parseCursor(query.before);
    if (!cursor) return cursor.error();
    before = *cursor;
  }
  std::vector<RequestRecord> found;
  Samples all;
  std::map<FailureCategory, Samples> byCategory;
  for (const TenantId& tenant : tenantsFor(query.tenant)) {
    const Result<ReaderPool::Lease> reader = m_readers.borrow(tenant);
    if (!reader) return reader.error();
    Result<std::vector<RequestRecord>> rows = (*reader)->failovers(query, before, query.limit + 1);
    if (!rows) return rows.error();
    std::move(rows->begin(), rows->end(), std::back_inserter(found));
    const auto collect = [&](const TenantReader::FailoverFigures& figures) {
      all.add(figures);
      byCategory[figures.category].add(figures);
    };
    if (Result<void> read = (*reader)->forEachFailover(query, collect); !read) return read.error();
  }
  std::sort(found.begin(), found.end(),
            [](const RequestRecord& a, const RequestRecord& b) { return a.sequence > b.sequence; });
  FailoversPage page;
  if (found.size() > static_cast<std::size_t>(query.limit)) {
    found.resize(static_cast<std::size_t>(query.limit));
    page.next = cursorOf(found.back().sequence);
  }
  std::transform(found.begin(), found.end(), std::back_inserter(page.failovers), rowOf);
  page.summary = summaryOf(all);
  for (auto& [category, samples] : byCategory) page.byCategory.emplace_back(category, summaryOf(samples));
  std::stable_sort(page.byCategory.begin(), page.byCategory.end(),
                   [](const auto& a, const auto& b) { return a.second.count > b.second.count; });
  return page;
}

}  // namespace gc::ledger
