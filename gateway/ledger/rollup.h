#pragma once
// Adds requests up by hour, tenant, provider and model: numbers only, nothing of a request's content.
#include <compare>
#include <cstdint>
#include <map>

#include "gateway/ledger/queries.h"
#include "gateway/ledger/records.h"

namespace gc::ledger {

inline constexpr std::int64_t kMicrosPerHour = 3'600'000'000;

/// Hours since the Unix epoch, UTC.
std::int64_t hourOf(WallTime time);

struct RollupKey {
  std::int64_t hour = 0;
  TenantId tenant;
  ProviderId provider;
  ModelId model;
  friend auto operator<=>(const RollupKey&, const RollupKey&) = default;
};

/// What one request adds to a sum of all requests.
UsageSums sumsOf(const RequestRecord& record);

/// Sums by key. A request counts where it was answered; a failed attempt, and whatever an abandoned attempt
/// cost, counts where it was made, so that a provider's cost is what that provider bills. The sum over all
/// keys is the sum of sumsOf(). Plain value.
class Rollup {
 public:
  void add(const RequestRecord& record);
  const std::map<RollupKey, UsageSums>& sums() const { return m_sums; }
  bool empty() const { return m_sums.empty(); }
  void clear() { m_sums.clear(); }

 private:
  std::map<RollupKey, UsageSums> m_sums;
};

}  // namespace gc::ledger
