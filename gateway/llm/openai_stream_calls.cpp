// The tool calls of OpenAiStream: servers differ in which of index, id, type and name they send, and how
// often.
#include "gateway/llm/json_text.h"
#include "gateway/llm/openai_shape.h"
#include "gateway/llm/openai_stream.h"

namespace gc::llm {

void OpenAiStream::appendCalls(std::string& members, JsonValue calls, Choice& state) {
  std::string entries;
  for (JsonValue call : calls.children()) {
    Call& known = callOf(call, state);
    const std::size_t index = static_cast<std::size_t>(&known - state.calls.data());
    const std::string entry = callEntry(call, known, index);
    if (entry.empty()) continue;
    if (!entries.empty()) entries += ',';
    entries += entry;
  }
  if (entries.empty()) return;
  if (!members.empty()) members += ',';
  members += "\"tool_calls\":[" + entries + ']';
}

/// By index where there is one; a new id with a name under a known index is another call all the same (some
/// servers number every parallel call 0). Without an index: by id, else the last call goes on.
OpenAiStream::Call& OpenAiStream::callOf(JsonValue call, Choice& state) {
  const std::int64_t index = call["index"].integer().value_or(-1);
  const std::string_view id = call["id"].rawString();
  const bool named = !call["function"]["name"].rawString().empty();
  Call* found = nullptr;
  for (Call& known : state.calls) {
    const bool sameIndex = index >= 0 && known.upstreamIndex == index;
    const bool sameId = !id.empty() && known.idRaw == id;
    if (sameIndex || (index < 0 && sameId)) found = &known;
  }
  if (found && !id.empty() && !found->idRaw.empty() && found->idRaw != id && named) found = nullptr;
  if (!found && index < 0 && id.empty() && !state.calls.empty()) {
    Call& last = state.calls.back();
    // A name without an id begins a call, unless it only repeats the header of the one before; arguments that
    // come as an object are whole.
    const bool whole = call["function"]["arguments"].isObject();
    if (!named || (!whole && last.nameRaw == call["function"]["name"].rawString())) found = &last;
  }
  if (found) return *found;
  Call& made = state.calls.emplace_back();
  made.upstreamIndex = index;
  return made;
}

std::string OpenAiStream::callEntry(JsonValue call, Call& state, std::size_t index) {
  const JsonValue function = call["function"];
  if (state.idRaw.empty()) state.idRaw = call["id"].rawString();
  if (state.nameRaw.empty()) state.nameRaw = function["name"].rawString();
  std::string text;
  appendArgumentsText(text, function["arguments"]);
  std::string arguments;
  state.arguments.pass(arguments, text);

  std::string entry = "{\"index\":" + std::to_string(index);
  if (call["custom"].isObject()) {
    for (JsonValue member : call.children()) {
      const bool header = member.rawKey() == "id" || member.rawKey() == "type";
      if (member.rawKey() == "index" || (header && state.headerSent)) continue;
      entry += ",\"" + std::string(member.rawKey()) + "\":" + std::string(member.raw());
    }
    state.headerSent = true;
    return entry + '}';
  }
  if (state.headerSent) {
    if (arguments.empty()) return {};
    return entry + ",\"function\":{\"arguments\":\"" + arguments + "\"}}";
  }
  state.pending += arguments;
  if (state.nameRaw.empty()) return {};
  state.headerSent = true;
  if (state.idRaw.empty()) state.idRaw = callId(m_context.requestId, ++m_madeIds);
  entry += ",\"id\":\"" + state.idRaw + "\",\"type\":\"function\",\"function\":{\"name\":\"";
  appendRepaired(entry, state.nameRaw);
  entry += "\",\"arguments\":\"" + state.pending + "\"}";
  if (call["extra_content"].isObject())
    entry += ",\"extra_content\":" + std::string(call["extra_content"].raw());
  state.pending.clear();
  return entry + '}';
}

void OpenAiStream::finishChoice(Choice& state, std::string_view reason, std::string& out) {
  std::string members;
  if (!state.roleSent) members = "\"role\":\"assistant\"";
  if (state.content.holds()) {
    members += members.empty() ? "\"content\":\"" : ",\"content\":\"";
    state.content.flush(members);
    members += '"';
  }
  if (!members.empty()) m_writer.delta(out, state.index, members);
  for (Call& call : state.calls) {
    if (!call.headerSent || !call.arguments.holds()) continue;
    const std::size_t index = static_cast<std::size_t>(&call - state.calls.data());
    std::string entry =
        "\"tool_calls\":[{\"index\":" + std::to_string(index) + ",\"function\":{\"arguments\":\"";
    call.arguments.flush(entry);
    m_writer.delta(out, state.index, entry + "\"}}]");
  }
  state.roleSent = true;
  state.finished = true;
  holdFinish(state.index, reason);
}

}  // namespace gc::llm
