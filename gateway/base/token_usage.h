#pragma once
// Token counts of one upstream call, in one convention whatever the provider's own.
#include <cstdint>

namespace gc {

/// Counts of LLM tokens. `input` includes cacheRead and both cache writes; `output` includes reasoning
/// (the OpenAI convention; providers that count otherwise are converted by their codec). Plain value.
struct TokenUsage {
  std::int64_t input = 0;
  std::int64_t output = 0;
  std::int64_t cacheRead = 0;
  std::int64_t cacheWrite5m = 0;
  std::int64_t cacheWrite1h = 0;
  std::int64_t reasoning = 0;
  bool known = false;      ///< the provider reported it; false: nothing is known, the counts mean nothing
  bool estimated = false;  ///< made by us from the text because the provider reported none

  friend bool operator==(const TokenUsage&, const TokenUsage&) = default;
};

}  // namespace gc
