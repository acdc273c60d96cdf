#pragma once
// The provider's statement of its limits, from response headers.
#include <cstdint>
#include <optional>
#include <string_view>

#include "gateway/base/clock.h"
#include "gateway/catalog/catalog.h"
#include "gateway/llm/upstream_failure.h"

namespace gc::llm {

/// Limits as last stated; unknown parts are empty. For Anthropic `tokens` is whichever of the total, input
/// and output buckets has the smallest remaining share. Plain value.
struct RateLimitValues {
  std::optional<std::int64_t> requestsLimit, requestsRemaining, tokensLimit, tokensRemaining;
  std::optional<WallTime> requestsResetAt, tokensResetAt;
};

RateLimitValues parseRateLimits(catalog::Dialect dialect, HeaderLookup headers, WallTime now);

/// "1s", "6m0s", "8.64s", "17ms", "1h0m0s" in milliseconds, rounded up; empty when unreadable or negative.
std::optional<std::int64_t> parseGoDuration(std::string_view text);

/// The wait that an error answer asks for: retry-after-ms, else retry-after (number or date), else RetryInfo,
/// else the text ("try again in 7.66s"). Milliseconds, -1 when there is none or it is unreadable.
std::int64_t retryAfterOf(HeaderLookup headers, std::string_view body, WallTime now);

}  // namespace gc::llm
