#include "gateway/llm/anthropic_messages.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "gateway/llm/json_text.h"

namespace gc::llm {
namespace {

constexpr std::string_view kProvider = "Anthropic";

bool isPlainIdCharacter(unsigned char c) { return std::isalnum(c) || c == '_' || c == '-'; }

std::string legacyCallId(JsonValue name) { return "call_" + name.string(); }

}  // namespace

std::string anthropicCallId(const std::string& id) {
  if (!id.empty() && std::all_of(id.begin(), id.end(), isPlainIdCharacter)) return id;
  // FNV-1a keeps two ids apart that differ only in the characters replaced.
  std::uint64_t hash = 14695981039346656037ull;
  std::string made;
  for (const unsigned char c : id) {
    hash = (hash ^ c) * 1099511628211ull;
    if (made.size() < 40) made += isPlainIdCharacter(c) ? static_cast<char>(c) : '_';
  }
  return made + '_' + std::to_string(hash);
}

std::optional<ClientError> AnthropicMessages::translate() {
  std::size_t position = 0;
  for (JsonValue message : m_request.root()["messages"].children()) {
    if (auto error = addMessage(message, "messages[" + std::to_string(position++) + ']')) return error;
  }
  return close();
}

std::optional<ClientError> AnthropicMessages::addMessage(JsonValue message, const std::string& where) {
  const JsonValue role = message["role"];
  if (role.equals("tool") || role.equals("function")) return addResult(message, where);
  if (auto error = unansweredCalls()) return error;
  if (role.equals("user")) return addUser(message, where);
  if (role.equals("assistant")) return addAssistant(message, where);
  if (!role.equals("system") && !role.equals("developer")) {
    return badRequest(where + ".role", "invalid_value", "Unknown role '" + role.string() + "'.");
  }
  const std::string text = joinedText(message["content"], "\\n\\n");
  if (isBlank(text)) return std::nullopt;
  if (!m_turns.empty()) {
    addText(true, text);  // where it was said: moving it to the front would change what it refers to
  } else {
    m_system += m_system.empty() ? text : "\\n\\n" + text;
  }
  return std::nullopt;
}

std::optional<ClientError> AnthropicMessages::addUser(JsonValue message, const std::string& where) {
  m_droppedNames |= message["name"].isString();
  const JsonValue content = message["content"];
  if (content.isString()) {
    addText(true, content.rawString());
    return std::nullopt;
  }
  std::size_t position = 0;
  for (JsonValue part : content.children()) {
    if (auto error = addPart(part, where + ".content[" + std::to_string(position++) + ']')) return error;
  }
  return std::nullopt;
}

std::optional<ClientError> AnthropicMessages::addPart(JsonValue part, const std::string& where) {
  const JsonValue type = part["type"];
  if (type.equals("text")) {
    addText(true, part["text"].rawString(), part["cache_control"]);
    return std::nullopt;
  }
  if (type.equals("image_url")) return addImage(part, where);
  if (type.equals("file")) return addFile(part, where);
  return cannotCarry(where + ".type", kProvider, "parts of type '" + type.string() + "' are not understood");
}

std::optional<ClientError> AnthropicMessages::addImage(JsonValue part, const std::string& where) {
  static constexpr std::array<std::string_view, 4> kTypes{"image/jpeg", "image/png", "image/gif",
                                                          "image/webp"};
  const JsonValue image = part["image_url"];
  const std::string url = image.isString() ? image.string() : image["url"].string();
  if (url.starts_with("https://")) {
    std::string block = "{\"type\":\"image\",\"source\":{\"type\":\"url\",\"url\":";
    appendQuoted(block, url);
    appendItem(turn(true).blocks, block + "}}");
    return std::nullopt;
  }
  const auto data = parseDataUrl(url);
  if (!data || std::find(kTypes.begin(), kTypes.end(), data->mime) == kTypes.end()) {
    return badRequest(where + ".image_url.url", "invalid_value",
                      "An image must be an https URL or a base64 data URL of type jpeg, png, gif or webp.");
  }
  appendItem(turn(true).blocks, "{\"type\":\"image\",\"source\":{\"type\":\"base64\",\"media_type\":\"" +
                                    data->mime + "\",\"data\":\"" + data->data + "\"}}");
  return std::nullopt;
}

std::optional<ClientError> AnthropicMessages::addFile(JsonValue part, const std::string& where) {
  const auto data = parseDataUrl(part["file"]["file_data"].string());
  if (!data || data->mime != "application/pdf") {
    return cannotCarry(where + ".file", kProvider, "files must be PDFs given as a base64 data URL");
  }
  appendItem(turn(true).blocks,
             "{\"type\":\"document\",\"source\":{\"type\":\"base64\",\"media_type\":\"application/"
             "pdf\",\"data\":\"" +
                 data->data + "\"}}");
  return std::nullopt;
}

std::optional<ClientError> AnthropicMessages::addAssistant(JsonValue message, const std::string& where) {
  if (message["audio"].isObject())
    return cannotCarry(where + ".audio", kProvider, "there is no audio output");
  addText(false, joinedText(message["content"], ""));
  addText(false, message["refusal"].rawString());
  std::size_t position = 0;
  for (JsonValue call : message["tool_calls"].children()) {
    const std::string at = where + ".tool_calls[" + std::to_string(position++) + ']';
    if (auto error = addCall(call["id"].string(), call["function"], at)) return error;
  }
  const JsonValue legacy = message["function_call"];
  if (legacy.isObject()) return addCall(legacyCallId(legacy["name"]), legacy, where + ".function_call");
  return std::nullopt;
}

std::optional<ClientError> AnthropicMessages::addCall(const std::string& id, JsonValue function,
                                                      const std::string& where) {
  if (!function["name"].isString()) {
    return badRequest(where, "invalid_value",
                      "A tool call in the history must be of a function with a name.");
  }
  const auto arguments = argumentsObject(function["arguments"], where + ".function.arguments");
  if (!arguments) return arguments.error();
  std::string block = "{\"type\":\"tool_use\",\"id\":\"" + anthropicCallId(id) + "\",\"name\":";
  block += function["name"].raw();
  appendItem(turn(false).blocks, block + ",\"input\":" + *arguments + '}');
  m_openCalls.push_back(id);
  return std::nullopt;
}

std::optional<ClientError> AnthropicMessages::addResult(JsonValue message, const std::string& where) {
  const bool legacy = message["role"].equals("function");
  const std::string id = legacy ? legacyCallId(message["name"]) : message["tool_call_id"].string();
  const auto open = std::find(m_openCalls.begin(), m_openCalls.end(), id);
  if (open == m_openCalls.end()) {
    return badRequest(
        where + ".tool_call_id", "invalid_value",
        "A tool message must follow the assistant message that made the call '" + id.substr(0, 64) + "'.");
  }
  m_openCalls.erase(open);
  std::string block = "{\"type\":\"tool_result\",\"tool_use_id\":\"" + anthropicCallId(id) + '"';
  const std::string text = joinedText(message["content"], "\\n");
  if (!isBlank(text)) block += ",\"content\":\"" + text + '"';
  appendItem(turn(true).results, block + '}');
  return std::nullopt;
}

std::optional<ClientError> AnthropicMessages::unansweredCalls() const {
  if (m_openCalls.empty()) return std::nullopt;
  return badRequest(
      "messages", "invalid_value",
      "The tool call '" + m_openCalls.front().substr(0, 64) + "' has no tool message behind it.");
}

void AnthropicMessages::addText(bool user, std::string_view raw, JsonValue cacheControl) {
  if (isBlank(raw)) return;
  std::string block = "{\"type\":\"text\",\"text\":\"";
  appendRepaired(block, raw);
  block += '"';
  if (cacheControl.isObject()) block += ",\"cache_control\":" + std::string(cacheControl.raw());
  appendItem(turn(user).blocks, block + '}');
}

AnthropicMessages::Turn& AnthropicMessages::turn(bool user) {
  if (m_turns.empty() || m_turns.back().user != user) m_turns.push_back({user, {}, {}});
  return m_turns.back();
}

std::optional<ClientError> AnthropicMessages::close() {
  if (auto error = unansweredCalls()) return error;
  if (m_turns.empty()) {
    return badRequest("messages", "invalid_value", "No message with content is left beside the system text.");
  }
  if (!m_turns.back().user && !m_prefill) {
    return cannotCarry("messages", kProvider, "this model does not continue a message of the assistant");
  }
  for (const Turn& one : m_turns) {
    std::string content = one.results;
    if (!one.blocks.empty()) appendItem(content, one.blocks);
    appendItem(m_messages, std::string("{\"role\":\"") + (one.user ? "user" : "assistant") +
                               "\",\"content\":[" + content + "]}");
  }
  return std::nullopt;
}

}  // namespace gc::llm
