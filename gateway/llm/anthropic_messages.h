#pragma once
// The conversation of an OpenAI request as Anthropic's system text and turns.
#include <optional>
#include <string>
#include <vector>

#include "gateway/llm/translation.h"

namespace gc::llm {

/// Joins turns of the same role, keeps tool results together, in front of text, straight behind their calls.
/// Lives for one request.
class AnthropicMessages {
 public:
  /// `prefill`: the last turn may be the assistant's.
  explicit AnthropicMessages(const ChatRequest& request, bool prefill)
      : m_request(request), m_prefill(prefill) {}

  /// Empty: success.
  std::optional<ClientError> translate();
  const std::string& system() const { return m_system; }      ///< inside of a JSON string
  const std::string& messages() const { return m_messages; }  ///< inside of the array
  bool droppedNames() const { return m_droppedNames; }

 private:
  struct Turn {
    bool user = true;
    std::string results;
    std::string blocks;
  };

  std::optional<ClientError> addMessage(JsonValue message, const std::string& where);
  std::optional<ClientError> addUser(JsonValue message, const std::string& where);
  std::optional<ClientError> addPart(JsonValue part, const std::string& where);
  std::optional<ClientError> addImage(JsonValue part, const std::string& where);
  std::optional<ClientError> addFile(JsonValue part, const std::string& where);
  std::optional<ClientError> addAssistant(JsonValue message, const std::string& where);
  std::optional<ClientError> addCall(const std::string& id, JsonValue function, const std::string& where);
  std::optional<ClientError> addResult(JsonValue message, const std::string& where);
  std::optional<ClientError> unansweredCalls() const;
  void addText(bool user, std::string_view raw, JsonValue cacheControl = {});
  Turn& turn(bool user);
  std::optional<ClientError> close();

  const ChatRequest& m_request;
  bool m_prefill;
  bool m_droppedNames = false;
  std::string m_system;
  std::string m_messages;
  std::vector<Turn> m_turns;
  std::vector<std::string> m_openCalls;  ///< ids that still need their result
};

/// An id that matches Anthropic's ^[a-zA-Z0-9_-]+$: itself where it does, else a stable stand-in.
std::string anthropicCallId(const std::string& id);

}  // namespace gc::llm
