#pragma once
// A whole (not streamed) answer of any dialect, turned into OpenAI's shape.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "gateway/base/token_usage.h"
#include "gateway/catalog/catalog.h"
#include "gateway/llm/json_document.h"
#include "gateway/llm/upstream_failure.h"

namespace gc::llm {

/// What an answer needs to know of its request. Plain value.
struct AnswerContext {
  std::string requestId;      ///< "req_…"; the source of ids the upstream did not give
  std::int64_t created = 0;   ///< Unix seconds, where the upstream gave none
  std::string model;          ///< name to report where the upstream gave none
  bool includeUsage = false;  ///< streams: the client asked for a usage frame
  bool legacyFunctions = false;
  std::int64_t estimatedPromptTokens = 0;  ///< for an estimate where the upstream reports no usage
};

/// One answer, read and then rendered when its cost is known. Confined to its io thread.
class ChatAnswer {
 public:
  /// Reads a 2xx body of a non-streamed call. A failure (200 with an error, unreadable, no choices) is the
  /// return value; empty means success.
  std::optional<UpstreamFailure> read(catalog::Dialect dialect, std::string_view body, AnswerContext context);

  /// Reported, or estimated (then marked) when the provider reports none.
  const TokenUsage& usage() const { return m_usage; }
  std::string_view finishReason() const { return m_finishReason; }  ///< of the first choice
  std::string_view modelReported() const { return m_model; }        ///< empty: not reported

  /// Appends the client's body; `genericCorpJson` is the complete object.
  void render(std::string_view genericCorpJson, std::string& out) const;
  /// Appends the same answer as a complete event stream with [DONE]: for a JSON answer to a stream request.
  void renderAsStream(std::string_view genericCorpJson, std::string& out) const;

 private:
  std::optional<UpstreamFailure> readOpenAi(std::string_view body);
  std::optional<UpstreamFailure> readAnthropic();
  std::optional<UpstreamFailure> readGemini();

  AnswerContext m_context;
  std::string m_body;  ///< OpenAI's shape, complete
  TokenUsage m_usage;
  std::string m_finishReason;
  std::string m_model;
  JsonDocument m_document;
};

}  // namespace gc::llm
