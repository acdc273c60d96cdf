#include "gateway/llm/translated_answer.h"

#include "gateway/llm/json_text.h"
#include "gateway/llm/openai_shape.h"

namespace gc::llm {
namespace {

std::string callObject(const TranslatedChoice::Call& call) {
  std::string out = "{\"id\":\"" + call.id + "\",\"type\":\"function\",\"function\":{\"name\":\"" +
                    call.name + "\",\"arguments\":\"" + call.arguments + "\"}";
  if (!call.extraContent.empty()) out += ",\"extra_content\":" + call.extraContent;
  return out + '}';
}

std::string messageObject(const TranslatedChoice& choice, const AnswerContext& context) {
  std::string out = "{\"role\":\"assistant\",\"content\":";
  out += choice.hasContent ? '"' + choice.content + '"' : "null";
  out += ",\"refusal\":null";
  if (!choice.reasoning.empty()) out += ",\"reasoning_content\":\"" + choice.reasoning + '"';
  if (choice.calls.empty()) return out + '}';
  if (context.legacyFunctions) {
    const TranslatedChoice::Call& first = choice.calls.front();
    return out + ",\"function_call\":{\"name\":\"" + first.name + "\",\"arguments\":\"" + first.arguments +
           "\"}}";
  }
  out += ",\"tool_calls\":[";
  for (const TranslatedChoice::Call& call : choice.calls) {
    if (&call != &choice.calls.front()) out += ',';
    out += callObject(call);
  }
  return out + "]}";
}

}  // namespace

std::string_view finishReasonFor(std::string_view reason, const AnswerContext& context) {
  return reason == "tool_calls" && context.legacyFunctions ? "function_call" : reason;
}

void appendTranslatedAnswer(std::string& out, std::string_view id, std::string_view model,
                            const std::vector<TranslatedChoice>& choices, const TokenUsage& usage,
                            const AnswerContext& context) {
  std::string fallbackModel;
  appendEscaped(fallbackModel, context.model);
  out += "{\"id\":\"" + (id.empty() ? completionId(context.requestId) : std::string(id));
  out += "\",\"object\":\"chat.completion\",\"created\":" + std::to_string(context.created);
  out += ",\"model\":\"" + (model.empty() ? fallbackModel : std::string(model));
  out += "\",\"choices\":[";
  std::size_t index = 0;
  for (const TranslatedChoice& choice : choices) {
    if (index > 0) out += ',';
    out += "{\"index\":" + std::to_string(index++) + ",\"message\":" + messageObject(choice, context);
    out += ",\"logprobs\":" + choice.logprobs + ",\"finish_reason\":\"";
    out += finishReasonFor(choice.finishReason, context);
    out += "\"}";
  }
  out += ']';
  if (usage.known && !usage.estimated) {
    out += ",\"usage\":";
    appendOpenAiUsage(out, usage);
  }
  out += '}';
}

void TranslatedStream::open(std::string_view id, std::string_view model) {
  if (m_writer.isOpen()) return;
  const std::string idRaw = '"' + (id.empty() ? completionId(m_context.requestId) : std::string(id)) + '"';
  std::string modelRaw;
  if (model.empty()) {
    appendQuoted(modelRaw, m_context.model);
  } else {
    modelRaw = '"' + std::string(model) + '"';
    appendUnescaped(m_model, model);
  }
  m_writer.open(idRaw, std::to_string(m_context.created), modelRaw);
}

TranslatedStream::State& TranslatedStream::stateOf(std::int64_t choice) {
  for (State& state : m_states) {
    if (state.choice == choice) return state;
  }
  m_states.emplace_back();
  m_states.back().choice = choice;
  return m_states.back();
}

void TranslatedStream::role(std::int64_t choice, std::string& out) {
  State& state = stateOf(choice);
  if (state.roleSent) return;
  state.roleSent = true;
  open({}, {});
  m_writer.delta(out, choice, "\"role\":\"assistant\",\"content\":\"\"");
}

void TranslatedStream::piece(State& state, std::string_view key, SurrogateGate& gate, std::string_view raw,
                             std::string& out) {
  if (raw.empty() || state.ended) return;
  role(state.choice, out);
  m_meaningful = true;
  m_outputBytes += static_cast<std::int64_t>(raw.size());
  std::string ready;
  gate.pass(ready, raw);
  if (ready.empty()) return;
  m_writer.delta(out, state.choice, '"' + std::string(key) + "\":\"" + ready + '"');
}

void TranslatedStream::text(std::int64_t choice, std::string_view raw, std::string& out) {
  State& state = stateOf(choice);
  piece(state, "content", state.content, raw, out);
}

void TranslatedStream::reasoning(std::int64_t choice, std::string_view raw, std::string& out) {
  State& state = stateOf(choice);
  piece(state, "reasoning_content", state.thinking, raw, out);
}

std::size_t TranslatedStream::call(std::int64_t choice, const TranslatedChoice::Call& call,
                                   std::string& out) {
  role(choice, out);
  State& state = stateOf(choice);
  const std::size_t index = state.gates.size();
  state.gates.emplace_back();
  m_meaningful = true;
  m_outputBytes += static_cast<std::int64_t>(call.name.size() + call.arguments.size());
  if (!m_context.legacyFunctions) {
    std::string entry = "\"tool_calls\":[{\"index\":" + std::to_string(index) + ',';
    entry += callObject(call).substr(1);
    m_writer.delta(out, choice, entry + ']');
  } else if (index == 0) {
    m_writer.delta(
        out, choice,
        "\"function_call\":{\"name\":\"" + call.name + "\",\"arguments\":\"" + call.arguments + "\"}");
  }
  return index;
}

std::string TranslatedStream::argumentsDelta(std::size_t index, std::string_view inside) const {
  const std::string arguments = "{\"arguments\":\"" + std::string(inside) + "\"}";
  if (m_context.legacyFunctions) return "\"function_call\":" + arguments;
  return "\"tool_calls\":[{\"index\":" + std::to_string(index) + ",\"function\":" + arguments + "}]";
}

void TranslatedStream::arguments(std::int64_t choice, std::size_t index, std::string_view raw,
                                 std::string& out) {
  State& state = stateOf(choice);
  m_outputBytes += static_cast<std::int64_t>(raw.size());
  std::string ready;
  state.gates[index].pass(ready, raw);
  const bool shown = !m_context.legacyFunctions || index == 0;
  if (!ready.empty() && shown) m_writer.delta(out, choice, argumentsDelta(index, ready));
}

void TranslatedStream::end(std::int64_t choice, std::string_view reason, std::string& out) {
  role(choice, out);
  State& state = stateOf(choice);
  if (state.ended) return;
  state.ended = true;
  std::string rest;
  state.content.flush(rest);
  if (!rest.empty()) m_writer.delta(out, choice, "\"content\":\"" + rest + '"');
  for (std::size_t index = 0; index < state.gates.size(); ++index) {
    std::string half;
    state.gates[index].flush(half);
    if (!half.empty()) m_writer.delta(out, choice, argumentsDelta(index, half));
  }
  holdFinish(choice, finishReasonFor(reason, m_context));
}

}  // namespace gc::llm
