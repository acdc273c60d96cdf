#pragma once
// OpenAI's request as one of Gemini's generateContent.
#include "gateway/llm/request_encoder.h"

namespace gc::llm {

ClientResult<UpstreamRequest> encodeGeminiRequest(const ChatRequest& request, const EncodeTarget& target);

}  // namespace gc::llm
