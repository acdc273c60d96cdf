#pragma once
// Streams of OpenAI and of servers that more or less speak like it.
#include <string>
#include <string_view>
#include <vector>

#include "gateway/llm/held_stream.h"
#include "gateway/llm/surrogate_gate.h"

namespace gc::llm {

/// Passes clean frames on as they came and writes the others anew. Confined to its io thread.
class OpenAiStream final : public HeldStream {
 public:
  using HeldStream::HeldStream;

 private:
  struct Call {
    std::int64_t upstreamIndex = -1;
    std::string idRaw;  ///< inside of the id's JSON string
    std::string nameRaw;
    bool headerSent = false;
    SurrogateGate arguments;
    std::string pending;  ///< arguments that came before the name
  };
  struct Choice {
    std::int64_t index = 0;
    bool roleSent = false;
    bool finished = false;
    SurrogateGate content;
    std::vector<Call> calls;
  };

  Step readEvent(std::string_view eventName, std::string_view data, std::string& out) override;
  Step readEnd(std::string& out) override;
  Step readDone(std::string& out);

  void open(JsonValue root);
  void readUsage(JsonValue root);
  Choice& choiceOf(JsonValue choice);
  /// Nothing in the frame needs a change.
  bool isClean(JsonValue root);
  bool isCleanChoice(JsonValue choice);
  bool isCleanDelta(JsonValue delta, const Choice& state);
  void note(JsonValue delta);
  /// The frame is the last clean one with another text: nothing to parse.
  bool isLikeTheLast(std::string_view data) const;
  void learn(JsonValue choice, std::string_view data);

  /// False when the server ends the choice with an error.
  bool rewrite(JsonValue choice, std::string& out);
  std::string deltaMembers(JsonValue delta, Choice& state);
  void appendCalls(std::string& members, JsonValue calls, Choice& state);
  Call& callOf(JsonValue call, Choice& state);
  std::string callEntry(JsonValue call, Call& state, std::size_t index);
  void finishChoice(Choice& state, std::string_view reason, std::string& out);

  std::vector<Choice> m_choices;
  std::string m_idRaw;
  std::string m_createdRaw;
  std::string m_modelRaw;
  std::size_t m_madeIds = 0;
  std::string m_before;  ///< of a clean frame that has nothing but content: the bytes before its text …
  std::string m_behind;  ///< … and behind it; empty: none seen yet
  std::size_t m_likeChoice = 0;  ///< which of m_choices it belongs to
};

}  // namespace gc::llm
