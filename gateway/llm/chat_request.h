#pragma once
// What the gateway has to know of a client's chat completion request to route, price and translate it.
#include <cstdint>
#include <string>
#include <string_view>

#include "gateway/catalog/catalog.h"
#include "gateway/llm/client_error.h"
#include "gateway/llm/json_document.h"

namespace gc::llm {

/// A validated request. The JsonValues look into the document, which must outlive it. Plain value.
struct ChatRequest {
  const JsonDocument* document = nullptr;
  std::string model;  ///< as asked for: "auto", a catalog id, "provider/model"
  bool stream = false;
  bool includeUsage = false;     ///< the client asked for a usage frame
  int choices = 1;               ///< `n`
  bool legacyFunctions = false;  ///< asked with `functions`: the answer comes as `function_call`
  catalog::Capabilities needs = 0;
  std::int64_t estimatedPromptTokens = 0;  ///< about four bytes a token, 1000 an image
  std::int64_t maxOutputTokens = -1;       ///< -1: the client set none
  std::uint32_t messageCount = 0;
  std::uint32_t toolCount = 0;
  bool jsonOutput = false;        ///< response_format json_object or json_schema
  std::string reasoningEffort;    ///< empty: not given
  std::string_view lastUserText;  ///< raw JSON text of the last user message's (first) text; for task hints

  JsonValue root() const { return document->root(); }
};

/// The 400 for a body that JsonDocument::parse refused.
ClientError notJson(const Error& error);

/// Checks the parts that every dialect needs; leaves alone what only an upstream can judge.
/// Errors are OpenAI-shaped 400s that name the parameter. `document` holds a successful parse.
ClientResult<ChatRequest> readChatRequest(const JsonDocument& document);

}  // namespace gc::llm
