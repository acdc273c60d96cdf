#include "gateway/simulator/openai_reader.h"

#include "gateway/simulator/json_text.h"

namespace gc::simulator {
namespace {

constexpr int kMostChoices = 128;

Problem bad(std::string message, std::string param) {
  return {.kind = Problem::Kind::BadRequest,
          .message = std::move(message),
          .param = std::move(param),
          .model = {},
          .limit = 0,
          .wait = {}};
}

/// Adds a message's content to the counts; gives its text.
std::string readContent(const json::value& message, Ask& ask) {
  std::string all;
  const json::value* content = member(message, "content");
  if (content == nullptr) return all;
  if (content->is_string()) {
    all = content->get_string();
  } else if (content->is_array()) {
    for (const json::value& part : content->get_array()) {
      all += text(part, "text");
      if (text(part, "type") == "image_url") ++ask.images;
    }
  }
  ask.textBytes += all.size();
  return all;
}

void readMessage(const json::value& message, Ask& ask) {
  const std::string_view role = text(message, "role");
  std::string content = readContent(message, ask);
  for (const json::value& call : elements(message, "tool_calls")) {
    if (const json::value* function = member(call, "function")) {
      ask.textBytes += text(*function, "name").size() + text(*function, "arguments").size();
    }
  }
  ask.toolResult.reset();
  if (role == "user") ask.userText = std::move(content);
  if (role == "tool") ask.toolResult = std::move(content);
}

void readTools(const json::value& root, Ask& ask) {
  for (const json::value& tool : elements(root, "tools")) {
    const json::value* function = member(tool, "function");
    if (function == nullptr) continue;
    const json::value* parameters = member(*function, "parameters");
    ask.tools.push_back(
        {std::string(text(*function, "name")),
         parameters != nullptr ? *parameters : json::value(json::object{{"type", "object"}})});
    ask.textBytes += json::serialize(*function).size();
  }
  const json::value* choice = member(root, "tool_choice");
  if (choice == nullptr) return;
  if (choice->is_string()) {
    const std::string_view word = choice->get_string();
    if (word == "none") ask.toolChoice = Ask::ToolChoice::None;
    if (word == "required") ask.toolChoice = Ask::ToolChoice::Any;
  } else if (const json::value* function = member(*choice, "function")) {
    ask.toolChoice = Ask::ToolChoice::Named;
    ask.namedTool = text(*function, "name");
  }
}

void readFormat(const json::value& root, Ask& ask) {
  const json::value* format = member(root, "response_format");
  if (format == nullptr) return;
  ask.json = text(*format, "type") == "json_object";
  if (const json::value* wrapper = member(*format, "json_schema")) {
    if (const json::value* schema = member(*wrapper, "schema")) ask.schema = *schema;
  }
}

}  // namespace

AskOrProblem readOpenAi(std::string_view body) {
  boost::system::error_code ec;
  const json::value root = json::parse(body, ec);
  if (ec || !root.is_object()) {
    return bad("We could not parse the JSON body of your request.", "");
  }
  Ask ask;
  ask.model = text(root, "model");
  if (ask.model.empty()) return bad("you must provide a model parameter", "");
  if (elements(root, "messages").empty()) return bad("Missing required parameter: 'messages'.", "messages");
  for (const json::value& message : elements(root, "messages")) readMessage(message, ask);
  readTools(root, ask);
  if (ask.tools.empty() && member(root, "tool_choice") != nullptr) {
    return bad("Invalid value for 'tool_choice': 'tool_choice' is only allowed when 'tools' are specified.",
               "tool_choice");
  }
  readFormat(root, ask);
  ask.stream = isTrue(root, "stream");
  if (const json::value* options = member(root, "stream_options")) {
    if (!ask.stream) {
      return bad("The 'stream_options' parameter is only allowed when 'stream' is enabled.",
                 "stream_options");
    }
    ask.includeUsage = isTrue(*options, "include_usage");
  }
  const std::int64_t choices = integer(root, "n").value_or(1);
  if (choices < 1 || choices > kMostChoices) return bad("Invalid 'n': integer out of range.", "n");
  ask.choices = static_cast<int>(choices);
  ask.maxTokens = integer(root, "max_completion_tokens");
  if (!ask.maxTokens) ask.maxTokens = integer(root, "max_tokens");
  if (ask.maxTokens && *ask.maxTokens < 1) {
    return bad("Invalid 'max_completion_tokens': integer below minimum value.", "max_completion_tokens");
  }
  if (const json::value* parallel = member(root, "parallel_tool_calls")) {
    ask.parallelTools = !parallel->is_bool() || parallel->get_bool();
  }
  if (!text(root, "stop").empty()) ask.stops.emplace_back(text(root, "stop"));
  appendStrings(ask.stops, elements(root, "stop"));
  return ask;
}

}  // namespace gc::simulator
