#pragma once
// What the stream decoders of all dialects have in common: held finish frames, usage and the end.
#include <string>
#include <string_view>
#include <vector>

#include "gateway/llm/chunk_writer.h"
#include "gateway/llm/json_document.h"
#include "gateway/llm/stream_decoder.h"

namespace gc::llm {

/// Base of the decoders. Each dialect reads its events in readEvent(). Confined to its io thread.
class HeldStream : public StreamDecoder {
 public:
  explicit HeldStream(AnswerContext context) : m_context(std::move(context)) {}

  Step onEvent(std::string_view eventName, std::string_view data, std::string& out) final;
  Step onEnd(std::string& out) final;
  bool meaningful() const final { return m_meaningful; }
  const TokenUsage& usage() const final { return m_usage; }
  const UpstreamFailure& failure() const final { return m_failure; }
  std::string_view modelReported() const final { return m_model; }
  void finish(std::string_view genericCorpJson, std::string& out) final;

 protected:
  virtual Step readEvent(std::string_view eventName, std::string_view data, std::string& out) = 0;
  /// EOF: completes the stream or fails it.
  virtual Step readEnd(std::string& out) = 0;

  Step failWith(UpstreamFailure failure);
  Step failUnreadable(std::string_view what);
  Step failInterrupted();
  /// The stream is whole: makes sure of a usage.
  Step complete();
  void holdFinish(std::int64_t choice, std::string_view reason);

  AnswerContext m_context;
  ChunkWriter m_writer;
  JsonDocument m_document;
  TokenUsage m_usage;
  std::string m_usageJson;  ///< the upstream's own object where it has OpenAI's shape; else empty
  std::string m_model;
  bool m_meaningful = false;
  bool m_outputCounted = false;    ///< the upstream has told the output's final count
  std::int64_t m_outputBytes = 0;  ///< of text that went out, for estimates

 private:
  void estimateWhatIsMissing();

  struct HeldFinish {
    std::int64_t choice;
    std::string reason;
  };
  std::vector<HeldFinish> m_finishes;
  UpstreamFailure m_failure;
  Step m_state = Step::Continue;
};

}  // namespace gc::llm
