#pragma once
// An answer of another dialect on its way into OpenAI's shape, whole or streamed.
#include <string>
#include <string_view>
#include <vector>

#include "gateway/base/token_usage.h"
#include "gateway/llm/chat_answer.h"
#include "gateway/llm/held_stream.h"
#include "gateway/llm/surrogate_gate.h"

namespace gc::llm {

/// One choice of an answer. Texts are insides of JSON strings. Plain value.
struct TranslatedChoice {
  struct Call {
    std::string id, name;
    std::string arguments;
    std::string extraContent;  ///< a JSON object; empty: none
  };
  std::string content;
  bool hasContent = false;
  std::string reasoning;
  std::vector<Call> calls;
  std::string finishReason;
  std::string logprobs = "null";  ///< JSON
};

/// Appends a complete chat.completion body. `id` and `model` are insides of JSON strings.
void appendTranslatedAnswer(std::string& out, std::string_view id, std::string_view model,
                            const std::vector<TranslatedChoice>& choices, const TokenUsage& usage,
                            const AnswerContext& context);

/// "function_call" for clients that asked with `functions`.
std::string_view finishReasonFor(std::string_view reason, const AnswerContext& context);

/// A decoder that writes every frame itself. Confined to its io thread.
class TranslatedStream : public HeldStream {
 public:
  using HeldStream::HeldStream;

 protected:
  /// Opens the stream; empty texts are replaced by what the context knows.
  void open(std::string_view id, std::string_view model);
  void role(std::int64_t choice, std::string& out);
  void text(std::int64_t choice, std::string_view raw, std::string& out);
  void reasoning(std::int64_t choice, std::string_view raw, std::string& out);
  /// Header frame of the choice's next call; its number among them is returned.
  std::size_t call(std::int64_t choice, const TranslatedChoice::Call& call, std::string& out);
  void arguments(std::int64_t choice, std::size_t index, std::string_view raw, std::string& out);
  void end(std::int64_t choice, std::string_view reason, std::string& out);
  std::size_t calls(std::int64_t choice) { return stateOf(choice).gates.size(); }

 private:
  struct State {
    std::int64_t choice = 0;
    bool roleSent = false;
    bool ended = false;
    SurrogateGate content;
    SurrogateGate thinking;
    std::vector<SurrogateGate> gates;  ///< one a call
  };
  State& stateOf(std::int64_t choice);
  void piece(State& state, std::string_view key, SurrogateGate& gate, std::string_view raw, std::string& out);
  std::string argumentsDelta(std::size_t index, std::string_view inside) const;

  std::vector<State> m_states;
};

}  // namespace gc::llm
