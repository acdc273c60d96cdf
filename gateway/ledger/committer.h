#pragma once
// Puts records into the tenants' files, the roll-ups and the totals, in this order and exactly once.
#include <memory>
#include <mutex>
#include <unordered_map>

#include "gateway/base/clock.h"
#include "gateway/base/log.h"
#include "gateway/ledger/system_repository.h"
#include "gateway/ledger/tenant_repository.h"
#include "gateway/store/data_directory.h"

namespace gc::ledger {

/// What queries may see of the committer's work. Thread-safe.
class Committed {
 public:
  void add(const UsageSums& sums, std::uint64_t lastSequence);
  void addTenant(const TenantId& tenant);
  void subtract(const UsageSums& sums);
  Totals totals() const;
  std::uint64_t lastSequence() const;
  /// Tenants whose file is complete, in order of their ids.
  std::vector<TenantId> tenants() const;

 private:
  mutable std::mutex m_mutex;
  Totals m_totals;
  std::uint64_t m_lastSequence = 0;
  std::vector<TenantId> m_tenants;
};

/// Owns the writing connections. A tenant whose file fails is left alone for a growing while, then reopened
/// and checked; its records wait here meanwhile, and in the journals in any case. Confined to the store
/// thread.
class Committer {
 public:
  /// Opens every tenant's file and brings the roll-ups up to their rows.
  static Result<std::unique_ptr<Committer>> open(const store::DataDirectory& directory, const Log& log,
                                                 const Clock& clock, Committed& committed);

  /// One transaction per tenant, then one for the roll-ups. Returns the rows added by it, sequences filled
  /// in.
  std::vector<RequestRecord> commit(std::vector<RequestRecord>&& records);
  /// Prices what had no price, of every tenant; returns how many rows that were. `baselineModel` by tenant.
  Result<std::int64_t> reprice(const catalog::PriceBook& prices,
                               const std::map<TenantId, std::string>& baselineModels);
  /// Removes the tenant's rows, roll-ups and its part of the totals.
  Result<void> forget(const TenantId& tenant);
  /// Records are here that could not be committed yet: try again.
  bool hasWaiting() const { return m_waitingCount > 0; }
  /// Every record ever given is in the databases; until then the journals must be kept.
  bool isComplete() const { return m_waitingCount == 0 && !m_dropped; }
  /// Why the last commit left records waiting; empty: it did not.
  const std::string& failure() const { return m_failure; }

 private:
  struct TenantFile {
    std::optional<TenantRepository> repository;
    std::vector<RequestRecord> waiting;
    Instant notBefore;
    Duration pause{};
    bool checkFirst = false;
    std::uint64_t lastUse = 0;
  };

  Committer(const store::DataDirectory& directory, SystemRepository system, const Log& log,
            const Clock& clock, Committed& committed);
  Result<void> catchUp();
  Result<TenantRepository*> repositoryOf(const TenantId& tenant, TenantFile& file);
  Result<void> commitTenant(const TenantId& tenant, TenantFile& file, std::vector<RequestRecord>& added);
  void postpone(const TenantId& tenant, TenantFile& file, const Error& error);
  Result<std::int64_t> repriceTenant(const TenantId& tenant, const Repricing& repricing);
  void applyRollups();
  void closeIdleFiles();

  const store::DataDirectory& m_directory;
  SystemRepository m_system;
  const Log& m_log;
  const Clock& m_clock;
  Committed& m_committed;
  std::unordered_map<TenantId, TenantFile> m_tenants;
  std::uint64_t m_nextSequence = 1;
  Rollup m_rollup;       ///< committed rows that the roll-ups do not contain yet
  Watermarks m_reached;  ///< the sequences m_rollup leads to
  std::size_t m_waitingCount = 0;
  bool m_dropped = false;
  std::string m_failure;
  std::uint64_t m_useCounter = 0;
};

}  // namespace gc::ledger
