#pragma once
// Uptime as a tenant's requests saw it, and the credit that is due for it.
#include <cstdint>

#include "gateway/ledger/queries.h"

namespace gc::ledger {

/// Requests that the platform owed an answer: not those that were the client's own mistake, nor those that
/// the client left. Plain value.
struct Uptime {
  std::int64_t owed = 0;
  std::int64_t served = 0;
};
Uptime uptimeOf(const UsageSums& sums);

/// Parts of a million, rounded down: 99.9999 % never reads as 100 %. A month without requests was up.
std::int64_t uptimePpm(const Uptime& uptime);

/// Percent of the platform fee: under 99.9 % 10, under 99.0 % 25, under 95 % 50; 0 from 99.9 % on.
/// By whole requests: 999 of 1000 is 99.9 %.
int creditPercent(const Uptime& uptime);

/// The credit, rounded half to even.
Money creditOf(Money fee, int percent);

}  // namespace gc::ledger
