#pragma once
// Answers to questions over all tenants: asks each tenant's file and merges.
#include <limits>

#include "gateway/base/clock.h"
#include "gateway/ledger/committer.h"
#include "gateway/ledger/queries.h"
#include "gateway/ledger/reader_pool.h"

namespace gc::ledger {

/// Reads only, and blocks while it does. Thread-safe.
class QueryEngine {
 public:
  QueryEngine(const store::DataDirectory& directory, const Committed& committed, const Clock& clock)
      : m_directory(directory), m_committed(committed), m_clock(clock), m_readers(directory) {}

  Result<RequestsPage> requests(const RequestsQuery& query);
  Result<std::optional<RequestRecord>> request(const RequestId& id);
  Result<UsageReport> usage(const UsageQuery& query);
  Result<FailoversPage> failovers(const FailoversQuery& query);

 private:
  /// The tenant asked for, or all; empty when there is no such tenant yet.
  std::vector<TenantId> tenantsFor(const std::string& asked) const;
  Result<std::optional<std::int64_t>> totalOf(const RequestsQuery& query) const;

  static constexpr std::int64_t kBegin = std::numeric_limits<std::int64_t>::min();
  static constexpr std::int64_t kEnd = std::numeric_limits<std::int64_t>::max();
  /// Microseconds and the whole hours within them. Whole hours come from the roll-ups; what is cut off at the
  /// ends, the edges, is added up from the rows.
  struct TimeRange {
    std::int64_t from = kBegin, to = kEnd;
    std::int64_t firstHour = kBegin, endHour = kEnd;
  };
  Result<Rollup> edgesOf(const std::string& tenant, const TimeRange& range);
  Result<void> addRows(const std::string& tenant, WallTime from, WallTime to, Rollup& sums);

  const store::DataDirectory& m_directory;
  const Committed& m_committed;
  const Clock& m_clock;
  ReaderPool m_readers;
};

}  // namespace gc::ledger
