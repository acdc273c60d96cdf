#include "gateway/llm/gemini_request.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "gateway/llm/gemini_contents.h"
#include "gateway/llm/gemini_schema.h"
#include "gateway/llm/json_text.h"
#include "gateway/llm/openai_request.h"
#include "gateway/llm/translation.h"

namespace gc::llm {
namespace {

namespace cap = catalog::cap;
constexpr std::string_view kProvider = "Google";
constexpr int kMostChoices = 8;
constexpr std::uint32_t kMostStops = 5;

std::string pathOf(std::string_view model, bool stream) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  for (const std::string_view prefix : {"models/", "google/"}) {
    if (model.starts_with(prefix)) model.remove_prefix(prefix.size());
  }
  std::string path = "/v1beta/models/";
  for (const unsigned char c : model) {
    if (std::isalnum(c) || c == '-' || c == '_' || c == '.' || c == '~') {
      path += static_cast<char>(c);
    } else {
      path += {'%', kHex[c >> 4], kHex[c & 15]};
    }
  }
  return path + (stream ? ":streamGenerateContent?alt=sse" : ":generateContent");
}

/// Writes one request. Lives for one call.
class Encoder {
 public:
  Encoder(const ChatRequest& request, const EncodeTarget& target)
      : m_request(request), m_target(target), m_version(geminiVersion(target.upstreamModel)) {}

  ClientResult<UpstreamRequest> encode() {
    if (auto error = refuseWhatCannotBeCarried()) return *error;
    GeminiContents contents(m_request, m_version);
    if (auto error = contents.translate()) return *error;
    if (contents.droppedNames()) drop("messages.name");
    if (!contents.systemParts().empty())
      add("systemInstruction", "{\"parts\":[" + contents.systemParts() + "]}");
    add("contents", '[' + contents.contents() + ']');
    if (auto error = setTools()) return *error;
    if (auto error = setResponseFormat()) return *error;
    setGeneration();
    setReasoning();
    if (!m_generation.empty()) add("generationConfig", '{' + m_generation + '}');
    listWhatIsDropped();
    m_upstream.path = pathOf(m_target.upstreamModel, m_request.stream);
    m_upstream.body = '{' + m_members + '}';
    return std::move(m_upstream);
  }

 private:
  JsonValue member(std::string_view key) const {
    const JsonValue value = m_request.root()[key];
    return value.isNull() ? JsonValue() : value;
  }
  /// What the catalog does not know of is tried.
  bool can(catalog::Capabilities what) const {
    return m_target.model == nullptr || (m_target.model->capabilities & what) != 0;
  }
  void add(std::string_view key, std::string_view rawValue) {
    appendItem(m_members, '"' + std::string(key) + "\":" + std::string(rawValue));
  }
  void addGeneration(std::string_view key, std::string_view rawValue) {
    appendItem(m_generation, '"' + std::string(key) + "\":" + std::string(rawValue));
  }
  void drop(std::string_view key) { addDropped(m_upstream.droppedParams, key); }

  std::optional<ClientError> refuseWhatCannotBeCarried() const {
    if (m_request.choices > kMostChoices) return cannotCarry("n", kProvider, "it gives at most 8 choices");
    if (m_request.choices > 1 && !can(cap::MultipleChoices)) {
      return cannotCarry("n", kProvider, "this model gives one choice a request");
    }
    if (member("logprobs").isTrue() && !can(cap::Logprobs)) {
      return cannotCarry("logprobs", kProvider, "this model gives no log probabilities");
    }
    if (member("audio") || (member("modalities") && !isDefault("modalities", member("modalities")))) {
      return cannotCarry("modalities", kProvider, "only text comes back");
    }
    if (member("stop").isArray() && member("stop").size() > kMostStops) {
      return cannotCarry("stop", kProvider, "it takes at most 5 stop sequences");
    }
    return std::nullopt;
  }

  std::optional<ClientError> setTools() {
    const auto set = readToolSet(m_request);
    if (!set) return set.error();
    if (set->tools.empty()) return std::nullopt;
    m_hasTools = true;
    std::string declarations;
    for (const ToolSpec& tool : set->tools) {
      const char first = tool.name.rawString().empty() ? '\0' : tool.name.rawString().front();
      if (first == '-' || (first >= '0' && first <= '9'))
        return cannotCarry(
            "tools", kProvider,
            "there a tool's name begins with a letter or an underscore, unlike " + tool.name.string());
      std::string entry = "{\"name\":" + std::string(tool.name.raw());
      if (!tool.description.rawString().empty())
        entry += ",\"description\":" + std::string(tool.description.raw());
      if (auto error = appendParameters(entry, tool)) return error;
      appendItem(declarations, entry + '}');
    }
    add("tools", "[{\"functionDeclarations\":[" + declarations + "]}]");
    setToolChoice(*set);
    if (set->oneAtATime) drop("parallel_tool_calls");
    return std::nullopt;
  }

  /// An object without properties is refused by some models; no parameters at all never are.
  std::optional<ClientError> appendParameters(std::string& entry, const ToolSpec& tool) const {
    const JsonValue schema = tool.parameters;
    if (schema["properties"].size() == 0 && !schema["$ref"]) return std::nullopt;
    if (isGeminiSchema(schema)) {
      entry += ",\"parameters\":" + std::string(schema.raw());
    } else if (m_version >= 25) {
      entry += ",\"parametersJsonSchema\":" + std::string(schema.raw());
    } else if (const auto cleaned = cleanedGeminiSchema(schema)) {
      entry += ",\"parameters\":" + *cleaned;
    } else {
      return cannotCarry("tools", kProvider,
                         "this model does not understand the schema of " + tool.name.string());
    }
    return std::nullopt;
  }

