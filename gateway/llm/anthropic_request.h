#pragma once
// OpenAI's request as one of Anthropic's Messages API.
#include "gateway/llm/request_encoder.h"

namespace gc::llm {

ClientResult<UpstreamRequest> encodeAnthropicRequest(const ChatRequest& request, const EncodeTarget& target);

}  // namespace gc::llm
