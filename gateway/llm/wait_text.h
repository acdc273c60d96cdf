#pragma once
// Waiting times in the many ways they are written.
#include <cstdint>
#include <optional>
#include <string_view>

#include "gateway/base/clock.h"

namespace gc::llm {

// All give milliseconds, rounded up; empty when unreadable, negative or beyond a year.

/// "13", "0.5"
std::optional<std::int64_t> parseSeconds(std::string_view text);
/// "7660", "7660.4"
std::optional<std::int64_t> parseMilliseconds(std::string_view text);
/// The "retryDelay": "18.402155s" of Google's RetryInfo, wherever it stands in the body.
std::optional<std::int64_t> retryInfoWait(std::string_view body);
/// "try again in 7.66s", "retry after 17 seconds", "Please retry in 18.4s", "resets in ~30s".
std::optional<std::int64_t> waitInText(std::string_view text);
/// "Wed, 19 Aug 2026 10:06:30 GMT"
std::optional<WallTime> parseHttpDate(std::string_view text);

}  // namespace gc::llm
