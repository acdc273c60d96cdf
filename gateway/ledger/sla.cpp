#include "gateway/ledger/sla.h"

namespace gc::ledger {

Uptime uptimeOf(const UsageSums& sums) {
  return {sums.ok + sums.failed + sums.interrupted + sums.unknownOutcome, sums.ok};
}

std::int64_t uptimePpm(const Uptime& uptime) {
  constexpr std::int64_t kMillion = 1'000'000;
  return uptime.owed == 0 ? kMillion : uptime.served * kMillion / uptime.owed;
}

int creditPercent(const Uptime& uptime) {
  const auto under = [&](std::int64_t permille) { return uptime.served * 1000 < uptime.owed * permille; };
  if (under(950)) return 50;
  if (under(990)) return 25;
  return under(999) ? 10 : 0;
}

Money creditOf(Money fee, int percent) {
  // A product over a million, as prices are: a percent is ten thousand of them.
  CostSum sum;
  sum.add(fee.nanos(), percent * 10'000);
  return sum.rounded();
}

}  // namespace gc::ledger
