#pragma once
// Parts of OpenAI's answer shape that whole answers and streams have in common, with the liberties that
// compatible servers take.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "gateway/base/token_usage.h"
#include "gateway/llm/json_document.h"

namespace gc::llm {

/// Counts from a `usage` object; empty when there is none that says something.
std::optional<TokenUsage> readOpenAiUsage(JsonValue usage);

/// Appends the `usage` object of OpenAI's shape.
void appendOpenAiUsage(std::string& out, const TokenUsage& usage);

/// OpenAI's word for a server's finish reason; "error" is no answer and stays "error". Null or empty: "stop".
/// When calls were made every reason but a cut is "tool_calls".
std::string_view normalFinishReason(JsonValue reason, bool callsMade);

/// "chatcmpl-" and the request's own random part.
std::string completionId(std::string_view requestId);

/// `arguments` as the inside of a JSON string: a string's own text, an object's text escaped, "" for null.
void appendArgumentsText(std::string& out, JsonValue arguments);

/// A call id for calls that came without: "call_", the request's random part and the position.
std::string callId(std::string_view requestId, std::size_t position);

/// Content parts ({type: text, text}) or plain strings joined, as the inside of a JSON string; thinking parts
/// go to `reasoning`.
void appendPartsText(std::string& text, std::string& reasoning, JsonValue parts);

}  // namespace gc::llm
