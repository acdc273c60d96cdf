#include "gateway/simulator/gemini_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "gateway/simulator/json_text.h"

namespace gc::simulator {
namespace {

constexpr std::string_view kPrefix = "/v1beta/models/";
constexpr std::string_view kWhole = ":generateContent";
constexpr std::string_view kStream = ":streamGenerateContent";
constexpr std::array<std::string_view, 6> kRefusedKeywords = {"$schema", "$ref",  "$defs",
                                                              "$id",     "const", "additionalProperties"};

Problem bad(std::string message) {
  return {.kind = Problem::Kind::BadRequest,
          .message = std::move(message),
          .param = {},
          .model = {},
          .limit = 0,
          .wait = {}};
}

/// The first keyword that the vendor's own schema language lacks; empty when there is none.
std::string refusedKeyword(const json::value& schema) {
  const json::object* object = schema.if_object();
  if (object == nullptr) return {};
  for (const std::string_view keyword : kRefusedKeywords) {
    if (object->contains(keyword)) return std::string(keyword);
  }
  std::string found;
  if (const json::value* properties = member(schema, "properties"); properties && properties->is_object()) {
    for (const auto& entry : properties->get_object()) {
      if (found.empty()) found = refusedKeyword(entry.value());
    }
  }
  if (const json::value* items = member(schema, "items"); items && found.empty())
    found = refusedKeyword(*items);
  for (const json::value& option : elements(schema, "anyOf")) {
    if (found.empty()) found = refusedKeyword(option);
  }
  return found;
}

/// Reads the parts of one request; the first mistake is kept.
class Reader {
 public:
  AskOrProblem read(const http::Request& request) {
    boost::system::error_code ec;
    const json::value root = json::parse(request.body, ec);
    if (ec || !root.is_object()) return bad("Invalid JSON payload received. Unexpected token.");
    m_ask.model = geminiModelOf(request.path);
    m_ask.stream = request.path.ends_with(kStream);
    m_ask.includeUsage = true;
    if (m_ask.stream && request.query.find("alt=sse") == std::string_view::npos) {
      return bad("streamGenerateContent is simulated with alt=sse only");
    }
    if (elements(root, "contents").empty())
      return bad("* GenerateContentRequest.contents: contents is not specified");
    if (const json::value* system = member(root, "systemInstruction")) readParts(*system);
    for (const json::value& content : elements(root, "contents")) readContent(content);
    readTools(root);
    readConfig(root);
    if (!m_mistake.empty()) return bad(m_mistake);
    return std::move(m_ask);
  }

 private:
  void mistake(std::string message) {
    if (m_mistake.empty()) m_mistake = std::move(message);
  }

  std::string readParts(const json::value& content) {
    std::string all;
    if (elements(content, "parts").empty()) mistake("contents.parts must not be empty.");
    for (const json::value& part : elements(content, "parts")) {
      all += text(part, "text");
      if (member(part, "inlineData") != nullptr || member(part, "fileData") != nullptr) ++m_ask.images;
      if (const json::value* call = member(part, "functionCall")) {
        ++m_calls;
        m_ask.textBytes += json::serialize(*call).size();
      }
      if (const json::value* response = member(part, "functionResponse")) readResponse(*response);
    }
    m_ask.textBytes += all.size();
    return all;
  }

  void readResponse(const json::value& response) {
    ++m_responses;
    const json::value* result = member(response, "response");
    if (text(response, "name").empty()) mistake("function_response.name: Name cannot be empty.");
    if (result == nullptr || !result->is_object()) {
      return mistake("function_response.response: Proto field is not repeating, cannot start list.");
    }
    m_ask.toolResult = json::serialize(*result);
    m_ask.textBytes += m_ask.toolResult->size();
  }

  void readContent(const json::value& content) {
    const int callsBefore = std::exchange(m_calls, 0);
    m_responses = 0;
    m_ask.toolResult.reset();
    std::string words = readParts(content);
    const std::string_view role = text(content, "role");
    if (role != "user" && role != "model" && role != "function" && !role.empty()) {
      mistake("Please use a valid role: user, model.");
    }
    if (m_responses > 0 && m_responses != callsBefore) {
      mistake(
          "Please ensure that the number of function response parts is equal to the number of function call "
          "parts "
          "of the function call turn.");
    }
    if (role != "model" && !words.empty()) m_ask.userText = std::move(words);
  }

  void readTools(const json::value& root) {
    for (const json::value& tool : elements(root, "tools")) {
      for (const json::value& function : elements(tool, "functionDeclarations")) readFunction(function);
    }
    const json::value* config = member(root, "toolConfig");
    const json::value* calling = config != nullptr ? member(*config, "functionCallingConfig") : nullptr;
    if (calling == nullptr) return;
    const std::string_view mode = text(*calling, "mode");
    const json::array& allowed = elements(*calling, "allowedFunctionNames");
    if (mode == "NONE") m_ask.toolChoice = Ask::ToolChoice::None;
    if (mode != "ANY") return;
    m_ask.toolChoice = allowed.size() == 1 ? Ask::ToolChoice::Named : Ask::ToolChoice::Any;
    if (allowed.size() == 1 && allowed.front().is_string()) m_ask.namedTool = allowed.front().get_string();
  }

  void readFunction(const json::value& function) {
    const json::value* schema = member(function, "parametersJsonSchema");
    if (const json::value* subset = member(function, "parameters")) {
      schema = subset;
      refuseKeywords(*subset, "tools[0].function_declarations[0].parameters");
    }
    m_ask.tools.push_back({std::string(text(function, "name")),
                           schema != nullptr ? *schema : json::value(json::object{{"type", "object"}})});
    m_ask.textBytes += json::serialize(function).size();
  }

  void refuseKeywords(const json::value& schema, std::string_view where) {
    const std::string keyword = refusedKeyword(schema);
    if (keyword.empty()) return;
    mistake(fmt::format("Invalid JSON payload received. Unknown name \"{}\" at '{}': Cannot find field.",
                        keyword, where));
  }

  void readConfig(const json::value& root) {
    const json::value* config = member(root, "generationConfig");
    if (config == nullptr) return;
    m_ask.maxTokens = integer(*config, "maxOutputTokens");
    m_ask.choices =
        static_cast<int>(std::clamp<std::int64_t>(integer(*config, "candidateCount").value_or(1), 1, 8));
    appendStrings(m_ask.stops, elements(*config, "stopSequences"));
    if (m_ask.stops.size() > 5) mistake("stop_sequences: at most 5 are allowed");
    m_ask.json = text(*config, "responseMimeType") == "application/json";
    if (const json::value* schema = member(*config, "responseJsonSchema")) m_ask.schema = *schema;
    if (const json::value* subset = member(*config, "responseSchema")) {
      if (m_ask.schema) mistake("response_schema and response_json_schema are exclusive");
      refuseKeywords(*subset, "generation_config.response_schema");
      m_ask.schema = *subset;
    }
  }

  Ask m_ask;
  std::string m_mistake;
  int m_calls = 0;
  int m_responses = 0;
};

}  // namespace

std::string geminiModelOf(std::string_view path) {
  if (!path.starts_with(kPrefix)) return {};
  path.remove_prefix(kPrefix.size());
  for (const std::string_view method : {kWhole, kStream}) {
    if (path.ends_with(method)) return std::string(path.substr(0, path.size() - method.size()));
  }
  return {};
}

AskOrProblem readGemini(const http::Request& request) { return Reader().read(request); }

}  // namespace gc::simulator
