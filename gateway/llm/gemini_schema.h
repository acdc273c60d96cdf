#pragma once
// JSON Schemas for Gemini, whose own kind of schema is a part of OpenAPI's.
#include <optional>
#include <string>

#include "gateway/llm/json_document.h"

namespace gc::llm {

/// Every keyword is one that Gemini's `parameters` and `responseSchema` know.
bool isGeminiSchema(JsonValue schema);

/// The schema with what Gemini does not know left out; empty when something that carries meaning ($ref) would
/// go.
std::optional<std::string> cleanedGeminiSchema(JsonValue schema);

/// 25 for "gemini-2.5-flash", 40 for "gemini-4-argon"; unknown names count as the newest.
int geminiVersion(std::string_view model);

}  // namespace gc::llm
