#pragma once
// One tenant's file, a reading end.
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "gateway/ledger/queries.h"
#include "gateway/store/database.h"

namespace gc::ledger {

/// Answers questions about one tenant's rows through a read-only connection. Confined to one thread at a
/// time.
class TenantReader {
 public:
  static Result<TenantReader> open(const std::filesystem::path& path, const TenantId& tenant);
  const TenantId& tenant() const { return m_tenant; }

  /// Up to `limit` rows, without decisions: newest first below `before`, or, when `after` is set,
  /// oldest first above it. The query's own limit, cursors and tenant are not looked at.
  Result<std::vector<RequestRecord>> page(const RequestsQuery& query, std::optional<std::uint64_t> before,
                                          std::optional<std::uint64_t> after, int limit) const;
  /// With attempts and decision.
  Result<std::optional<RequestRecord>> byId(const RequestId& id) const;
  /// With attempts; in no particular order.
  Result<void> forEachStarted(WallTime from, WallTime to,
                              const std::function<void(const RequestRecord&)>& use) const;

  /// Up to `limit` requests that failed over, newest first, with attempts.
  Result<std::vector<RequestRecord>> failovers(const FailoversQuery& query,
                                               std::optional<std::uint64_t> before, int limit) const;
  struct FailoverFigures {
    FailureCategory category = FailureCategory::None;
    std::int64_t reactionUs = -1, clientDelayUs = -1;
    bool rescued = false;
  };
  /// Of every request that failed over, whatever the page.
  Result<void> forEachFailover(const FailoversQuery& query,
                               const std::function<void(const FailoverFigures&)>& use) const;

 private:
  TenantReader(store::Database database, TenantId tenant)
      : m_database(std::move(database)), m_tenant(std::move(tenant)) {}

  store::Database m_database;
  TenantId m_tenant;
};

}  // namespace gc::ledger
