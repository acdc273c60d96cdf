#include "gateway/llm/chat_answer.h"

#include <vector>

#include "gateway/llm/anthropic_answer.h"
#include "gateway/llm/chunk_writer.h"
#include "gateway/llm/gemini_answer.h"
#include "gateway/llm/json_text.h"
#include "gateway/llm/openai_answer.h"
#include "gateway/llm/openai_shape.h"
#include "gateway/llm/token_estimate.h"

namespace gc::llm {
namespace {

/// Answers may be large (logprobs of a long text), but not endless.
constexpr JsonLimits kAnswerLimits{.maxDepth = 64, .maxNodes = 8'000'000};

bool hasError(JsonValue root) {
  const JsonValue error = root["error"];
  return !error.isNullOrMissing() && error.kind() != JsonKind::False && error.raw() != "\"\"";
}

/// The members of a message as the inside of one delta; tool calls get their index.
std::string deltaOf(JsonValue message) {
  std::string out = "\"role\":\"assistant\"";
  for (JsonValue member : message.children()) {
    const std::string_view key = member.rawKey();
    if (key == "role" || (key != "content" && member.isNull())) continue;
    out += ",\"";
    out += key;
    out += "\":";
    if (key != "tool_calls") {
      out += member.raw();
      continue;
    }
    std::size_t index = 0;
    out += '[';
    for (JsonValue call : member.children()) {
      if (index > 0) out += ',';
      out += "{\"index\":" + std::to_string(index++) + ',';
      out += call.raw().substr(1);
    }
    out += ']';
  }
  return out;
}

}  // namespace

std::optional<UpstreamFailure> ChatAnswer::read(catalog::Dialect dialect, std::string_view body,
                                                AnswerContext context) {
  m_context = std::move(context);
  m_body.clear();
  m_usage = {};
  m_finishReason.clear();
  m_model.clear();
  if (const auto parsed = m_document.parseCopy(body, kAnswerLimits); !parsed) {
    return transportFailure(FailureCategory::BadGateway,
                            "the answer is not valid JSON: " + parsed.error().detail);
  }
  const JsonValue root = m_document.root();
  if (hasError(root.isArray() ? root.firstChild() : root)) {
    const auto noHeaders = [](std::string_view) { return std::string_view(); };
    return classifyError(dialect, 200, noHeaders, body, WallTime());
  }
  switch (dialect) {
    case catalog::Dialect::OpenAi:
      return readOpenAi(body);
    case catalog::Dialect::Anthropic:
      return readAnthropic();
    case catalog::Dialect::Gemini:
      break;
  }
  return readGemini();
}

std::optional<UpstreamFailure> ChatAnswer::readOpenAi(std::string_view body) {
  const JsonValue root = m_document.root();
  const JsonValue choices = root["choices"];
  if (choices.size() == 0) {
    const auto noHeaders = [](std::string_view) { return std::string_view(); };
    return classifyError(catalog::Dialect::OpenAi, 200, noHeaders, body, WallTime());
  }
  const JsonValue first = choices.firstChild();
  m_model = root["model"].string();
  if (const auto usage = readOpenAiUsage(root["usage"])) {
    m_usage = *usage;
  } else {
    std::int64_t bytes = 0;
    for (JsonValue choice : choices.children())
      bytes += static_cast<std::int64_t>(choice["message"].raw().size());
    m_usage = estimatedUsage(m_context.estimatedPromptTokens, bytes);
  }
  std::string text;
  if (isCompleteOpenAiAnswer(root)) {
    text = root.raw();
  } else if (!appendCompletedOpenAiAnswer(text, root, m_context)) {
    return transportFailure(FailureCategory::ServerError, "the server ended the answer with an error");
  }
  m_finishReason = normalFinishReason(first["finish_reason"], first["message"]["tool_calls"].size() > 0);
  if (hasLoneSurrogate(text)) {
    appendRepaired(m_body, text);
  } else {
    m_body = std::move(text);
  }
  return std::nullopt;
}

std::optional<UpstreamFailure> ChatAnswer::readAnthropic() {
  const JsonValue root = m_document.root();
  const auto answer = readAnthropicAnswer(root);
  if (!answer) return transportFailure(FailureCategory::BadGateway, "the answer is not a message");
  m_usage = answer->usage.counts();
  if (!m_usage.known) {
    m_usage = estimatedUsage(m_context.estimatedPromptTokens,
                             static_cast<std::int64_t>(root["content"].raw().size()));
  }
  m_model = root["model"].string();
  m_finishReason = finishReasonFor(answer->choice.finishReason, m_context);
  appendTranslatedAnswer(m_body, root["id"].rawString(), root["model"].rawString(), {answer->choice}, m_usage,
                         m_context);
  return std::nullopt;
}

std::optional<UpstreamFailure> ChatAnswer::readGemini() {
  const JsonValue root = m_document.root();
  std::vector<TranslatedChoice> choices;
  if (auto failure = readGeminiAnswer(root, m_context, choices)) return failure;
  if (const auto usage = readGeminiUsage(root["usageMetadata"])) {
    m_usage = *usage;
  } else {
    m_usage = estimatedUsage(m_context.estimatedPromptTokens,
                             static_cast<std::int64_t>(root["candidates"].raw().size()));
  }
  m_model = root["modelVersion"].string();
  m_finishReason = finishReasonFor(choices.front().finishReason, m_context);
  appendTranslatedAnswer(m_body, root["responseId"].rawString(), root["modelVersion"].rawString(), choices,
                         m_usage, m_context);
  return std::nullopt;
}

void ChatAnswer::render(std::string_view genericCorpJson, std::string& out) const {
  out.reserve(out.size() + m_body.size() + genericCorpJson.size() + 24);
  out += std::string_view(m_body).substr(0, m_body.size() - 1);
  out += ",\"generic_corp\":";
  out += genericCorpJson;
  out += '}';
}

void ChatAnswer::renderAsStream(std::string_view genericCorpJson, std::string& out) const {
  std::string flat = m_body;
  flattenLines(flat);
  escapeLineSeparators(flat, 0);
  JsonDocument document;
  if (!document.parseCopy(flat, kAnswerLimits)) return;  // m_body is ours: it parses
  const JsonValue root = document.root();
  ChunkWriter writer;
  writer.open(root["id"].raw(), root["created"].raw(), root["model"].raw());
  const JsonValue choices = root["choices"];
  for (JsonValue choice : choices.children()) {
    const JsonValue logprobs = choice["logprobs"];
    writer.delta(out, choice["index"].integer().value_or(0), deltaOf(choice["message"]),
                 logprobs ? logprobs.raw() : "null");
  }
  for (JsonValue choice : choices.children()) {
    const bool last = !choice.next();
    writer.finish(out, choice["index"].integer().value_or(0), choice["finish_reason"].string(),
                  last ? genericCorpJson : std::string_view());
  }
  if (m_context.includeUsage && m_usage.known) {
    std::string usage;
    if (root["usage"].isObject()) {
      usage = root["usage"].raw();
    } else {
      appendOpenAiUsage(usage, m_usage);
    }
    writer.usage(out, usage);
  }
  ChunkWriter::done(out);
}

}  // namespace gc::llm
