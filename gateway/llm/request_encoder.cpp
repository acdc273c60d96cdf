#include "gateway/llm/request_encoder.h"

#include "gateway/llm/anthropic_request.h"
#include "gateway/llm/gemini_request.h"
#include "gateway/llm/openai_request.h"

namespace gc::llm {

ClientResult<UpstreamRequest> encodeRequest(const ChatRequest& request, const EncodeTarget& target) {
  switch (target.dialect) {
    case catalog::Dialect::OpenAi:
      return encodeOpenAiRequest(request, target);
    case catalog::Dialect::Anthropic:
      return encodeAnthropicRequest(request, target);
    case catalog::Dialect::Gemini:
      break;
  }
  return encodeGeminiRequest(request, target);
}

CredentialHeader credentialHeader(catalog::Dialect dialect) {
  switch (dialect) {
    case catalog::Dialect::OpenAi:
      break;
    case catalog::Dialect::Anthropic:
      return {"x-api-key", ""};
    case catalog::Dialect::Gemini:
      return {"x-goog-api-key", ""};
  }
  return {"authorization", "Bearer "};
}

}  // namespace gc::llm