  void setToolChoice(const ToolSet& set) {
    using Mode = ToolChoice::Mode;
    std::string config;
    std::string names;
    switch (set.choice.mode) {
      case Mode::Unset:
        return;
      case Mode::Auto:
        config = "\"mode\":\"AUTO\"";
        break;
      case Mode::Any:
        config = "\"mode\":\"ANY\"";
        break;
      case Mode::None:
        config = "\"mode\":\"NONE\"";
        break;
      case Mode::Named:
        config = "\"mode\":\"ANY\"";
        appendQuoted(names, set.choice.name);
        break;
    }
    if (!names.empty()) config += ",\"allowedFunctionNames\":[" + names + ']';
    add("toolConfig", "{\"functionCallingConfig\":{" + config + "}}");
  }

  std::optional<ClientError> setResponseFormat() {
    const JsonValue format = member("response_format");
    const bool wantsSchema = format["type"].equals("json_schema");
    if (!wantsSchema && !format["type"].equals("json_object")) return std::nullopt;
    if (m_hasTools && m_version <= 25) {
      return cannotCarry("response_format", kProvider,
                         "this model cannot have tools and a JSON format together");
    }
    addGeneration("responseMimeType", "\"application/json\"");
    if (!wantsSchema) return std::nullopt;
    const JsonValue schema = format["json_schema"]["schema"];
    if (!schema.isObject()) {
      return badRequest("response_format.json_schema.schema", "missing_required_parameter",
                        "A schema is needed.");
    }
    if (m_version >= 25) {
      addGeneration("responseJsonSchema", schema.raw());
    } else if (const auto cleaned = cleanedGeminiSchema(schema)) {
      addGeneration("responseSchema", *cleaned);
    } else {
      return cannotCarry("response_format", kProvider, "this model does not understand the schema");
    }
    return std::nullopt;
  }

  void setGeneration() {
    struct Name {
      const char* openAi;
      const char* gemini;
      bool taken;
    };
    const bool sampling = can(cap::SamplingParams);
    // The newer models refuse penalties; as hints they may go.
    const bool penalties = m_version < 30;
    const Name names[] = {{"temperature", "temperature", sampling},
                          {"top_p", "topP", sampling},
                          {"seed", "seed", true},
                          {"presence_penalty", "presencePenalty", penalties},
                          {"frequency_penalty", "frequencyPenalty", penalties}};
    for (const Name& name : names) {
      const JsonValue value = member(name.openAi);
      if (!value.isNumber()) continue;
      if (name.taken) {
        addGeneration(name.gemini, value.raw());
      } else if (!isDefault(name.openAi, value)) {
        drop(name.openAi);
      }
    }
    if (m_request.maxOutputTokens > 0)
      addGeneration("maxOutputTokens", std::to_string(m_request.maxOutputTokens));
    if (m_request.choices > 1) addGeneration("candidateCount", std::to_string(m_request.choices));
    setStop();
    if (!member("logprobs").isTrue()) return;
    addGeneration("responseLogprobs", "true");
    if (const auto top = member("top_logprobs").integer()) addGeneration("logprobs", std::to_string(*top));
  }

  void setStop() {
    const JsonValue stop = member("stop");
    std::string list;
    if (!stop.rawString().empty()) appendItem(list, stop.raw());
    for (JsonValue one : stop.children()) {
      if (!one.rawString().empty()) appendItem(list, one.raw());
    }
    if (!list.empty()) addGeneration("stopSequences", '[' + list + ']');
  }

  void setReasoning() {
    const std::string& effort = m_request.reasoningEffort;
    if (effort.empty()) return;
    const bool off = effort == "none";
    const bool pro = m_target.upstreamModel.find("pro") != std::string_view::npos;
    if (m_version < 25 || !can(cap::Reasoning) || (m_version < 30 && off && pro))
      return drop("reasoning_effort");
    if (m_version < 30) {
      const int budget = off                                      ? 0
                         : effort == "medium"                     ? 8192
                         : effort == "low" || effort == "minimal" ? 1024
                                                                  : 24576;
      addGeneration("thinkingConfig", "{\"thinkingBudget\":" + std::to_string(budget) + '}');
      return;
    }
    const std::string level = off || effort == "minimal"              ? "minimal"
                              : effort == "low" || effort == "medium" ? effort
                                                                      : "high";
    addGeneration("thinkingConfig", "{\"thinkingLevel\":\"" + level + "\"}");
  }

  void listWhatIsDropped() {
    static constexpr std::array<std::string_view, 23> kHandled{"model",
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
                                                               "seed",
                                                               "presence_penalty",
                                                               "frequency_penalty",
                                                               "stop",
                                                               "logprobs",
                                                               "top_logprobs",
                                                               "reasoning_effort",
                                                               "modalities"};
    for (JsonValue value : m_request.root().children()) {
      const std::string key = value.key();
      const bool handled = std::find(kHandled.begin(), kHandled.end(), key) != kHandled.end();
      if (!handled && !isDefault(key, value)) drop(key);
    }
  }

  const ChatRequest& m_request;
  const EncodeTarget& m_target;
  int m_version;
  bool m_hasTools = false;
  std::string m_members;
  std::string m_generation;
  UpstreamRequest m_upstream;
};

}  // namespace

ClientResult<UpstreamRequest> encodeGeminiRequest(const ChatRequest& request, const EncodeTarget& target) {
  return Encoder(request, target).encode();
}

}  // namespace gc::llm
