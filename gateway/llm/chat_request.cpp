#include "gateway/llm/chat_request.h"

#include <optional>

#include "gateway/llm/token_estimate.h"

namespace gc::llm {
namespace {

namespace cap = catalog::cap;

constexpr std::int64_t kTokensPerImage = 1000;
constexpr std::int64_t kTokensPerMessage = 4;  ///< role and separators

ClientError wrongType(std::string_view where, const char* wanted) {
  const std::string param(where);
  return badRequest(param, "invalid_type", "Invalid type for '" + param + "': expected " + wanted + ".");
}

/// Reads a request member by member. Lives for one call.
class Reader {
 public:
  explicit Reader(const JsonDocument& document) { m_request.document = &document; }

  ClientResult<ChatRequest> read() {
    const JsonValue root = m_request.root();
    if (!root.isObject()) return badRequest("", "invalid_type", "The request body must be a JSON object.");
    for (JsonValue member : root.children()) {
      const std::string_view key = member.rawKey();
      if (key.find('\\') == std::string_view::npos) {
        readMember(key, member);
      } else {
        readMember(member.key(), member);
      }
      if (m_error) return *m_error;
    }
    if (m_request.model.empty()) return missing("model");
    if (m_request.messageCount == 0) return missing("messages");
    if (m_maxCompletionTokens >= 0) m_request.maxOutputTokens = m_maxCompletionTokens;
    m_request.estimatedPromptTokens +=
        estimateTokens(m_textBytes) + m_request.messageCount * kTokensPerMessage;
    return std::move(m_request);
  }

 private:
  static ClientError missing(const std::string& param) {
    return badRequest(param, "missing_required_parameter", "Missing required parameter: '" + param + "'.");
  }

  void readMember(std::string_view key, JsonValue value) {
    if (key == "model") {
      if (!value.isString()) return fail(wrongType(key, "a string"));
      m_request.model = value.string();
    } else if (key == "messages") {
      readMessages(value);
    } else if (value.isNull()) {
      return;  // null stands for absent everywhere else
    } else if (key == "stream") {
      readFlag(key, value, m_request.stream);
      if (m_request.stream) m_request.needs |= cap::Streaming;
    } else if (key == "stream_options") {
      if (!value.isObject()) return fail(wrongType(key, "an object"));
      const JsonValue include = value["include_usage"];
      if (!include.isNullOrMissing())
        readFlag("stream_options.include_usage", include, m_request.includeUsage);
    } else if (key == "n") {
      readChoices(value);
    } else if (key == "max_tokens") {
      readLimit(key, value, m_request.maxOutputTokens);
    } else if (key == "max_completion_tokens") {
      readLimit(key, value, m_maxCompletionTokens);
    } else if (key == "tools" || key == "functions") {
      readTools(key, value);
    } else if (key == "response_format") {
      readResponseFormat(value);
    } else if (key == "logprobs") {
      if (value.isTrue()) m_request.needs |= cap::Logprobs;
    } else if (key == "modalities") {
      for (JsonValue item : value.children()) {
        if (item.equals("audio")) m_request.needs |= cap::Audio;
      }
    } else if (key == "reasoning_effort") {
      m_request.reasoningEffort = value.string();
    }
  }

  void readFlag(std::string_view key, JsonValue value, bool& flag) {
    if (!value.isBool()) return fail(wrongType(key, "a boolean"));
    flag = value.isTrue();
  }

  void readLimit(std::string_view key, JsonValue value, std::int64_t& limit) {
    const auto number = value.integer();
    if (!number) return fail(wrongType(key, "an integer"));
    const std::string param(key);
    if (*number < 1) return fail(badRequest(param, "invalid_value", "'" + param + "' must be at least 1."));
    limit = *number;
  }

  void readChoices(JsonValue value) {
    const auto number = value.integer();
    if (!number) return fail(wrongType("n", "an integer"));
    if (*number < 1 || *number > 128) {
      return fail(badRequest("n", "invalid_value", "'n' must be between 1 and 128."));
    }
    m_request.choices = static_cast<int>(*number);
    if (m_request.choices > 1) m_request.needs |= cap::MultipleChoices;
  }

