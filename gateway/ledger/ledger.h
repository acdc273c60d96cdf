#pragma once
// Who used what at which price: journals, tenant files and roll-ups behind one door.
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "gateway/base/clock.h"
#include "gateway/base/log.h"
#include "gateway/base/result.h"
#include "gateway/catalog/price_book.h"
#include "gateway/ledger/journal.h"
#include "gateway/ledger/queries.h"
#include "gateway/ledger/records.h"

namespace gc::ledger {

struct Options {
  std::filesystem::path dataDir;
  int journals = 1;  ///< one per io thread
  const Log& log;
  const Clock& clock;
  /// Called on the store thread with rows that are now in the databases and totals, sequences filled in.
  std::function<void(std::vector<RequestRecord>&)> onCommitted = {};
};

/// Owns the data directory (flock), the store thread, the journals, one database per tenant and the
/// content-free roll-ups in system.db. Opening recovers what a crash left behind. Thread-safe.
class Ledger {
 public:
  static Result<std::unique_ptr<Ledger>> open(Options options);
  ~Ledger();
  Ledger(const Ledger&) = delete;
  Ledger& operator=(const Ledger&) = delete;

  /// For io thread `ioIndex` alone; lives as long as the ledger.
  Journal& journal(int ioIndex);

  /// Queries read through connections of their own and block: call them from a worker thread.
  Result<RequestsPage> requests(const RequestsQuery& query) const;
  Result<std::optional<RequestRecord>> request(const RequestId& id) const;
  Result<UsageReport> usage(const UsageQuery& query) const;
  Result<FailoversPage> failovers(const FailoversQuery& query) const;

  /// Prices rows that have no price yet with new entries beside them; returns how many. Totals and roll-ups
  /// include them when it returns. `baselineModels` by tenant. Blocks until the store thread has done it.
  Result<std::int64_t> reprice(const catalog::PriceBook& prices,
                               const std::map<TenantId, std::string>& baselineModels) const;

  /// Removes every row, sum and total of these tenants, which must be a demo's: real rows are never removed. Row
  /// numbers go on. Blocks until the store thread has done it; rows that are settled later stay.
  Result<void> forget(const std::vector<TenantId>& tenants) const;

  /// In memory; the same as the sum of all committed rows.
  Totals totals() const;
  /// Requests the start-up sweep had to close as unknown_outcome.
  int recoveredUnknown() const;
  /// Commits everything settled, then stops the store thread. Nothing may be journalled after.
  void drain();

 private:
  class State;
  explicit Ledger(std::unique_ptr<State> state);
  std::unique_ptr<State> m_state;
};

}  // namespace gc::ledger
