#include "gateway/simulator/anthropic_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "gateway/simulator/json_text.h"

namespace gc::simulator {
namespace {

constexpr std::array<std::string_view, 16> kFields = {
    "model",          "messages",     "max_tokens",    "system", "tools",    "tool_choice",
    "stop_sequences", "temperature",  "top_p",         "top_k",  "thinking", "metadata",
    "output_config",  "service_tier", "cache_control", "stream"};

Problem bad(std::string message) {
  return {.kind = Problem::Kind::BadRequest,
          .message = std::move(message),
          .param = {},
          .model = {},
          .limit = 0,
          .wait = {}};
}

/// Reads the parts of one request; the first mistake is kept.
class Reader {
 public:
  AskOrProblem read(const http::Request& request) {
    if (request.fields.get("anthropic-version").empty()) return bad("anthropic-version: header is required");
    boost::system::error_code ec;
    const json::value root = json::parse(request.body, ec);
    if (ec || !root.is_object()) return bad("The request body is not valid JSON");
    for (const auto& entry : root.get_object()) {
      if (std::find(kFields.begin(), kFields.end(), std::string_view(entry.key())) == kFields.end()) {
        return bad(fmt::format("{}: Extra inputs are not permitted", std::string_view(entry.key())));
      }
    }
    m_ask.model = text(root, "model");
    m_ask.maxTokens = integer(root, "max_tokens");
    m_ask.stream = isTrue(root, "stream");
    m_ask.includeUsage = true;
    if (m_ask.model.empty()) return bad("model: Field required");
    if (!m_ask.maxTokens) return bad("max_tokens: Field required");
    if (*m_ask.maxTokens < 1) return bad("max_tokens: Input should be greater than or equal to 1");
    if (elements(root, "messages").empty()) return bad("messages: at least one message is required");
    readBlocks(root, "system");
    for (const json::value& message : elements(root, "messages")) readMessage(message);
    readTools(root);
    readFormat(root);
    appendStrings(m_ask.stops, elements(root, "stop_sequences"));
    if (!m_mistake.empty()) return bad(m_mistake);
    return std::move(m_ask);
  }

 private:
  void mistake(std::string message) {
    if (m_mistake.empty()) m_mistake = std::move(message);
  }

  /// Counts a string or a list of blocks; gives its text.
  std::string readBlocks(const json::value& holder, std::string_view key) {
    const json::value* content = member(holder, key);
    if (content == nullptr) return {};
    if (content->is_string()) {
      m_ask.textBytes += content->get_string().size();
      return std::string(content->get_string());
    }
    std::string all;
    for (const json::value& block : elements(holder, key)) all += readBlock(block);
    return all;
  }

  std::string readBlock(const json::value& block) {
    const std::string_view type = text(block, "type");
    if (type == "text") {
      const std::string_view words = text(block, "text");
      if (words.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        mistake("messages: text content blocks must be non-empty");
      }
      m_ask.textBytes += words.size();
      return std::string(words);
    }
    if (type == "image") ++m_ask.images;
    if (type == "tool_use") {
      const json::value* input = member(block, "input");
      if (input == nullptr || !input->is_object())
        mistake("tool_use.input: Input should be a valid dictionary");
      m_calls.emplace_back(text(block, "id"));
      m_ask.textBytes += text(block, "name").size() + (input != nullptr ? json::serialize(*input).size() : 0);
    }
    if (type == "tool_result") {
      const std::string_view id = text(block, "tool_use_id");
      if (std::find(m_callsBefore.begin(), m_callsBefore.end(), id) == m_callsBefore.end()) {
        mistake(fmt::format("messages: unexpected `tool_use_id` found in `tool_result` blocks: {}", id));
      }
      m_ask.toolResult = readBlocks(block, "content");
    }
    return {};
  }

  void readMessage(const json::value& message) {
    m_callsBefore = std::exchange(m_calls, {});
    m_ask.toolResult.reset();
    std::string words = readBlocks(message, "content");
    const std::string_view role = text(message, "role");
    if (role != "user" && role != "assistant") mistake("messages: role must be user or assistant");
    if (role == "user" && !words.empty()) m_ask.userText = std::move(words);
  }

  void readTools(const json::value& root) {
    for (const json::value& tool : elements(root, "tools")) {
      const json::value* schema = member(tool, "input_schema");
      if (schema == nullptr || text(*schema, "type") != "object") {
        mistake("tools: input_schema.type: Input should be 'object'");
        continue;
      }
      m_ask.tools.push_back({std::string(text(tool, "name")), *schema});
      m_ask.textBytes += json::serialize(tool).size();
    }
    const json::value* choice = member(root, "tool_choice");
    if (choice == nullptr) return;
    if (m_ask.tools.empty()) mistake("tool_choice may only be specified while providing tools");
    const std::string_view type = text(*choice, "type");
    if (type == "none") m_ask.toolChoice = Ask::ToolChoice::None;
    if (type == "any") m_ask.toolChoice = Ask::ToolChoice::Any;
    if (type == "tool") {
      m_ask.toolChoice = Ask::ToolChoice::Named;
      m_ask.namedTool = text(*choice, "name");
    }
    m_ask.parallelTools = !isTrue(*choice, "disable_parallel_tool_use");
  }

  void readFormat(const json::value& root) {
    const json::value* config = member(root, "output_config");
    const json::value* format = config != nullptr ? member(*config, "format") : nullptr;
    if (format == nullptr) return;
    if (const json::value* schema = member(*format, "schema")) m_ask.schema = *schema;
  }

  Ask m_ask;
  std::string m_mistake;
  std::vector<std::string> m_calls;        ///< tool_use ids of this message
  std::vector<std::string> m_callsBefore;  ///< of the one before it
};

}  // namespace

AskOrProblem readAnthropic(const http::Request& request) { return Reader().read(request); }

}  // namespace gc::simulator
