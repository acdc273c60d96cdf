#include "gateway/llm/openai_shape.h"

#include <algorithm>

#include "gateway/llm/json_text.h"

namespace gc::llm {
namespace {

std::int64_t count(JsonValue value) { return std::max<std::int64_t>(0, value.integer().value_or(0)); }

/// The random part of "req_…", which makes derived ids unique.
std::string_view randomPart(std::string_view requestId) {
  return requestId.starts_with("req_") ? requestId.substr(4) : requestId;
}

}  // namespace

std::optional<TokenUsage> readOpenAiUsage(JsonValue usage) {
  const auto prompt = usage["prompt_tokens"].integer();
  const auto completion = usage["completion_tokens"].integer();
  if (!prompt && !completion) return std::nullopt;
  TokenUsage counts;
  counts.input = std::max<std::int64_t>(0, prompt.value_or(0));
  counts.output = completion ? std::max<std::int64_t>(0, *completion)
                             : std::max<std::int64_t>(0, count(usage["total_tokens"]) - counts.input);
  const JsonValue details = usage["prompt_tokens_details"];
  counts.cacheRead = count(details["cached_tokens"] ? details["cached_tokens"] : usage["num_cached_tokens"]);
  counts.cacheWrite5m = count(details["cache_write_tokens"]);
  counts.reasoning = count(usage["completion_tokens_details"]["reasoning_tokens"]);
  counts.known = true;
  return counts;
}

void appendOpenAiUsage(std::string& out, const TokenUsage& usage) {
  const auto number = [&](const char* name, std::int64_t value) {
    out += name;
    out += std::to_string(value);
  };
  number("{\"prompt_tokens\":", usage.input);
  number(",\"completion_tokens\":", usage.output);
  number(",\"total_tokens\":", usage.input + usage.output);
  number(",\"prompt_tokens_details\":{\"cached_tokens\":", usage.cacheRead);
  if (const std::int64_t written = usage.cacheWrite5m + usage.cacheWrite1h; written > 0) {
    number(",\"cache_write_tokens\":", written);
  }
  number("},\"completion_tokens_details\":{\"reasoning_tokens\":", usage.reasoning);
  out += usage.estimated ? "},\"estimated\":true}" : "}}";
}

std::string_view normalFinishReason(JsonValue reason, bool callsMade) {
  const std::string text = reason.string();
  if (text == "length" || text == "max_tokens" || text == "model_length") return "length";
  if (text == "content_filter") return "content_filter";
  if (text == "error") return "error";
  if (text == "function_call") return "function_call";
  return callsMade || text == "tool_calls" ? "tool_calls" : "stop";
}

std::string completionId(std::string_view requestId) {
  return "chatcmpl-" + std::string(randomPart(requestId));
}

void appendArgumentsText(std::string& out, JsonValue arguments) {
  if (arguments.isString()) {
    appendRepaired(out, arguments.rawString());
  } else if (!arguments.isNullOrMissing()) {
    appendEscaped(out, arguments.raw());
  }
}

std::string callId(std::string_view requestId, std::size_t position) {
  return "call_" + std::string(randomPart(requestId)) + "_" + std::to_string(position);
}

void appendPartsText(std::string& text, std::string& reasoning, JsonValue parts) {
  for (JsonValue part : parts.children()) {
    if (part.isString()) {
      appendRepaired(text, part.rawString());
    } else if (part["type"].equals("thinking")) {
      std::string nothing;
      if (part["thinking"].isArray()) {
        appendPartsText(reasoning, nothing, part["thinking"]);
      } else {
        appendRepaired(reasoning, part["thinking"].rawString());
      }
    } else {
      appendRepaired(text, part["text"].rawString());
    }
  }
}

}  // namespace gc::llm
