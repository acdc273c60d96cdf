#pragma once
// OpenAI to OpenAI: the client's own bytes with the few members replaced that must differ.
#include "gateway/llm/request_encoder.h"

namespace gc::llm {

ClientResult<UpstreamRequest> encodeOpenAiRequest(const ChatRequest& request, const EncodeTarget& target);

/// Adds a name to a comma-separated list, once.
void addDropped(std::string& list, std::string_view name);

}  // namespace gc::llm