  void readTools(std::string_view key, JsonValue value) {
    if (!value.isArray()) return fail(wrongType(key, "an array"));
    if (value.size() == 0) return;
    m_request.toolCount += value.size();
    m_request.needs |= cap::Tools;
    m_request.legacyFunctions |= key == "functions";
    m_textBytes += static_cast<std::int64_t>(value.raw().size());
  }

  void readResponseFormat(JsonValue value) {
    if (!value.isObject()) return fail(wrongType("response_format", "an object"));
    const JsonValue type = value["type"];
    if (type.equals("json_schema")) {
      m_request.needs |= cap::JsonSchema;
      m_request.jsonOutput = true;
      m_textBytes += static_cast<std::int64_t>(value.raw().size());
    } else if (type.equals("json_object")) {
      m_request.jsonOutput = true;
    } else if (!type.equals("text")) {
      fail(badRequest("response_format.type", "invalid_value",
                      "'response_format.type' must be 'text', 'json_object' or 'json_schema'."));
    }
  }

  void readMessages(JsonValue messages) {
    if (!messages.isArray()) return fail(wrongType("messages", "an array of messages"));
    if (messages.size() == 0) {
      return fail(badRequest("messages", "invalid_value", "'messages' must have at least one message."));
    }
    m_request.messageCount = messages.size();
    std::uint32_t position = 0;
    for (JsonValue message : messages.children()) {
      readMessage(message, "messages[" + std::to_string(position++) + "]");
      if (m_error) return;
    }
  }

  void readMessage(JsonValue message, const std::string& where) {
    if (!message.isObject()) return fail(wrongType(where, "an object"));
    const JsonValue role = message["role"];
    if (!role.isString()) return fail(missing(where + ".role"));
    const JsonValue content = message["content"];
    if (content.isString()) {
      m_textBytes += static_cast<std::int64_t>(content.rawString().size());
      if (role.equals("user")) m_request.lastUserText = content.rawString();
    } else if (content.isArray()) {
      readParts(content, role.equals("user"), where + ".content");
    } else if (!content.isNullOrMissing()) {
      return fail(wrongType(where + ".content", "a string, an array of parts, or null"));
    }
    const JsonValue calls = message["tool_calls"];
    if (calls.size() > 0) {
      m_request.needs |= cap::Tools;
      m_textBytes += static_cast<std::int64_t>(calls.raw().size());
    }
  }

  void readParts(JsonValue parts, bool ofUser, const std::string& where) {
    bool first = true;
    for (JsonValue part : parts.children()) {
      const JsonValue type = part["type"];
      if (!type.isString()) return fail(missing(where + ".type"));
      if (type.equals("image_url")) {
        m_request.needs |= cap::Vision;
        m_request.estimatedPromptTokens += kTokensPerImage;
      } else if (type.equals("input_audio")) {
        m_request.needs |= cap::Audio;
        m_request.estimatedPromptTokens += kTokensPerImage;
      } else if (type.equals("file")) {
        m_request.estimatedPromptTokens += kTokensPerImage;
      } else {
        const std::string_view text = part["text"].rawString();
        m_textBytes += static_cast<std::int64_t>(text.size());
        if (ofUser && first) m_request.lastUserText = text;
        first = false;
      }
    }
  }

  void fail(ClientError error) {
    if (!m_error) m_error = std::move(error);
  }

  ChatRequest m_request;
  std::optional<ClientError> m_error;
  std::int64_t m_maxCompletionTokens = -1;
  std::int64_t m_textBytes = 0;
};

}  // namespace

ClientError notJson(const Error& error) {
  return badRequest("", "invalid_json", "The request body is not valid JSON: " + error.detail + ".");
}

ClientResult<ChatRequest> readChatRequest(const JsonDocument& document) { return Reader(document).read(); }

}  // namespace gc::llm
