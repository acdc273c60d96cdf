#include "gateway/llm/anthropic_answer.h"

#include <algorithm>

#include "gateway/llm/json_text.h"

namespace gc::llm {

void AnthropicUsage::update(JsonValue usage) {
  const auto take = [&](JsonValue value, std::int64_t& counter) {
    const auto count = value.integer();
    if (!count || *count < 0) return;
    counter = *count;
    seen = true;
  };
  take(usage["input_tokens"], input);
  take(usage["cache_read_input_tokens"], cacheRead);
  take(usage["cache_creation_input_tokens"], cacheWritten);
  take(usage["cache_creation"]["ephemeral_5m_input_tokens"], written5m);
  take(usage["cache_creation"]["ephemeral_1h_input_tokens"], written1h);
  take(usage["output_tokens"], output);
  take(usage["output_tokens_details"]["thinking_tokens"], thinking);
}

TokenUsage AnthropicUsage::counts() const {
  TokenUsage counts;
  counts.cacheRead = cacheRead;
  counts.cacheWrite1h = written1h;
  counts.cacheWrite5m = written5m >= 0 ? written5m : cacheWritten - written1h;
  counts.input = input + cacheRead + std::max(cacheWritten, counts.cacheWrite5m + counts.cacheWrite1h);
  counts.output = output;
  counts.reasoning = thinking;
  counts.known = seen;
  return counts;
}

std::string_view anthropicFinishReason(std::string_view stopReason, bool callsMade) {
  if (stopReason == "max_tokens" || stopReason == "model_context_window_exceeded") return "length";
  if (stopReason == "refusal") return "content_filter";
  return callsMade ? "tool_calls" : "stop";
}

std::optional<AnthropicAnswer> readAnthropicAnswer(JsonValue root) {
  if (!root["content"].isArray()) return std::nullopt;
  AnthropicAnswer answer;
  TranslatedChoice& choice = answer.choice;
  for (JsonValue block : root["content"].children()) {
    const JsonValue type = block["type"];
    if (type.equals("text")) {
      choice.hasContent = true;
      appendRepaired(choice.content, block["text"].rawString());
    } else if (type.equals("thinking")) {
      appendRepaired(choice.reasoning, block["thinking"].rawString());
    } else if (type.equals("tool_use")) {
      TranslatedChoice::Call call;
      call.id = block["id"].rawString();
      call.name = block["name"].rawString();
      appendEscaped(call.arguments, block["input"].isObject() ? block["input"].raw() : "{}");
      choice.calls.push_back(std::move(call));
    }
  }
  choice.finishReason = anthropicFinishReason(root["stop_reason"].string(), !choice.calls.empty());
  answer.usage.update(root["usage"]);
  return answer;
}

}  // namespace gc::llm
