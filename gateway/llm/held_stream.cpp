#include "gateway/llm/held_stream.h"

#include <algorithm>
#include "gateway/llm/json_text.h"
#include "gateway/llm/openai_shape.h"
#include "gateway/llm/token_estimate.h"

namespace gc::llm {
StreamDecoder::Step HeldStream::onEvent(std::string_view eventName, std::string_view data, std::string& out) {
  if (m_state != Step::Continue) return m_state;
  const std::size_t from = out.size();
  std::string flat;
  if (data.find('\n') != std::string_view::npos) {
    flat = data;
    flattenLines(flat);
    data = flat;
  }
  m_state = readEvent(eventName, data, out);
  escapeLineSeparators(out, from);
  return m_state;
}

StreamDecoder::Step HeldStream::onEnd(std::string& out) {
  if (m_state == Step::Continue) m_state = readEnd(out);
  return m_state;
}

void HeldStream::finish(std::string_view genericCorpJson, std::string& out) {
  for (std::size_t i = 0; i < m_finishes.size(); ++i) {
    const bool last = i + 1 == m_finishes.size();
    m_writer.finish(out, m_finishes[i].choice, m_finishes[i].reason,
                    last ? genericCorpJson : std::string_view());
  }
  if (m_context.includeUsage && m_usage.known) {
    std::string json = m_usageJson;
    if (json.empty()) appendOpenAiUsage(json, m_usage);
    m_writer.usage(out, json);
  }
  ChunkWriter::done(out);
}

StreamDecoder::Step HeldStream::failWith(UpstreamFailure failure) {
  m_failure = std::move(failure);
  estimateWhatIsMissing();
  return Step::Failed;
}

StreamDecoder::Step HeldStream::failUnreadable(std::string_view what) {
  return failWith(
      transportFailure(FailureCategory::BadGateway, "unreadable stream frame: " + std::string(what)));
}

StreamDecoder::Step HeldStream::failInterrupted() {
  return failWith(
      transportFailure(FailureCategory::StreamInterrupted, "the stream ended without a finish reason"));
}

StreamDecoder::Step HeldStream::complete() {
  m_meaningful = true;
  estimateWhatIsMissing();
  return Step::Done;
}

void HeldStream::holdFinish(std::int64_t choice, std::string_view reason) {
  m_meaningful = true;
  m_finishes.push_back({choice, std::string(reason)});
}

void HeldStream::estimateWhatIsMissing() {
  if (!m_usage.known) {
    m_usage = estimatedUsage(m_context.estimatedPromptTokens, m_outputBytes);
  } else if (!m_outputCounted) {
    m_usage.output = std::max(m_usage.output, estimateTokens(m_outputBytes));
    m_usage.estimated = true;
  }
}

void appendErrorFrame(const ClientError& error, std::string_view requestId, std::string& out) {
  out += "data: ";
  out += renderError(error, requestId);
  out += "\n\n";
}

}  // namespace gc::llm
