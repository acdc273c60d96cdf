#include "gateway/ledger/usage_plan.h"

namespace gc::ledger {
namespace {

/// Covers [from, to) with whole spans of `level`, and what they leave over with shorter ones.
void cover(UsagePlan& plan, std::int64_t from, std::int64_t to, int level, std::size_t part) {
  if (from >= to) return;
  if (level < 0) {
    plan.rows.push_back({wallFromMicros(from), wallFromMicros(to), part});
    return;
  }
  const Level of = kLevels[static_cast<std::size_t>(level)];
  const std::int64_t length = microsOf(of);
  const std::int64_t first = spanOf(of, from + length - 1), end = spanOf(of, to);
  if (first >= end) return cover(plan, from, to, level - 1, part);
  cover(plan, from, first * length, level - 1, part);
  plan.levels[static_cast<std::size_t>(level)].push_back({{of, first, end}, part});
  cover(plan, end * length, to, level - 1, part);
}

}  // namespace

UsagePlan planFor(std::span<const WallTime> cuts) {
  UsagePlan plan;
  for (std::size_t part = 0; part + 1 < cuts.size(); ++part)
    cover(plan, toMicros(cuts[part]), toMicros(cuts[part + 1]), static_cast<int>(kLevels.size()) - 1, part);
  return plan;
}

}  // namespace gc::ledger
