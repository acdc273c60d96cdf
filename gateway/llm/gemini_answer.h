#pragma once
// Gemini's answers, whole and streamed.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/llm/translated_answer.h"

namespace gc::llm {

/// Counts in our convention: thoughts belong to the output. Empty when there are none.
std::optional<TokenUsage> readGeminiUsage(JsonValue usageMetadata);

/// What a finishReason means: OpenAI's word, or nothing where it tells of a failure. `hasContent`: text or
/// calls came.
std::optional<std::string_view> geminiFinishReason(std::string_view reason, bool callsMade, bool hasContent);

/// `logprobsResult` as OpenAI's logprobs object; "null" when there is none.
std::string geminiLogprobs(JsonValue logprobsResult);

/// The call of a functionCall part; `madeId` stands in where Gemini sent no id.
TranslatedChoice::Call geminiCall(JsonValue part, const std::string& madeId);

/// Reads a whole answer into choices; the failure when it is none.
std::optional<UpstreamFailure> readGeminiAnswer(JsonValue root, const AnswerContext& context,
                                                std::vector<TranslatedChoice>& choices);

/// Confined to its io thread.
class GeminiStream final : public TranslatedStream {
 public:
  using TranslatedStream::TranslatedStream;

 private:
  struct Candidate {
    std::int64_t index = 0;
    std::string finishReason;
    bool hasContent = false;
  };

  Step readEvent(std::string_view eventName, std::string_view data, std::string& out) override;
  Step readEnd(std::string& out) override;
  void readCandidate(JsonValue json, std::string& out);
  Candidate& candidateOf(JsonValue json);

  std::vector<Candidate> m_candidates;
  std::size_t m_madeIds = 0;
};

}  // namespace gc::llm
