#include "gateway/llm/openai_answer.h"

#include "gateway/llm/json_text.h"
#include "gateway/llm/openai_shape.h"

namespace gc::llm {
namespace {

bool isFilledString(JsonValue value) { return value.isString() && !value.rawString().empty(); }

bool isOpenAiReason(JsonValue reason) {
  return reason.equals("stop") || reason.equals("length") || reason.equals("tool_calls") ||
         reason.equals("content_filter") || reason.equals("function_call");
}

bool isCompleteCall(JsonValue call) {
  if (!isFilledString(call["id"]) || !isFilledString(call["type"])) return false;
  return call["custom"].isObject() ||
         (isFilledString(call["function"]["name"]) && call["function"]["arguments"].isString());
}

bool isCompleteChoice(JsonValue choice) {
  const JsonValue message = choice["message"];
  const JsonValue content = message["content"];
  const JsonValue reason = choice["finish_reason"];
  if (!choice["index"].integer() || !message["role"].equals("assistant") || !isOpenAiReason(reason))
    return false;
  if (!content || content.isArray()) return false;
  const JsonValue calls = message["tool_calls"];
  for (JsonValue call : calls.children()) {
    if (!isCompleteCall(call)) return false;
  }
  return calls.size() == 0 || !reason.equals("stop");
}

/// Writes the members of one object, keeping count of the commas.
class ObjectWriter {
 public:
  explicit ObjectWriter(std::string& out) : m_out(out) { m_out += '{'; }
  void raw(std::string_view key, std::string_view value) {
    m_out += m_first ? "\"" : ",\"";
    m_first = false;
    m_out += key;
    m_out += "\":";
    m_out += value;
  }
  void text(std::string_view key, std::string_view inside) { raw(key, '"' + std::string(inside) + '"'); }
  void copy(JsonValue member) { raw(member.rawKey(), member.raw()); }
  void close() { m_out += '}'; }

 private:
  std::string& m_out;
  bool m_first = true;
};

std::string completedCall(JsonValue call, const AnswerContext& context, std::size_t position) {
  if (call["custom"].isObject()) return std::string(call.raw());
  std::string out;
  ObjectWriter writer(out);
  const std::string_view id = call["id"].rawString();
  writer.text("id", id.empty() ? callId(context.requestId, position) : id);
  writer.text("type", "function");
  std::string arguments;
  appendArgumentsText(arguments, call["function"]["arguments"]);
  std::string function;
  ObjectWriter inner(function);
  inner.text("name", call["function"]["name"].rawString());
  inner.text("arguments", arguments.empty() ? "{}" : arguments);
  inner.close();
  writer.raw("function", function);
  if (call["extra_content"].isObject()) writer.copy(call["extra_content"]);
  writer.close();
  return out;
}

std::string completedMessage(JsonValue message, const AnswerContext& context) {
  std::string out;
  ObjectWriter writer(out);
  writer.text("role", "assistant");
  std::string content = "null";
  std::string reasoning;
  if (message["content"].isArray()) {
    std::string text;
    appendPartsText(text, reasoning, message["content"]);
    content = '"' + text + '"';
  } else if (message["content"].isString()) {
    content = message["content"].raw();
  }
  writer.raw("content", content);
  if (!reasoning.empty()) writer.text("reasoning_content", reasoning);
  for (JsonValue member : message.children()) {
    const std::string_view key = member.rawKey();
    if (key == "role" || key == "content") continue;
    if (key != "tool_calls") {
      writer.copy(member);
      continue;
    }
    if (member.size() == 0) continue;
    std::string calls = "[";
    std::size_t position = 0;
    for (JsonValue call : member.children()) {
      if (position > 0) calls += ',';
      calls += completedCall(call, context, ++position);
    }
    writer.raw("tool_calls", calls + ']');
  }
  writer.close();
  return out;
}

bool appendCompletedChoice(std::string& out, JsonValue choice, const AnswerContext& context,
                           std::size_t position) {
  const JsonValue message = choice["message"];
  const std::string_view reason =
      normalFinishReason(choice["finish_reason"], message["tool_calls"].size() > 0);
  if (reason == "error") return false;
  ObjectWriter writer(out);
  writer.raw("index", choice["index"].integer() ? choice["index"].raw() : std::to_string(position));
  writer.raw("message", completedMessage(message, context));
  for (JsonValue member : choice.children()) {
    const std::string_view key = member.rawKey();
    if (key != "index" && key != "message" && key != "finish_reason") writer.copy(member);
  }
  if (!choice["logprobs"]) writer.raw("logprobs", "null");
  writer.text("finish_reason", reason);
  writer.close();
  return true;
}

}  // namespace

bool isCompleteOpenAiAnswer(JsonValue root) {
  if (!isFilledString(root["id"]) || !root["object"].equals("chat.completion")) return false;
  if (!root["created"].integer() || !isFilledString(root["model"]) || root["error"]) return false;
  for (JsonValue choice : root["choices"].children()) {
    if (!isCompleteChoice(choice)) return false;
  }
  return true;
}

bool appendCompletedOpenAiAnswer(std::string& out, JsonValue root, const AnswerContext& context) {
  ObjectWriter writer(out);
  const std::string_view id = root["id"].rawString();
  writer.text("id", id.empty() ? completionId(context.requestId) : id);
  writer.text("object", "chat.completion");
  writer.raw("created", std::to_string(root["created"].integer().value_or(context.created)));
  std::string model;
  appendEscaped(model, context.model);
  writer.text("model", root["model"].rawString().empty() ? model : root["model"].rawString());
  std::string choices = "[";
  std::size_t position = 0;
  for (JsonValue choice : root["choices"].children()) {
    if (position > 0) choices += ',';
    if (!appendCompletedChoice(choices, choice, context, position++)) return false;
  }
  writer.raw("choices", choices + ']');
  for (JsonValue member : root.children()) {
    const std::string_view key = member.rawKey();
    if (key == "id" || key == "object" || key == "created" || key == "model" || key == "choices" ||
        key == "error") {
      continue;
    }
    writer.copy(member);
  }
  writer.close();
  return true;
}

}  // namespace gc::llm
