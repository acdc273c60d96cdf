#include "gateway/llm/rate_limit_headers.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "gateway/llm/wait_text.h"

namespace gc::llm {
namespace {

std::optional<std::int64_t> countOf(std::string_view text) {
  std::int64_t value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  // Some gateways state -1 where they mean "no limit known".
  if (read.ec != std::errc() || read.ptr != text.data() + text.size() || value < 0) return std::nullopt;
  return value;
}

std::optional<WallTime> afterGoDuration(std::string_view text, WallTime now) {
  auto wait = parseGoDuration(text);
  if (!wait) wait = parseSeconds(text);
  if (!wait) return std::nullopt;
  return now + std::chrono::milliseconds(*wait);
}

std::optional<WallTime> instantOf(std::string_view text) {
  if (text.empty()) return std::nullopt;
  const auto time = parseRfc3339(text);
  return time ? std::optional(*time) : std::nullopt;
}

RateLimitValues openAiLimits(HeaderLookup headers, WallTime now) {
  RateLimitValues values;
  values.requestsLimit = countOf(headers("x-ratelimit-limit-requests"));
  values.requestsRemaining = countOf(headers("x-ratelimit-remaining-requests"));
  values.requestsResetAt = afterGoDuration(headers("x-ratelimit-reset-requests"), now);
  values.tokensLimit = countOf(headers("x-ratelimit-limit-tokens"));
  values.tokensRemaining = countOf(headers("x-ratelimit-remaining-tokens"));
  values.tokensResetAt = afterGoDuration(headers("x-ratelimit-reset-tokens"), now);
  return values;
}

RateLimitValues anthropicLimits(HeaderLookup headers) {
  RateLimitValues values;
  values.requestsLimit = countOf(headers("anthropic-ratelimit-requests-limit"));
  values.requestsRemaining = countOf(headers("anthropic-ratelimit-requests-remaining"));
  values.requestsResetAt = instantOf(headers("anthropic-ratelimit-requests-reset"));
  double smallestShare = 2;
  for (const std::string bucket : {"tokens", "input-tokens", "output-tokens"}) {
    const std::string name = "anthropic-ratelimit-" + bucket;
    const auto limit = countOf(headers(name + "-limit"));
    const auto remaining = countOf(headers(name + "-remaining"));
    if (!limit || !remaining || *limit == 0) continue;
    const double share = static_cast<double>(*remaining) / static_cast<double>(*limit);
    if (share >= smallestShare) continue;
    smallestShare = share;
    values.tokensLimit = limit;
    values.tokensRemaining = remaining;
    values.tokensResetAt = instantOf(headers(name + "-reset"));
  }
  return values;
}

}  // namespace

RateLimitValues parseRateLimits(catalog::Dialect dialect, HeaderLookup headers, WallTime now) {
  switch (dialect) {
    case catalog::Dialect::OpenAi:
      return openAiLimits(headers, now);
    case catalog::Dialect::Anthropic:
      return anthropicLimits(headers);
    case catalog::Dialect::Gemini:
      break;  // sends no such headers
  }
  return {};
}

std::int64_t retryAfterOf(HeaderLookup headers, std::string_view body, WallTime now) {
  if (const auto wait = parseMilliseconds(headers("retry-after-ms"))) return *wait;
  const std::string_view after = headers("retry-after");
  if (const auto wait = parseSeconds(after)) return *wait;
  if (const auto date = parseHttpDate(after); date && *date >= now) {
    return (*date - now + std::chrono::microseconds(999)) / std::chrono::milliseconds(1);
  }
  if (const auto wait = retryInfoWait(body)) return *wait;
  return waitInText(body).value_or(-1);
}

}  // namespace gc::llm
