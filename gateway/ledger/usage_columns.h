#pragma once
// The columns of a roll-up and the members of UsageSums they hold, in one list for all who walk them.
#include <array>

#include "gateway/ledger/queries.h"
#include "gateway/store/database.h"

namespace gc::ledger {

struct CountColumn {
  const char* name;
  std::int64_t UsageSums::*member;
};

struct AmountColumn {
  const char* name;
  Money UsageSums::*member;
};

inline constexpr std::array<CountColumn, 15> kCountColumns{{
    {"requests", &UsageSums::requests},
    {"ok", &UsageSums::ok},
    {"client_errors", &UsageSums::clientErrors},
    {"failed", &UsageSums::failed},
    {"interrupted", &UsageSums::interrupted},
    {"client_closed", &UsageSums::clientClosed},
    {"unknown_outcome", &UsageSums::unknownOutcome},
    {"rescued", &UsageSums::rescued},
    {"failed_attempts", &UsageSums::failedAttempts},
    {"unpriced", &UsageSums::unpriced},
    {"input_tokens", &UsageSums::inputTokens},
    {"output_tokens", &UsageSums::outputTokens},
    {"cache_read_tokens", &UsageSums::cacheReadTokens},
    {"cache_write_tokens", &UsageSums::cacheWriteTokens},
    {"reasoning_tokens", &UsageSums::reasoningTokens},
}};

/// Nano-dollars.
inline constexpr std::array<AmountColumn, 5> kAmountColumns{{
    {"cost", &UsageSums::cost},
    {"baseline", &UsageSums::baseline},
    {"savings", &UsageSums::savings},
    {"cache_savings", &UsageSums::cacheSavings},
    {"failover_savings", &UsageSums::failoverSavings},
}};

/// The sums of a row that has every column in this order from `column` on.
inline UsageSums readSums(const store::Statement& row, int column) {
  UsageSums sums;
  for (const CountColumn& count : kCountColumns) sums.*count.member = row.integer(column++);
  for (const AmountColumn& amount : kAmountColumns)
    sums.*amount.member = Money::fromNanos(row.integer(column++));
  return sums;
}

}  // namespace gc::ledger
