#pragma once
// Parts of an OpenAI request in the form that the translations to other dialects need.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/llm/chat_request.h"
#include "gateway/llm/client_error.h"

namespace gc::llm {

/// "data:image/png;base64,…" taken apart. Plain value.
struct DataUrl {
  std::string mime;  ///< lower case; image/jpg is image/jpeg
  std::string data;  ///< base64, checked
};
std::optional<DataUrl> parseDataUrl(std::string_view url);

/// What the client wants of the tools. Plain value.
struct ToolChoice {
  enum class Mode { Unset, Auto, Any, Named, None };
  Mode mode = Mode::Unset;
  std::string name;       ///< Named
  bool filtered = false;  ///< allowed_tools: only these may be called
  std::vector<std::string> allowed;
};

/// One declared function. Plain value; looks into the request.
struct ToolSpec {
  JsonValue name;
  JsonValue description;
  JsonValue parameters;  ///< an object, or Missing
  bool strict = false;
};

struct ToolSet {
  std::vector<ToolSpec> tools;
  ToolChoice choice;
  bool oneAtATime = false;  ///< parallel_tool_calls: false
};

/// Reads tools and tool_choice, or the older functions and function_call.
ClientResult<ToolSet> readToolSet(const ChatRequest& request);

/// `arguments` of a call in the history as the text of a JSON object; "" stands for {}.
ClientResult<std::string> argumentsObject(JsonValue arguments, const std::string& where);

/// Empty, or nothing but white space. `raw` is the inside of a JSON string.
bool isBlank(std::string_view raw);

/// `user`, `assistant`'s and other contents as one raw text: a string, or text and refusal parts joined.
std::string joinedText(JsonValue content, std::string_view separator);

/// True where the value is what OpenAI takes when the member is absent: dropping it changes nothing.
bool isDefault(std::string_view key, JsonValue value);

/// A number's value, for comparisons only; the text is what travels.
double magnitude(JsonValue number);

/// The 400 for what a dialect cannot carry without changing the answer's meaning.
ClientError cannotCarry(const std::string& param, std::string_view provider, std::string_view what);

/// Appends `item` to a JSON list or object body, with a comma where one is needed.
void appendItem(std::string& list, std::string_view item);

}  // namespace gc::llm
