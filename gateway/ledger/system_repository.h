#pragma once
// The ledger's part of system.db: roll-ups, and how far into each tenant's rows they reach.
#include "gateway/ledger/rollup.h"
#include "gateway/store/database.h"

namespace gc::ledger {

/// The last sequence of each tenant whose row the roll-ups contain.
using Watermarks = std::map<TenantId, std::uint64_t>;

/// Writes roll-ups. They are exact because they only ever change together with the watermarks, in one
/// transaction: after a crash the rows above a tenant's watermark are added, and none twice. A power cut may
/// take the last commits of this file (Durability::Normal), which is the same case: the tenants' rows are the
/// truth, and nothing here cannot be made again from them. Confined to the store thread.
class SystemRepository {
 public:
  static Result<SystemRepository> open(const std::filesystem::path& path);
  /// `rollup` is of the level QuarterHour; the others are made from it.
  Result<void> apply(const Rollup& rollup, const Watermarks& reached);
  Result<Watermarks> watermarks() const;
  /// Of one tenant; empty: of all.
  Result<UsageSums> totals(std::string_view tenant = {}) const;
  /// Removes a tenant's roll-ups; its watermark stays, since its rows are gone too.
  Result<void> forget(const TenantId& tenant);

 private:
  explicit SystemRepository(store::Database database) : m_database(std::move(database)) {}
  Result<void> add(Level level, const Rollup& rollup);
  store::Database m_database;
  store::Statement m_addTarget, m_addLabel, m_mark;
};

}  // namespace gc::ledger
