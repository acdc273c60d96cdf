#include "gateway/llm/gemini_answer.h"

#include <algorithm>

#include "gateway/llm/json_text.h"
#include "gateway/llm/openai_shape.h"

namespace gc::llm {
namespace {

bool isBlocked(std::string_view reason) {
  static constexpr std::string_view kReasons[] = {"SAFETY", "RECITATION", "BLOCKLIST", "PROHIBITED_CONTENT",
                                                  "SPII",   "LANGUAGE",   "NO_IMAGE"};
  return reason.starts_with("IMAGE_") ||
         std::find(std::begin(kReasons), std::end(kReasons), reason) != std::end(kReasons);
}

bool isFailure(std::string_view reason) {
  return reason == "MALFORMED_FUNCTION_CALL" || reason == "UNEXPECTED_TOOL_CALL" ||
         reason == "TOO_MANY_TOOL_CALLS";
}

void appendLogprob(std::string& out, JsonValue candidate) {
  out += "{\"token\":" + std::string(candidate["token"].isString() ? candidate["token"].raw() : "\"\"");
  out += ",\"logprob\":" +
         std::string(candidate["logProbability"].isNumber() ? candidate["logProbability"].raw() : "0");
  out += ",\"bytes\":null";
}

void readPart(TranslatedChoice& choice, JsonValue part, const AnswerContext& context, std::size_t& madeIds) {
  if (part["functionCall"].isObject()) {
    choice.calls.push_back(geminiCall(part, callId(context.requestId, ++madeIds)));
  } else if (part["thought"].isTrue()) {
    appendRepaired(choice.reasoning, part["text"].rawString());
  } else if (part["text"].isString()) {
    choice.hasContent = choice.hasContent || !part["text"].rawString().empty();
    appendRepaired(choice.content, part["text"].rawString());
  }
}

}  // namespace

std::optional<TokenUsage> readGeminiUsage(JsonValue usageMetadata) {
  if (usageMetadata.size() == 0) return std::nullopt;
  const auto count = [&](const char* name) {
    return std::max<std::int64_t>(0, usageMetadata[name].integer().value_or(0));
  };
  TokenUsage usage;
  usage.input = count("promptTokenCount") + count("toolUsePromptTokenCount");
  usage.reasoning = count("thoughtsTokenCount");
  usage.output = count("candidatesTokenCount") + usage.reasoning;
  usage.cacheRead = count("cachedContentTokenCount");
  usage.known = true;
  return usage;
}

std::optional<std::string_view> geminiFinishReason(std::string_view reason, bool callsMade, bool hasContent) {
  if (isFailure(reason) || (reason == "OTHER" && !hasContent)) return std::nullopt;
  if (reason == "MAX_TOKENS") return "length";
  if (isBlocked(reason)) return "content_filter";
  return callsMade ? "tool_calls" : "stop";
}

std::string geminiLogprobs(JsonValue logprobsResult) {
  const JsonValue chosen = logprobsResult["chosenCandidates"];
  if (!chosen.isArray()) return "null";
  std::string out = "{\"content\":[";
  JsonValue tops = logprobsResult["topCandidates"].firstChild();
  for (JsonValue candidate : chosen.children()) {
    if (out.back() != '[') out += ',';
    appendLogprob(out, candidate);
    out += ",\"top_logprobs\":[";
    for (JsonValue top : tops["candidates"].children()) {
      if (out.back() != '[') out += ',';
      appendLogprob(out, top);
      out += '}';
    }
    out += "]}";
    tops = tops.next();
  }
  return out + "],\"refusal\":null}";
}

TranslatedChoice::Call geminiCall(JsonValue part, const std::string& madeId) {
  const JsonValue function = part["functionCall"];
  TranslatedChoice::Call call;
  call.id = function["id"].rawString().empty() ? madeId : std::string(function["id"].rawString());
  call.name = function["name"].rawString();
  appendEscaped(call.arguments, function["args"].isObject() ? function["args"].raw() : "{}");
  if (const JsonValue signature = part["thoughtSignature"]; signature.isString()) {
    // Where Google's own OpenAI layer puts it; clients send it back with the call.
    call.extraContent = "{\"google\":{\"thought_signature\":" + std::string(signature.raw()) + "}}";
  }
  return call;
}

std::optional<UpstreamFailure> readGeminiAnswer(JsonValue root, const AnswerContext& context,
                                                std::vector<TranslatedChoice>& choices) {
  std::size_t madeIds = 0;
  for (JsonValue candidate : root["candidates"].children()) {
    TranslatedChoice& choice = choices.emplace_back();
    for (JsonValue part : candidate["content"]["parts"].children()) readPart(choice, part, context, madeIds);
    choice.logprobs = geminiLogprobs(candidate["logprobsResult"]);
    const std::string reason = candidate["finishReason"].string();
    const auto finish =
        geminiFinishReason(reason, !choice.calls.empty(), choice.hasContent || !choice.calls.empty());
    if (!finish) return transportFailure(FailureCategory::ServerError, "the answer ended with " + reason);
    choice.finishReason = *finish;
  }
  if (!choices.empty()) return std::nullopt;
  if (!root["promptFeedback"]["blockReason"].isString()) {
    return transportFailure(FailureCategory::BadGateway, "the answer has no candidates");
  }
  choices.emplace_back().finishReason = "content_filter";
  return std::nullopt;
}

}  // namespace gc::llm
