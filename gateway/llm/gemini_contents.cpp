#include "gateway/llm/gemini_contents.h"

#include <algorithm>
#include <string_view>

#include "gateway/llm/json_text.h"

namespace gc::llm {
namespace {

constexpr std::string_view kProvider = "Google";
constexpr const char* kUser = "user";
constexpr const char* kModel = "model";

/// Google wants to know the type of what a URL points to; its name is all there is to tell.
std::string_view imageTypeOf(std::string_view url) {
  struct Type {
    std::string_view ending, mime;
  };
  static constexpr Type kTypes[] = {{".png", "image/png"},   {".gif", "image/gif"},   {".webp", "image/webp"},
                                    {".heic", "image/heic"}, {".heif", "image/heif"}, {".jpg", "image/jpeg"},
                                    {".jpeg", "image/jpeg"}};
  const std::string_view path = url.substr(0, url.find_first_of("?#"));
  for (const Type& type : kTypes) {
    if (path.ends_with(type.ending)) return type.mime;
  }
  return "image/jpeg";
}

/// A tool's answer as an object: its own where it is one, else {"result": …}.
std::string responseObject(JsonValue content) {
  const std::string raw = joinedText(content, "\\n");
  std::string text;
  appendUnescaped(text, raw);
  JsonDocument document;
  if (document.parseCopy(text)) {
    return document.root().isObject() ? std::string(document.root().raw())
                                      : "{\"result\":" + std::string(document.root().raw()) + '}';
  }
  return "{\"result\":\"" + raw + "\"}";
}

}  // namespace

std::optional<ClientError> GeminiContents::translate() {
  std::size_t position = 0;
  for (JsonValue message : m_request.root()["messages"].children()) {
    if (auto error = addMessage(message, "messages[" + std::to_string(position++) + ']')) return error;
  }
  if (auto error = settleCalls()) return error;
  closeTurn();
  if (m_contents.empty()) {
    return badRequest("messages", "invalid_value", "No message with content is left beside the system text.");
  }
  return std::nullopt;
}

std::optional<ClientError> GeminiContents::addMessage(JsonValue message, const std::string& where) {
  const JsonValue role = message["role"];
  if (role.equals("tool") || role.equals("function")) return addResult(message, where);
  if (auto error = settleCalls()) return error;
  if (role.equals("user")) return addUser(message, where);
  if (role.equals("assistant")) return addAssistant(message, where);
  if (!role.equals("system") && !role.equals("developer")) {
    return badRequest(where + ".role", "invalid_value", "Unknown role '" + role.string() + "'.");
  }
  const std::string text = joinedText(message["content"], "\\n\\n");
  if (isBlank(text)) return std::nullopt;
  if (m_role != nullptr || !m_contents.empty()) {
    addText(kUser, text);  // where it was said: moving it to the front would change what it refers to
  } else {
    appendItem(m_system, "{\"text\":\"" + text + "\"}");
  }
  return std::nullopt;
}

std::optional<ClientError> GeminiContents::addUser(JsonValue message, const std::string& where) {
  m_droppedNames |= message["name"].isString();
  const JsonValue content = message["content"];
  if (content.isString()) {
    addText(kUser, content.rawString());
    return std::nullopt;
  }
  std::size_t position = 0;
  for (JsonValue part : content.children()) {
    if (auto error = addPart(part, where + ".content[" + std::to_string(position++) + ']')) return error;
  }
  return std::nullopt;
}

std::optional<ClientError> GeminiContents::addPart(JsonValue part, const std::string& where) {
  const JsonValue type = part["type"];
  if (type.equals("text")) {
    addText(kUser, part["text"].rawString());
    return std::nullopt;
  }
  if (type.equals("image_url")) return addImage(part, where);
  if (type.equals("input_audio")) {
    const JsonValue audio = part["input_audio"];
    const std::string format = audio["format"].string();
    if (format != "wav" && format != "mp3") {
      return badRequest(where + ".input_audio.format", "invalid_value", "Audio must be wav or mp3.");
    }
    addInline("audio/" + format, audio["data"].string());
    return std::nullopt;
  }
  const auto file = parseDataUrl(part["file"]["file_data"].string());
  if (!type.equals("file") || !file) {
    return cannotCarry(where + ".type", kProvider,
                       "only text, images, audio and files given as data URLs can be sent");
  }
  addInline(file->mime, file->data);
  return std::nullopt;
}

std::optional<ClientError> GeminiContents::addImage(JsonValue part, const std::string& where) {
  const JsonValue image = part["image_url"];
  const std::string url = image.isString() ? image.string() : image["url"].string();
  if (url.starts_with("https://")) {
    std::string file = "{\"fileData\":{\"fileUri\":";
    appendQuoted(file, url);
    append(kUser, file + ",\"mimeType\":\"" + std::string(imageTypeOf(url)) + "\"}}");
    return std::nullopt;
  }
  const auto data = parseDataUrl(url);
  if (!data || !data->mime.starts_with("image/")) {
    return badRequest(where + ".image_url.url", "invalid_value",
                      "An image must be an https URL or a base64 data URL of an image type.");
  }
  addInline(data->mime, data->data);
  return std::nullopt;
}

std::optional<ClientError> GeminiContents::addAssistant(JsonValue message, const std::string& where) {
  if (message["audio"].isObject())
    return cannotCarry(where + ".audio", kProvider, "there is no audio output");
  addText(kModel, joinedText(message["content"], ""));
  addText(kModel, message["refusal"].rawString());
  std::size_t position = 0;
  for (JsonValue call : message["tool_calls"].children()) {
    const std::string at = where + ".tool_calls[" + std::to_string(position) + ']';
    const bool first = position++ == 0;
    if (auto error = addCall(call["id"].string(), call["function"], call["extra_content"], first, at))
      return error;
  }
  const JsonValue legacy = message["function_call"];
  if (!legacy.isObject()) return std::nullopt;
  return addCall("call_" + legacy["name"].string(), legacy, {}, true, where + ".function_call");
}

std::optional<ClientError> GeminiContents::addCall(const std::string& id, JsonValue function, JsonValue extra,
                                                   bool first, const std::string& where) {
  if (!function["name"].isString()) {
    return badRequest(where, "invalid_value",
                      "A tool call in the history must be of a function with a name.");
  }
  const auto arguments = argumentsObject(function["arguments"], where + ".function.arguments");
  if (!arguments) return arguments.error();
  std::string part = "{\"functionCall\":{" + idMember(id) +
                     "\"name\":" + std::string(function["name"].raw()) + ",\"args\":" + *arguments + '}';
  const JsonValue signature = extra["google"]["thought_signature"];
  if (signature.isString()) {
    part += ",\"thoughtSignature\":" + std::string(signature.raw());
  } else if (first && m_version >= 30) {
    // Google's own placeholder for calls that another model made.
    part += ",\"thoughtSignature\":\"skip_thought_signature_validator\"";
  }
  append(kModel, part + '}');
  m_calls.push_back({id, std::string(function["name"].raw()), {}});
  return std::nullopt;
}

std::optional<ClientError> GeminiContents::addResult(JsonValue message, const std::string& where) {
  const bool legacy = message["role"].equals("function");
  const std::string id = legacy ? "call_" + message["name"].string() : message["tool_call_id"].string();
  const auto open = std::find_if(m_calls.begin(), m_calls.end(),
                                 [&](const Call& call) { return call.id == id && call.response.empty(); });
  if (open == m_calls.end()) {
    return badRequest(
        where + ".tool_call_id", "invalid_value",
        "A tool message must follow the assistant message that made the call '" + id.substr(0, 64) + "'.");
  }
  open->response = responseObject(message["content"]);
  return std::nullopt;
}

std::optional<ClientError> GeminiContents::settleCalls() {
  if (m_calls.empty()) return std::nullopt;
  closeTurn();
  for (const Call& call : m_calls) {
    if (call.response.empty()) {
      return badRequest("messages", "invalid_value",
                        "The tool call '" + call.id.substr(0, 64) + "' has no tool message behind it.");
    }
    append(kUser, "{\"functionResponse\":{" + idMember(call.id) + "\"name\":" + call.nameRaw +
                      ",\"response\":" + call.response + "}}");
  }
  m_calls.clear();
  closeTurn();
  return std::nullopt;
}

std::string GeminiContents::idMember(const std::string& id) const {
  if (m_version < 30 || id.empty()) return {};
  std::string member = "\"id\":";
  appendQuoted(member, id);
  return member + ',';
}

void GeminiContents::addText(const char* role, std::string_view raw) {
  if (raw.empty()) return;
  std::string part = "{\"text\":\"";
  appendRepaired(part, raw);
  append(role, part + "\"}");
}

void GeminiContents::addInline(std::string_view mime, std::string_view data) {
  std::string part = "{\"inlineData\":{\"mimeType\":";
  appendQuoted(part, mime);
  part += ",\"data\":";
  appendQuoted(part, data);
  append(kUser, part + "}}");
}

void GeminiContents::append(const char* role, const std::string& part) {
  if (m_role != role) closeTurn();
  m_role = role;
  appendItem(m_parts, part);
}

void GeminiContents::closeTurn() {
  if (m_role == nullptr) return;
  appendItem(m_contents, std::string("{\"role\":\"") + m_role + "\",\"parts\":[" + m_parts + "]}");
  m_role = nullptr;
  m_parts.clear();
}

}  // namespace gc::llm
