#include "gateway/llm/stream_decoder.h"

#include "gateway/llm/anthropic_answer.h"
#include "gateway/llm/gemini_answer.h"
#include "gateway/llm/openai_stream.h"

namespace gc::llm {

std::unique_ptr<StreamDecoder> StreamDecoder::make(catalog::Dialect dialect, AnswerContext context) {
  switch (dialect) {
    case catalog::Dialect::OpenAi:
      break;
    case catalog::Dialect::Anthropic:
      return std::make_unique<AnthropicStream>(std::move(context));
    case catalog::Dialect::Gemini:
      return std::make_unique<GeminiStream>(std::move(context));
  }
  return std::make_unique<OpenAiStream>(std::move(context));
}

}  // namespace gc::llm
