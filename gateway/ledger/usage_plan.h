#pragma once
// Which roll-ups make up which spans of time: as few as possible, and rows for what is left at the ends.
#include <array>
#include <span>
#include <vector>

#include "gateway/base/clock.h"
#include "gateway/ledger/rollup_reader.h"

namespace gc::ledger {

/// Spans that count into one part of a question.
struct PlannedSpans {
  SpanRange spans;
  std::size_t part = 0;
};
/// Times shorter than any span.
struct PlannedRows {
  WallTime from, to;
  std::size_t part = 0;
};

/// Part i of a question is from cut i to cut i + 1. Each instant of it is in exactly one entry. Plain value.
struct UsagePlan {
  std::array<std::vector<PlannedSpans>, kLevels.size()> levels;  ///< each in the order of time
  std::vector<PlannedRows> rows;
};

/// `cuts` ascend.
UsagePlan planFor(std::span<const WallTime> cuts);

}  // namespace gc::ledger
