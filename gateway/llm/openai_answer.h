#pragma once
// A whole answer of an OpenAI-like server, given the parts that small servers leave out.
#include <optional>
#include <string>

#include "gateway/llm/chat_answer.h"
#include "gateway/llm/json_document.h"

namespace gc::llm {

/// Nothing is missing and nothing is unusual: the body can go out as it is.
bool isCompleteOpenAiAnswer(JsonValue root);

/// Appends the answer anew with id, object, created, model, index, role, finish reasons and tool calls in
/// OpenAI's form; everything else stays as it came. False when a choice ended with an error.
bool appendCompletedOpenAiAnswer(std::string& out, JsonValue root, const AnswerContext& context);

}  // namespace gc::llm
