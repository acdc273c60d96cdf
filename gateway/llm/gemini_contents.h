#pragma once
// The conversation of an OpenAI request as Gemini's system instruction and contents.
#include <optional>
#include <string>
#include <vector>

#include "gateway/llm/translation.h"

namespace gc::llm {

/// Joins turns of the same role; answers to calls come in one content, in the order of the calls.
/// Lives for one request.
class GeminiContents {
 public:
  /// `version`: 25 for 2.5. From 3.0 on calls carry ids and the first one a thought signature.
  GeminiContents(const ChatRequest& request, int version) : m_request(request), m_version(version) {}

  /// Empty: success.
  std::optional<ClientError> translate();
  const std::string& systemParts() const { return m_system; }  ///< inside of the parts array
  const std::string& contents() const { return m_contents; }   ///< inside of the contents array
  bool droppedNames() const { return m_droppedNames; }

 private:
  struct Call {
    std::string id;
    std::string nameRaw;
    std::string response;  ///< a JSON object; empty: not answered yet
  };

  std::optional<ClientError> addMessage(JsonValue message, const std::string& where);
  std::optional<ClientError> addUser(JsonValue message, const std::string& where);
  std::optional<ClientError> addPart(JsonValue part, const std::string& where);
  std::optional<ClientError> addImage(JsonValue part, const std::string& where);
  std::optional<ClientError> addAssistant(JsonValue message, const std::string& where);
  std::optional<ClientError> addCall(const std::string& id, JsonValue function, JsonValue extra, bool first,
                                     const std::string& where);
  std::optional<ClientError> addResult(JsonValue message, const std::string& where);
  /// Writes the answers to the open calls; an error when one is missing.
  std::optional<ClientError> settleCalls();
  void addText(const char* role, std::string_view raw);
  void addInline(std::string_view mime, std::string_view data);
  void append(const char* role, const std::string& part);
  void closeTurn();
  std::string idMember(const std::string& id) const;

  const ChatRequest& m_request;
  int m_version;
  bool m_droppedNames = false;
  std::string m_system;
  std::string m_contents;
  const char* m_role = nullptr;  ///< of the turn being written; nullptr: none
  std::string m_parts;
  std::vector<Call> m_calls;
};

}  // namespace gc::llm
