#pragma once
// An Anthropic Messages request, read into an Ask.
#include "gateway/simulator/vendor.h"

namespace gc::simulator {

/// As strict as the vendor: unknown top-level fields, a missing version header or max_tokens, empty text
/// blocks and tool results without their call are refused.
AskOrProblem readAnthropic(const http::Request& request);

}  // namespace gc::simulator
