#include "gateway/llm/openai_request.h"

#include <algorithm>

#include "gateway/llm/json_text.h"

namespace gc::llm {
namespace {

namespace cap = catalog::cap;

bool isSamplingParam(std::string_view key) {
  return key == "temperature" || key == "top_p" || key == "presence_penalty" || key == "frequency_penalty";
}

/// Members in the client's order; each is copied as it stands unless it is one of those that change.
class Splicer {
 public:
  Splicer(const ChatRequest& request, const EncodeTarget& target) : m_request(request), m_target(target) {
    const bool known = target.model != nullptr && !target.compatibleServer;
    const auto has = [&](catalog::Capabilities what) { return (target.model->capabilities & what) != 0; };
    m_dropsSampling = known && has(cap::Reasoning) && !has(cap::SamplingParams);
    m_renamesMaxTokens =
        known && has(cap::Reasoning) && request.root()["max_completion_tokens"].isNullOrMissing();
    m_asksUsage = request.stream && (request.includeUsage || !target.compatibleServer);
  }

  UpstreamRequest splice() {
    std::string& out = m_upstream.body;
    out.reserve(m_request.document->text().size() + 128);
    out += '{';
    for (JsonValue member : m_request.root().children()) appendMember(member);
    if (m_asksUsage && !m_optionsWritten) appendKey("stream_options", "{\"include_usage\":true}");
    out += '}';
    m_upstream.path = "/chat/completions";
    return std::move(m_upstream);
  }

 private:
  void appendMember(JsonValue member) {
    if (member.keyEquals("model")) {
      std::string name;
      appendQuoted(name, m_target.upstreamModel);
      appendKey("model", name);
    } else if (member.keyEquals("stream_options")) {
      appendStreamOptions(member);
    } else if (m_renamesMaxTokens && member.keyEquals("max_completion_tokens")) {
      return;  // null beside max_tokens, which takes its name
    } else if (m_renamesMaxTokens && member.keyEquals("max_tokens")) {
      appendKey("max_completion_tokens", member.raw());
    } else if (m_dropsSampling && isSamplingParam(member.rawKey())) {
      if (!member.isNull()) addDropped(m_upstream.droppedParams, member.rawKey());
    } else {
      appendRaw(member);
    }
  }

  /// Only legal beside "stream": true; clients send it without, and OpenAI would refuse that.
  void appendStreamOptions(JsonValue options) {
    if (!m_request.stream) return;
    m_optionsWritten = true;
    if (!m_asksUsage) return appendRaw(options);
    std::string value = "{\"include_usage\":true";
    for (JsonValue option : options.children()) {
      if (option.keyEquals("include_usage")) continue;
      value += ',';
      value += slice(option);
    }
    value += '}';
    appendKey("stream_options", value);
  }

  std::string_view slice(JsonValue member) const {
    const std::size_t begin = member.keyOffset();
    return m_request.document->text().substr(begin, member.offset() + member.raw().size() - begin);
  }

  void appendRaw(JsonValue member) {
    if (m_upstream.body.size() > 1) m_upstream.body += ',';
    m_upstream.body += slice(member);
  }

  void appendKey(std::string_view key, std::string_view rawValue) {
    std::string& out = m_upstream.body;
    if (out.size() > 1) out += ',';
    out += '"';
    out += key;
    out += "\":";
    out += rawValue;
  }

  const ChatRequest& m_request;
  const EncodeTarget& m_target;
  UpstreamRequest m_upstream;
  bool m_dropsSampling = false;
  bool m_renamesMaxTokens = false;
  bool m_asksUsage = false;
  bool m_optionsWritten = false;
};

}  // namespace

ClientResult<UpstreamRequest> encodeOpenAiRequest(const ChatRequest& request, const EncodeTarget& target) {
  return Splicer(request, target).splice();
}

void addDropped(std::string& list, std::string_view name) {
  std::size_t at = 0;
  while (at < list.size()) {
    const std::size_t comma = std::min(list.find(',', at), list.size());
    if (std::string_view(list).substr(at, comma - at) == name) return;
    at = comma + 1;
  }
  if (!list.empty()) list += ',';
  list += name;
}

}  // namespace gc::llm
