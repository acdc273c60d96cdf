// AnthropicStream: named events, blocks by index, cumulative counters, no [DONE].
#include "gateway/llm/anthropic_answer.h"
#include "gateway/llm/json_text.h"

namespace gc::llm {

StreamDecoder::Step AnthropicStream::readEvent(std::string_view eventName, std::string_view data,
                                               std::string& out) {
  if (eventName == "ping") return Step::Continue;
  if (const auto parsed = m_document.parseCopy(data); !parsed) return failUnreadable(parsed.error().detail);
  const JsonValue event = m_document.root();
  const std::string type = event["type"].isString() ? event["type"].string() : std::string(eventName);
  if (type == "error" || event["error"].isObject()) {
    const auto noHeaders = [](std::string_view) { return std::string_view(); };
    return failWith(classifyError(catalog::Dialect::Anthropic, 200, noHeaders, data, WallTime()));
  }
  if (type == "message_start") {
    startMessage(event["message"], out);
  } else if (type == "content_block_start") {
    startBlock(event, out);
  } else if (type == "content_block_delta") {
    readDelta(event, out);
  } else if (type == "content_block_stop") {
    stopBlock(event, out);
  } else if (type == "message_delta") {
    if (event["delta"]["stop_reason"].isString()) m_stopReason = event["delta"]["stop_reason"].string();
    readUsage(event["usage"], true);
  } else if (type == "message_stop") {
    end(0, anthropicFinishReason(m_stopReason, calls(0) > 0), out);
    return complete();
  }
  return Step::Continue;
}

StreamDecoder::Step AnthropicStream::readEnd(std::string& out) {
  if (m_stopReason.empty()) return failInterrupted();
  end(0, anthropicFinishReason(m_stopReason, calls(0) > 0), out);
  return complete();
}

void AnthropicStream::startMessage(JsonValue message, std::string& out) {
  open(message["id"].rawString(), message["model"].rawString());
  readUsage(message["usage"], false);
  role(0, out);
}

void AnthropicStream::startBlock(JsonValue event, std::string& out) {
  const JsonValue content = event["content_block"];
  Block& block = m_blocks[event["index"].integer().value_or(0)];
  block = {};
  if (content["type"].equals("text")) {
    text(0, content["text"].rawString(), out);
  } else if (content["type"].equals("thinking")) {
    reasoning(0, content["thinking"].rawString(), out);
  } else if (content["type"].equals("tool_use")) {
    block.isCall = true;
    if (content["input"].size() > 0) appendEscaped(block.startInput, content["input"].raw());
    TranslatedChoice::Call made;
    made.id = content["id"].rawString();
    made.name = content["name"].rawString();
    block.callIndex = call(0, made, out);
  }
}

void AnthropicStream::readDelta(JsonValue event, std::string& out) {
  const JsonValue delta = event["delta"];
  if (delta["type"].equals("text_delta")) {
    text(0, delta["text"].rawString(), out);
  } else if (delta["type"].equals("thinking_delta")) {
    reasoning(0, delta["thinking"].rawString(), out);
  } else if (delta["type"].equals("input_json_delta")) {
    const auto block = m_blocks.find(event["index"].integer().value_or(0));
    const std::string_view piece = delta["partial_json"].rawString();
    if (block == m_blocks.end() || !block->second.isCall || piece.empty()) return;
    block->second.hasArguments = true;
    arguments(0, block->second.callIndex, piece, out);
  }
}

void AnthropicStream::stopBlock(JsonValue event, std::string& out) {
  const auto block = m_blocks.find(event["index"].integer().value_or(0));
  if (block == m_blocks.end() || !block->second.isCall || block->second.hasArguments) return;
  block->second.hasArguments = true;
  arguments(0, block->second.callIndex, block->second.startInput.empty() ? "{}" : block->second.startInput,
            out);
}

void AnthropicStream::readUsage(JsonValue usage, bool isFinal) {
  if (!usage.isObject()) return;
  m_counters.update(usage);
  m_usage = m_counters.counts();
  m_outputCounted = m_outputCounted || (isFinal && usage["output_tokens"].integer());
}

}  // namespace gc::llm
