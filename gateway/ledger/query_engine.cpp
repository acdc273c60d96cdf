#include "gateway/ledger/query_engine.h"

#include <algorithm>
#include <iterator>

namespace gc::ledger {
namespace {

constexpr int kMostRows = 1000;

Result<void> checkLimit(int limit) {
  if (limit >= 1 && limit <= kMostRows) return {};
  return invalid("limit is not from 1 to " + std::to_string(kMostRows) + ": " + std::to_string(limit));
}

Result<std::optional<std::uint64_t>> readCursor(const std::string& text) {
  if (text.empty()) return std::optional<std::uint64_t>();
  const Result<std::uint64_t> cursor = parseCursor(text);
  if (!cursor) return cursor.error();
  return std::optional(*cursor);
}

}  // namespace

std::vector<TenantId> QueryEngine::tenantsFor(const std::string& asked) const {
  std::vector<TenantId> all = m_committed.tenants();
  if (!asked.empty()) std::erase_if(all, [&](const TenantId& tenant) { return tenant.value != asked; });
  return all;
}

Result<std::optional<std::int64_t>> QueryEngine::totalOf(const RequestsQuery& query) const {
  const bool restricted = !query.provider.empty() || !query.model.empty() || !query.q.empty() ||
                          query.status != StatusFilter::Any || query.from || query.to;
  if (restricted) return std::optional<std::int64_t>();
  if (query.tenant.empty()) return std::optional(m_committed.totals().requests);
  const Result<RollupReader> rollups = RollupReader::open(m_directory.systemFile());
  if (!rollups) return rollups.error();
  const auto days = rollups->days();
  if (!days) return days.error();
  std::int64_t total = 0;
  const Result<void> read = rollups->targets(
      *days, query.tenant, [&](const TargetView&, const UsageSums& sums) { total += sums.requests; });
  if (!read) return read.error();
  return std::optional(total);
}

Result<RequestsPage> QueryEngine::requests(const RequestsQuery& query) {
  if (Result<void> checked = checkLimit(query.limit); !checked) return checked.error();
  const auto before = readCursor(query.before);
  if (!before) return before.error();
  const auto after = readCursor(query.after);
  if (!after) return after.error();
  if (*before && *after) return invalid("before and after exclude each other; give one of them");
  // Read first: rows that come while we look are newer than it and belong to the next question.
  const std::uint64_t newestKnown = m_committed.lastSequence();

  const auto limit = static_cast<std::size_t>(query.limit);
  std::vector<RequestRecord> found;
  for (const TenantId& tenant : tenantsFor(query.tenant)) {
    const Result<ReaderPool::Lease> reader = m_readers.borrow(tenant);
    if (!reader) return reader.error();
    Result<std::vector<RequestRecord>> rows = (*reader)->page(query, *before, *after, query.limit + 1);
    if (!rows) return rows.error();
    std::move(rows->begin(), rows->end(), std::back_inserter(found));
  }
  const bool upwards = after->has_value();
  std::sort(found.begin(), found.end(), [&](const RequestRecord& a, const RequestRecord& b) {
    return upwards ? a.sequence < b.sequence : a.sequence > b.sequence;
  });
  const bool more = found.size() > limit;
  if (more) found.resize(limit);
  if (upwards) std::reverse(found.begin(), found.end());

  RequestsPage page;
  const Result<std::optional<std::int64_t>> total = totalOf(query);
  if (!total) return total.error();
  page.total = *total;
  if (!upwards && more) page.next = cursorOf(found.back().sequence);
  if (!found.empty())
    page.newest = cursorOf(found.front().sequence);
  else
    page.newest = upwards ? query.after : cursorOf(newestKnown);
  page.requests = std::move(found);
  return page;
}

Result<std::optional<RequestRecord>> QueryEngine::request(const RequestId& id) {
  for (const TenantId& tenant : m_committed.tenants()) {
    const Result<ReaderPool::Lease> reader = m_readers.borrow(tenant);
    if (!reader) return reader.error();
    Result<std::optional<RequestRecord>> found = (*reader)->byId(id);
    if (!found || *found) return found;
  }
  return std::optional<RequestRecord>();
}

}  // namespace gc::ledger
