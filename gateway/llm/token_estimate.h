#pragma once
// Token counts where nobody counted: about four bytes of text a token.
#include <cstdint>
#include <string_view>

#include "gateway/base/token_usage.h"

namespace gc::llm {

/// Bytes of text to tokens: a quarter, rounded up. English runs at 4 characters a token; scripts with
/// multi-byte characters at about 2 to 4 bytes, so bytes err less than characters would.
std::int64_t estimateTokens(std::int64_t textBytes);

/// A usage made from estimates: `known` (its counts may be used) and `estimated` (they are ours).
TokenUsage estimatedUsage(std::int64_t promptTokens, std::int64_t outputTextBytes);

}  // namespace gc::llm
