#include "gateway/llm/openai_stream.h"

#include <algorithm>

#include "gateway/llm/json_text.h"
#include "gateway/llm/openai_shape.h"

namespace gc::llm {
namespace {

constexpr std::string_view kObject = "\"chat.completion.chunk\"";

bool isTruthyError(JsonValue error) {
  return !error.isNullOrMissing() && error.kind() != JsonKind::False && error.raw() != "\"\"";
}

/// A member that says something: not null, not "", not [], not {}.
bool saysSomething(JsonValue value) {
  if (value.isString()) return !value.rawString().empty();
  return !value.isNullOrMissing() && (value.size() > 0 || !(value.isArray() || value.isObject()));
}

void appendMember(std::string& members, std::string_view key, std::string_view rawValue) {
  if (!members.empty()) members += ',';
  members += '"';
  members += key;
  members += "\":";
  members += rawValue;
}

void appendText(std::string& members, std::string_view key, std::string_view inside) {
  if (!members.empty()) members += ',';
  members += '"';
  members += key;
  members += "\":\"";
  members += inside;
  members += '"';
}

void appendFrame(std::string& out, std::string_view data) {
  out += "data: ";
  out += data;
  out += "\n\n";
}

/// The inside of a JSON string that needs no second look: ASCII, with no escapes but the simple ones.
bool isPlainText(std::string_view inside) {
  for (std::size_t i = 0; i < inside.size(); ++i) {
    const unsigned char c = static_cast<unsigned char>(inside[i]);
    if (c == '"' || c < 0x20 || c >= 0x80) return false;
    if (c != '\\') continue;
    ++i;
    if (i == inside.size() || std::string_view("\"\\/bfnrt").find(inside[i]) == std::string_view::npos)
      return false;
  }
  return true;
}

}  // namespace

StreamDecoder::Step OpenAiStream::readEvent(std::string_view eventName, std::string_view data,
                                            std::string& out) {
  if (isLikeTheLast(data)) {
    const std::size_t size = data.size() - m_before.size() - m_behind.size();
    m_meaningful = m_meaningful || size > 0;
    m_outputBytes += static_cast<std::int64_t>(size);
    appendFrame(out, data);
    return Step::Continue;
  }
  const std::size_t begin = data.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return Step::Continue;
  if (data.substr(begin).starts_with("[DONE]")) return readDone(out);
  if (const auto parsed = m_document.parseCopy(data); !parsed) return failUnreadable(parsed.error().detail);
  const JsonValue root = m_document.root();
  const JsonValue choices = root["choices"];
  const bool isError = eventName == "error" || !root.isObject() || isTruthyError(root["error"]) ||
                       (!choices && !root["usage"] && (root["detail"] || root["message"]));
  if (isError) {
    const auto noHeaders = [](std::string_view) { return std::string_view(); };
    return failWith(classifyError(catalog::Dialect::OpenAi, 200, noHeaders, data, WallTime()));
  }
  readUsage(root);
  if (choices.size() == 0) return Step::Continue;
  if (!m_writer.isOpen()) open(root);
  if (isClean(root)) {
    appendFrame(out, data);
    note(choices.firstChild()["delta"]);
    choiceOf(choices.firstChild()).roleSent = true;
    learn(choices.firstChild(), data);
    return Step::Continue;
  }
  for (JsonValue choice : choices.children()) {
    if (!rewrite(choice, out)) {
      return failWith(
          transportFailure(FailureCategory::ServerError, "the server ended the answer with an error"));
    }
  }
  return Step::Continue;
}

StreamDecoder::Step OpenAiStream::readDone(std::string& out) {
  // Some servers never name a reason; with [DONE] their answer is whole all the same, if there is one.
  if (!m_meaningful) return failInterrupted();
  for (Choice& choice : m_choices) {
    if (!choice.finished) finishChoice(choice, normalFinishReason({}, !choice.calls.empty()), out);
  }
  return complete();
}

StreamDecoder::Step OpenAiStream::readEnd(std::string&) {
  const bool whole = !m_choices.empty() && std::all_of(m_choices.begin(), m_choices.end(),
                                                       [](const Choice& choice) { return choice.finished; });
  return whole ? complete() : failInterrupted();
}

void OpenAiStream::open(JsonValue root) {
  const JsonValue id = root["id"];
  const JsonValue model = root["model"];
  m_idRaw = id.rawString().empty() ? '"' + completionId(m_context.requestId) + '"' : std::string(id.raw());
  m_createdRaw = std::to_string(root["created"].integer().value_or(m_context.created));
  if (!model.rawString().empty()) {
    m_model = model.string();
    m_modelRaw = model.raw();
  } else {
    appendQuoted(m_modelRaw, m_context.model);
  }
  std::string extra;
  for (const char* key : {"service_tier", "system_fingerprint"}) {
    if (!root[key].isString()) continue;
    extra += std::string(",\"") + key + "\":";
    extra += root[key].raw();
  }
  m_writer.open(m_idRaw, m_createdRaw, m_modelRaw, extra);
}

void OpenAiStream::readUsage(JsonValue root) {
  const JsonValue usage = root["usage"];
  if (!usage.isObject()) return;
  if (const auto counts = readOpenAiUsage(usage)) {
    m_usage = *counts;
    m_usageJson = usage.raw();
    m_outputCounted = true;
  }
}

OpenAiStream::Choice& OpenAiStream::choiceOf(JsonValue choice) {
  const std::int64_t index = std::max<std::int64_t>(0, choice["index"].integer().value_or(0));
  for (Choice& state : m_choices) {
    if (state.index == index) return state;
  }
  m_choices.emplace_back();
  m_choices.back().index = index;
  return m_choices.back();
}

bool OpenAiStream::isClean(JsonValue root) {
  int same = 0;
  for (JsonValue member : root.children()) {
    const std::string_view key = member.rawKey();
    if (key == "id") {
      same += member.raw() == m_idRaw;
    } else if (key == "object") {
      same += member.raw() == kObject;
    } else if (key == "created") {
      same += member.raw() == m_createdRaw;
    } else if (key == "model") {
      same += member.raw() == m_modelRaw;
    } else if (key == "choices") {
      if (member.size() != 1 || !isCleanChoice(member.firstChild())) return false;
    } else if (key == "error" || (key == "usage" && !member.isNull())) {
      return false;
    }
  }
  return same == 4;
}

bool OpenAiStream::isCleanChoice(JsonValue choice) {
  const JsonValue index = choice["index"];
  return index.integer() && choice["finish_reason"].isNull() &&
         isCleanDelta(choice["delta"], choiceOf(choice));
}

bool OpenAiStream::isCleanDelta(JsonValue delta, const Choice& state) {
  if (!delta.isObject() || state.finished || state.content.holds()) return false;
  bool role = false;
  for (JsonValue member : delta.children()) {
    const std::string_view key = member.rawKey();
    if (key == "role") {
      if (state.roleSent || !member.equals("assistant")) return false;
      role = true;
    } else if (key == "tool_calls") {
      return false;
    } else if (key == "content" && !member.isString() && !member.isNull()) {
      return false;
    }
    if (member.hasEscapes() &&
        (hasLoneSurrogate(member.rawString()) || endsWithHighSurrogate(member.rawString()))) {
      return false;
    }
  }
  return role || state.roleSent;
}

void OpenAiStream::note(JsonValue delta) {
  for (JsonValue member : delta.children()) {
    if (member.rawKey() == "role" || !saysSomething(member)) continue;
    m_meaningful = true;
    m_outputBytes += static_cast<std::int64_t>(member.raw().size());
  }
}

bool OpenAiStream::isLikeTheLast(std::string_view data) const {
  if (m_behind.empty() || data.size() < m_before.size() + m_behind.size()) return false;
  if (!data.starts_with(m_before) || !data.ends_with(m_behind)) return false;
  const Choice& state = m_choices[m_likeChoice];
  return !state.finished && !state.content.holds() &&
         isPlainText(data.substr(m_before.size(), data.size() - m_before.size() - m_behind.size()));
}

void OpenAiStream::learn(JsonValue choice, std::string_view data) {
  const JsonValue delta = choice["delta"];
  const JsonValue content = delta["content"];
  if (delta.size() != 1 || !content.isString()) return;
  const std::size_t begin = content.offset() + 1;
  m_before = data.substr(0, begin);
  m_behind = data.substr(begin + content.rawString().size());
  m_likeChoice = static_cast<std::size_t>(&choiceOf(choice) - m_choices.data());
}

bool OpenAiStream::rewrite(JsonValue choice, std::string& out) {
  Choice& state = choiceOf(choice);
  if (state.finished) return true;
  const JsonValue reason = choice["finish_reason"];
  const JsonValue delta = choice["delta"].isObject() ? choice["delta"] : choice["message"];
  note(delta);
  const std::string members = deltaMembers(delta, state);
  const JsonValue logprobs = choice["logprobs"];
  if (!members.empty() || saysSomething(logprobs)) {
    m_writer.delta(out, state.index, members, logprobs.isObject() ? logprobs.raw() : "null");
  }
  if (reason.isNullOrMissing()) return true;
  const std::string_view normal = normalFinishReason(reason, !state.calls.empty());
  if (normal == "error") return false;
  // "" comes with every frame of some servers; only a frame without text can then be the last.
  if (reason.raw() != "\"\"" || members.empty()) finishChoice(state, normal, out);
  return true;
}

std::string OpenAiStream::deltaMembers(JsonValue delta, Choice& state) {
  std::string members;
  if (!state.roleSent && delta) {
    state.roleSent = true;
    members = "\"role\":\"assistant\"";
  }
  for (JsonValue member : delta.children()) {
    const std::string_view key = member.rawKey();
    std::string text;
    std::string reasoning;
    if (key == "role" || member.isNull()) continue;
    if (key == "content") {
      if (member.isArray()) {
        std::string joined;
        appendPartsText(joined, reasoning, member);
        state.content.pass(text, joined);
      } else {
        state.content.pass(text, member.rawString());
      }
      if (!reasoning.empty()) appendText(members, "reasoning_content", reasoning);
      if (!text.empty() || (members.ends_with("\"assistant\"") && member.isString())) {
        appendText(members, "content", text);
      }
    } else if (key == "tool_calls") {
      appendCalls(members, member, state);
    } else if (member.isString()) {
      appendRepaired(text, member.rawString());
      if (!text.empty()) appendText(members, key, text);
    } else {
      appendMember(members, key, member.raw());
    }
  }
  return members;
}

}  // namespace gc::llm
