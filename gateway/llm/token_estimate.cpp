#include "gateway/llm/token_estimate.h"

namespace gc::llm {

std::int64_t estimateTokens(std::int64_t textBytes) { return (textBytes + 3) / 4; }

TokenUsage estimatedUsage(std::int64_t promptTokens, std::int64_t outputTextBytes) {
  TokenUsage usage;
  usage.input = promptTokens;
  usage.output = estimateTokens(outputTextBytes);
  usage.known = true;
  usage.estimated = true;
  return usage;
}

}  // namespace gc::llm
