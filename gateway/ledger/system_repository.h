#pragma once
// The ledger's part of system.db: roll-ups, and how far into each tenant's rows they reach.
#include <array>

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
  Result<void> apply(const Rollup& rollup, const Watermarks& reached);
  Result<Watermarks> watermarks() const;
  Result<UsageSums> totals() const;

 private:
  explicit SystemRepository(store::Database database) : m_database(std::move(database)) {}
  store::Database m_database;
  store::Statement m_addSums, m_mark;
};

/// Reads roll-ups through a connection of its own. Confined to one thread at a time.
class RollupReader {
 public:
  static Result<RollupReader> open(const std::filesystem::path& path);
  /// Hours in [from, to); an empty tenant: all. The hours of the keys are 0.
  Result<std::map<RollupKey, UsageSums>> sums(std::int64_t from, std::int64_t to,
                                              const std::string& tenant) const;

 private:
  explicit RollupReader(store::Database database) : m_database(std::move(database)) {}
  store::Database m_database;
};

}  // namespace gc::ledger
