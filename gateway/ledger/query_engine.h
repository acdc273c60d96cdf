#pragma once
// Answers to questions over all tenants: asks each tenant's file and merges.
#include <utility>

#include "gateway/base/clock.h"
#include "gateway/ledger/committer.h"
#include "gateway/ledger/queries.h"
#include "gateway/ledger/reader_pool.h"
#include "gateway/ledger/usage_collector.h"
#include "gateway/ledger/usage_plan.h"

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
  /// The range asked for, its open ends closed around everything there is.
  Result<std::pair<WallTime, WallTime>> rangeOf(const UsageQuery& query, const RollupReader& rollups) const;
  Result<void> addRows(const UsageQuery& query, const PlannedRows& rows, UsageCollector& sums);

  const store::DataDirectory& m_directory;
  const Committed& m_committed;
  const Clock& m_clock;
  ReaderPool m_readers;
};

}  // namespace gc::ledger
