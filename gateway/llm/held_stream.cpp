#include "gateway/llm/held_stream.h"

#include <algorithm>
#include "gateway/llm/openai_shape.h"
#include "gateway/llm/token_estimate.h"

namespace gc::llm {
namespace {

/// U+2028, U+2029 and U+0085 are legal in JSON strings, but some line splitters cut at them: escape them in
/// what was appended behind `from`. They stand in strings only, so the escape means the same.
void escapeLineSeparators(std::string& out, std::size_t from) {
  for (std::size_t at = from; at < out.size(); ++at) {
    at = out.find_first_of("\xE2\xC2", at);
    if (at == std::string::npos) return;
    if (out.compare(at, 2, "\xC2\x85") == 0) {
      out.replace(at, 2, "\\u0085");
    } else if (out.compare(at, 3, "\xE2\x80\xA8") == 0) {
      out.replace(at, 3, "\\u2028");
    } else if (out.compare(at, 3, "\xE2\x80\xA9") == 0) {
      out.replace(at, 3, "\\u2029");
    }
  }
}

}  // namespace

StreamDecoder::Step HeldStream::onEvent(std::string_view eventName, std::string_view data, std::string& out) {
  if (m_state != Step::Continue) return m_state;
  const std::size_t from = out.size();
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
