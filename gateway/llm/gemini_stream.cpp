// GeminiStream: nameless frames, whole calls, cumulative counters, no [DONE]; only EOF tells which
// finishReason was the last.
#include <algorithm>

#include "gateway/llm/gemini_answer.h"
#include "gateway/llm/openai_shape.h"

namespace gc::llm {

StreamDecoder::Step GeminiStream::readEvent(std::string_view, std::string_view data, std::string& out) {
  if (const auto parsed = m_document.parseCopy(data); !parsed) return failUnreadable(parsed.error().detail);
  const JsonValue root = m_document.root();
  if (!root.isObject() || root["error"].isObject()) {
    const auto noHeaders = [](std::string_view) { return std::string_view(); };
    return failWith(classifyError(catalog::Dialect::Gemini, 200, noHeaders, data, WallTime()));
  }
  if (const auto usage = readGeminiUsage(root["usageMetadata"])) m_usage = *usage;
  open(root["responseId"].rawString(), root["modelVersion"].rawString());
  for (JsonValue candidate : root["candidates"].children()) readCandidate(candidate, out);
  if (root["promptFeedback"]["blockReason"].isString() && m_candidates.empty()) {
    Candidate& blocked = m_candidates.emplace_back();
    blocked.finishReason = "SAFETY";
  }
  for (const Candidate& candidate : m_candidates) {
    const std::string& reason = candidate.finishReason;
    if (!reason.empty() && reason != "OTHER" && !geminiFinishReason(reason, false, true)) {
      return failWith(transportFailure(FailureCategory::ServerError, "the answer ended with " + reason));
    }
  }
  return Step::Continue;
}

StreamDecoder::Step GeminiStream::readEnd(std::string& out) {
  const bool whole = !m_candidates.empty() &&
                     std::all_of(m_candidates.begin(), m_candidates.end(),
                                 [](const Candidate& candidate) { return !candidate.finishReason.empty(); });
  if (!whole) return failInterrupted();
  for (const Candidate& candidate : m_candidates) {
    const auto finish =
        geminiFinishReason(candidate.finishReason, calls(candidate.index) > 0, candidate.hasContent);
    if (!finish) {
      return failWith(
          transportFailure(FailureCategory::ServerError, "the answer ended with " + candidate.finishReason));
    }
    end(candidate.index, *finish, out);
  }
  m_outputCounted = m_usage.known;
  return complete();
}

GeminiStream::Candidate& GeminiStream::candidateOf(JsonValue json) {
  const std::int64_t index = std::max<std::int64_t>(0, json["index"].integer().value_or(0));
  for (Candidate& candidate : m_candidates) {
    if (candidate.index == index) return candidate;
  }
  Candidate& made = m_candidates.emplace_back();
  made.index = index;
  return made;
}

void GeminiStream::readCandidate(JsonValue json, std::string& out) {
  Candidate& candidate = candidateOf(json);
  role(candidate.index, out);
  for (JsonValue part : json["content"]["parts"].children()) {
    if (part["functionCall"].isObject()) {
      candidate.hasContent = true;
      call(candidate.index, geminiCall(part, callId(m_context.requestId, ++m_madeIds)), out);
    } else if (part["thought"].isTrue()) {
      reasoning(candidate.index, part["text"].rawString(), out);
    } else {
      candidate.hasContent = candidate.hasContent || !part["text"].rawString().empty();
      text(candidate.index, part["text"].rawString(), out);
    }
  }
  if (const JsonValue logprobs = json["logprobsResult"]; logprobs.isObject()) {
    m_writer.delta(out, candidate.index, "", geminiLogprobs(logprobs));
  }
  if (json["finishReason"].isString()) candidate.finishReason = json["finishReason"].string();
}

}  // namespace gc::llm
