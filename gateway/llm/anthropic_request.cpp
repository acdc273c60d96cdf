#include "gateway/llm/anthropic_request.h"

#include <algorithm>
#include <array>

#include "gateway/llm/anthropic_messages.h"
#include "gateway/llm/claude_traits.h"
#include "gateway/llm/json_text.h"
#include "gateway/llm/openai_request.h"
#include "gateway/llm/translation.h"

namespace gc::llm {
namespace {

namespace cap = catalog::cap;
constexpr std::string_view kProvider = "Anthropic";
constexpr std::int64_t kDefaultMaxTokens = 4096;
constexpr const char* kJsonInstruction = "Answer with one JSON object only, without any text around it.";

/// Writes one request. Lives for one call.
class Encoder {
 public:
  Encoder(const ChatRequest& request, const EncodeTarget& target)
      : m_request(request), m_target(target), m_traits(claudeTraits(target.upstreamModel)) {
    if (target.model != nullptr) {
      m_traits.sampling = m_traits.sampling && (target.model->capabilities & cap::SamplingParams) != 0;
      m_thinks = (target.model->capabilities & cap::Reasoning) != 0;
    }
  }

  ClientResult<UpstreamRequest> encode() {
    if (auto error = refuseWhatCannotBeCarried()) return *error;
    AnthropicMessages messages(m_request, m_traits.prefill);
    if (auto error = messages.translate()) return *error;
    if (messages.droppedNames()) drop("messages.name");
    std::string model;
    appendQuoted(model, m_target.upstreamModel);
    add("model", model);
    setMaxTokens();
    m_system = messages.system();
    if (auto error = setResponseFormat()) return *error;
    if (auto error = setTools()) return *error;
    setReasoning();
    setSampling();
    setStop();
    setUserAndTier();
    add("max_tokens", std::to_string(m_maxTokens));
    if (!m_system.empty()) add("system", '"' + m_system + '"');
    add("messages", '[' + messages.messages() + ']');
    if (!m_outputConfig.empty()) add("output_config", '{' + m_outputConfig + '}');
    if (m_request.stream) add("stream", "true");
    listWhatIsDropped();
    m_upstream.path = "/v1/messages";
    m_upstream.body = '{' + m_members + '}';
    m_upstream.headers.emplace_back("anthropic-version", "2023-06-01");
    return std::move(m_upstream);
  }

 private:
  JsonValue member(std::string_view key) const {
    const JsonValue value = m_request.root()[key];
    return value.isNull() ? JsonValue() : value;
  }

  void add(std::string_view key, std::string_view rawValue) {
    appendItem(m_members, '"' + std::string(key) + "\":" + std::string(rawValue));
  }
  void drop(std::string_view key) { addDropped(m_upstream.droppedParams, key); }

  std::optional<ClientError> refuseWhatCannotBeCarried() const {
    if (m_request.choices > 1) return cannotCarry("n", kProvider, "it gives one choice a request");
    if (member("logprobs").isTrue())
      return cannotCarry("logprobs", kProvider, "it gives no log probabilities");
    if (member("audio") || (m_request.needs & cap::Audio && !isDefault("modalities", member("modalities")) &&
                            member("modalities"))) {
      return cannotCarry("modalities", kProvider, "there is no audio output");
    }
    return std::nullopt;
  }

  void setMaxTokens() {
    const std::int64_t limit = m_target.model ? m_target.model->maxOutputTokens : 0;
    m_maxTokens = m_request.maxOutputTokens > 0 ? m_request.maxOutputTokens
                  : limit > 0                   ? limit
                                                : kDefaultMaxTokens;
    if (limit > 0) m_maxTokens = std::min(m_maxTokens, limit);
  }

  std::optional<ClientError> setResponseFormat() {
    const JsonValue format = member("response_format");
    if (format["type"].equals("json_object")) {
      m_system += std::string(m_system.empty() ? "" : "\\n\\n") + kJsonInstruction;
    } else if (format["type"].equals("json_schema")) {
      const JsonValue schema = format["json_schema"]["schema"];
      if (!m_traits.outputFormat) {
        return cannotCarry("response_format", kProvider, "this model does not keep to a JSON schema");
      }
      if (!schema.isObject()) {
        return badRequest("response_format.json_schema.schema", "missing_required_parameter",
                          "A schema is needed.");
      }
      m_outputConfig = "\"format\":{\"type\":\"json_schema\",\"schema\":" + std::string(schema.raw()) + '}';
    }
    return std::nullopt;
  }

  std::optional<ClientError> setTools() {
    const auto set = readToolSet(m_request);
    if (!set) return set.error();
    if (set->tools.empty()) return std::nullopt;
    m_hasTools = true;
    std::string tools;
    for (const ToolSpec& tool : set->tools) {
      std::string entry = "{\"name\":" + std::string(tool.name.raw());
      if (!tool.description.rawString().empty())
        entry += ",\"description\":" + std::string(tool.description.raw());
      entry += ",\"input_schema\":" + schemaOf(tool.parameters);
      if (tool.strict && m_traits.outputFormat) entry += ",\"strict\":true";
      appendItem(tools, entry + '}');
    }
    add("tools", '[' + tools + ']');
    return setToolChoice(*set);
  }

  /// The schema's root must say that it is an object.
  static std::string schemaOf(JsonValue parameters) {
    if (!parameters) return "{\"type\":\"object\",\"properties\":{}}";
    if (parameters["type"].equals("object")) return std::string(parameters.raw());
    std::string schema = "{\"type\":\"object\"";
    for (JsonValue part : parameters.children()) {
      if (!part.keyEquals("type"))
        schema += ",\"" + std::string(part.rawKey()) + "\":" + std::string(part.raw());
    }
    return schema + '}';
  }

  std::optional<ClientError> setToolChoice(const ToolSet& set) {
    using Mode = ToolChoice::Mode;
    const bool forced = set.choice.mode == Mode::Any || set.choice.mode == Mode::Named;
    if (forced && !m_traits.forcedTools) {
      return cannotCarry("tool_choice", kProvider, "this model cannot be made to call a tool");
    }
    m_forcesTool = forced;
    std::string choice;
    switch (set.choice.mode) {
      case Mode::Unset:
        if (!set.oneAtATime) return std::nullopt;
        choice = "\"type\":\"auto\"";
        break;
      case Mode::Auto:
        choice = "\"type\":\"auto\"";
        break;
      case Mode::Any:
        choice = "\"type\":\"any\"";
        break;
      case Mode::None:
        choice = "\"type\":\"none\"";
        break;
      case Mode::Named:
        choice = "\"type\":\"tool\",\"name\":";
        appendQuoted(choice, set.choice.name);
        break;
    }
    if (set.oneAtATime && set.choice.mode != Mode::None) choice += ",\"disable_parallel_tool_use\":true";
    add("tool_choice", '{' + choice + '}');
    return std::nullopt;
  }

  /// Thinking stays off where tools are in play: its blocks would have to come back with the next request,
  /// and OpenAI's format has no place for them.
  void setReasoning() {
    if (const JsonValue thinking = member("thinking"); thinking.isObject()) {
      add("thinking", thinking.raw());
      m_thinking = !thinking["type"].equals("disabled");
      return;
    }
    const std::string& asked = m_request.reasoningEffort;
    if (asked.empty() || asked == "none" || asked == "minimal") return;
    if (!m_thinks) return drop("reasoning_effort");
    const std::string effort = asked == "xhigh" ? "max" : asked;
    const bool mayThink = !m_hasTools && !m_forcesTool;
    if (m_traits.effort) appendItem(m_outputConfig, "\"effort\":\"" + effort + '"');
    if (mayThink && m_traits.adaptiveThinking) {
      add("thinking", "{\"type\":\"adaptive\"}");
      m_thinking = true;
    } else if (mayThink && !m_traits.effort) {
      const std::int64_t budget = effort == "low" ? 1024 : effort == "medium" ? 2048 : 4096;
      if (budget >= m_maxTokens) return drop("reasoning_effort");
      add("thinking", "{\"type\":\"enabled\",\"budget_tokens\":" + std::to_string(budget) + '}');
      m_thinking = true;
    } else if (!m_traits.effort) {
      drop("reasoning_effort");
    }
  }

  void setSampling() {
    bool set = false;
    for (const char* key : {"temperature", "top_p"}) {
      const JsonValue value = member(key);
      if (!value.isNumber()) continue;
      if (!m_traits.sampling || m_thinking || (set && m_traits.oneSamplingParam)) {
        if (!isDefault(key, value)) drop(key);
        continue;
      }
      add(key, magnitude(value) > 1 ? "1" : value.raw());
      set = true;
    }
    const JsonValue topK = member("top_k");
    if (topK.isNumber() && m_traits.sampling && !m_thinking) {
      add("top_k", topK.raw());
    } else if (topK) {
      drop("top_k");
    }
  }

  void setStop() {
    const JsonValue stop = member("stop");
    std::string list;
    if (stop.isString() && !isBlank(stop.rawString())) appendItem(list, stop.raw());
    for (JsonValue one : stop.children()) {
      if (one.isString() && !isBlank(one.rawString())) appendItem(list, one.raw());
    }
    if (!list.empty()) add("stop_sequences", '[' + list + ']');
  }

  void setUserAndTier() {
    const JsonValue user =
        member("safety_identifier").isString() ? member("safety_identifier") : member("user");
    if (user.isString()) add("metadata", "{\"user_id\":" + std::string(user.raw()) + '}');
    const JsonValue tier = member("service_tier");
    if (tier.equals("auto")) add("service_tier", "\"auto\"");
    if (tier.equals("default")) add("service_tier", "\"standard_only\"");
    if (tier && !tier.equals("auto") && !tier.equals("default")) drop("service_tier");
  }

  void listWhatIsDropped() {
    static constexpr std::array<std::string_view, 25> kHandled{"model",
                                                               "messages",
                                                               "stream",
                                                               "stream_options",
                                                               "n",
                                                               "max_tokens",
                                                               "max_completion_tokens",
                                                               "tools",
                                                               "tool_choice",
                                                               "functions",
                                                               "function_call",
                                                               "parallel_tool_calls",
                                                               "response_format",
                                                               "temperature",
                                                               "top_p",
                                                               "top_k",
                                                               "stop",
                                                               "user",
                                                               "safety_identifier",
                                                               "service_tier",
                                                               "thinking",
                                                               "reasoning_effort",
                                                               "logprobs",
                                                               "top_logprobs",
                                                               "modalities"};
    for (JsonValue value : m_request.root().children()) {
      const std::string key = value.key();
      const bool handled = std::find(kHandled.begin(), kHandled.end(), key) != kHandled.end();
      if (!handled && !isDefault(key, value)) drop(key);
    }
  }

  const ChatRequest& m_request;
  const EncodeTarget& m_target;
  ClaudeTraits m_traits;
  bool m_thinks = true;
  bool m_thinking = false;
  bool m_hasTools = false;
  bool m_forcesTool = false;
  std::int64_t m_maxTokens = kDefaultMaxTokens;
  std::string m_system;
  std::string m_outputConfig;
  std::string m_members;
  UpstreamRequest m_upstream;
};

}  // namespace

ClientResult<UpstreamRequest> encodeAnthropicRequest(const ChatRequest& request, const EncodeTarget& target) {
  return Encoder(request, target).encode();
}

}  // namespace gc::llm
