#include "gateway/llm/translation.h"

#include <algorithm>
#include <cctype>
#include <charconv>

#include "gateway/llm/json_text.h"

namespace gc::llm {
namespace {

bool isBase64(std::string_view data) {
  const std::size_t end = data.find_last_not_of('=');
  if (data.empty() || end == std::string_view::npos || data.size() - end > 3) return false;
  return std::all_of(data.begin(), data.begin() + static_cast<std::ptrdiff_t>(end) + 1, [](unsigned char c) {
    return std::isalnum(c) || c == '+' || c == '/' || c == '-' || c == '_';
  });
}

ClientError unsupportedTool(const std::string& where) {
  return badRequest(where, "unsupported_value",
                    "Only tools of type 'function' can be used with this model's provider.");
}

ClientResult<ToolChoice> readChoiceObject(JsonValue choice) {
  ToolChoice result;
  const JsonValue type = choice["type"];
  if (type.equals("allowed_tools")) {
    const JsonValue inner = choice["allowed_tools"].isObject() ? choice["allowed_tools"] : choice;
    result.mode = inner["mode"].equals("required") ? ToolChoice::Mode::Any : ToolChoice::Mode::Auto;
    result.filtered = true;
    for (JsonValue tool : inner["tools"].children()) {
      result.allowed.push_back((tool["function"]["name"] ? tool["function"]["name"] : tool["name"]).string());
    }
    return result;
  }
  const JsonValue name = choice["function"]["name"] ? choice["function"]["name"] : choice["name"];
  if ((type && !type.equals("function")) || !name.isString()) {
    return badRequest("tool_choice", "invalid_value", "'tool_choice' must be a mode or name a function.");
  }
  result.mode = ToolChoice::Mode::Named;
  result.name = name.string();
  return result;
}

ClientResult<ToolChoice> readChoice(const ChatRequest& request) {
  JsonValue choice = request.root()["tool_choice"];
  if (choice.isNullOrMissing()) choice = request.root()["function_call"];
  ToolChoice result;
  if (choice.isNullOrMissing()) return result;
  if (choice.isObject()) return readChoiceObject(choice);
  if (choice.equals("auto")) {
    result.mode = ToolChoice::Mode::Auto;
  } else if (choice.equals("required") || choice.equals("any")) {
    result.mode = ToolChoice::Mode::Any;
  } else if (choice.equals("none")) {
    result.mode = ToolChoice::Mode::None;
  } else {
    return badRequest("tool_choice", "invalid_value",
                      "'tool_choice' must be 'auto', 'required', 'none' or an object.");
  }
  return result;
}

}  // namespace

std::optional<DataUrl> parseDataUrl(std::string_view url) {
  if (!url.starts_with("data:")) return std::nullopt;
  const std::size_t comma = url.find(',');
  if (comma == std::string_view::npos) return std::nullopt;
  const std::string_view head = url.substr(5, comma - 5);
  if (!head.ends_with(";base64")) return std::nullopt;
  DataUrl result;
  result.mime = head.substr(0, head.find(';'));
  std::transform(result.mime.begin(), result.mime.end(), result.mime.begin(),
                 [](unsigned char c) { return std::tolower(c); });
  if (result.mime == "image/jpg") result.mime = "image/jpeg";
  result.data = url.substr(comma + 1);
  if (!isBase64(result.data)) return std::nullopt;
  return result;
}

ClientResult<ToolSet> readToolSet(const ChatRequest& request) {
  ToolSet set;
  auto choice = readChoice(request);
  if (!choice) return choice.error();
  set.choice = std::move(*choice);
  set.oneAtATime = request.root()["parallel_tool_calls"].kind() == JsonKind::False;
  const bool legacy = request.legacyFunctions;
  const std::string list = legacy ? "functions" : "tools";
  std::size_t position = 0;
  for (JsonValue tool : request.root()[list].children()) {
    const std::string where = list + '[' + std::to_string(position++) + ']';
    if (!legacy && !tool["type"].equals("function")) return unsupportedTool(where + ".type");
    const JsonValue function = legacy ? tool : tool["function"];
    if (!function["name"].isString()) {
      return badRequest(where + ".function.name", "missing_required_parameter", "Every tool needs a name.");
    }
    ToolSpec spec{function["name"], function["description"], {}, function["strict"].isTrue()};
    if (function["parameters"].isObject()) {
      spec.parameters = function["parameters"];
    } else if (!function["parameters"].isNullOrMissing()) {
      return badRequest(where + ".function.parameters", "invalid_type",
                        "Parameters must be a JSON Schema object.");
    }
    const auto& allowed = set.choice.allowed;
    const bool wanted = !set.choice.filtered ||
                        std::find(allowed.begin(), allowed.end(), spec.name.string()) != allowed.end();
    if (wanted) set.tools.push_back(spec);
  }
  return set;
}

ClientResult<std::string> argumentsObject(JsonValue arguments, const std::string& where) {
  if (arguments.isObject()) return std::string(arguments.raw());
  if (isBlank(arguments.rawString())) return std::string("{}");
  std::string text = arguments.string();
  JsonDocument document;
  if (const auto parsed = document.parseCopy(text); !parsed || !document.root().isObject()) {
    return badRequest(where, "invalid_value",
                      "The arguments of a tool call must be the text of a JSON object.");
  }
  return text;
}

bool isBlank(std::string_view raw) {
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] == ' ') continue;
    const bool escapedSpace =
        raw[i] == '\\' && i + 1 < raw.size() && (raw[i + 1] == 'n' || raw[i + 1] == 't' || raw[i + 1] == 'r');
    if (!escapedSpace) return false;
    ++i;
  }
  return true;
}

std::string joinedText(JsonValue content, std::string_view separator) {
  std::string text;
  if (content.isString()) {
    appendRepaired(text, content.rawString());
    return text;
  }
  for (JsonValue part : content.children()) {
    const JsonValue inner = part["text"].isString() ? part["text"] : part["refusal"];
    if (inner.rawString().empty()) continue;
    if (!text.empty()) text += separator;
    appendRepaired(text, inner.rawString());
  }
  return text;
}

double magnitude(JsonValue number) {
  double value = 0;
  const std::string_view text = number.raw();
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

bool isDefault(std::string_view key, JsonValue value) {
  if (value.isNull()) return true;
  if (key == "temperature" || key == "top_p" || key == "n") return value.isNumber() && magnitude(value) == 1;
  if (key == "presence_penalty" || key == "frequency_penalty")
    return value.isNumber() && magnitude(value) == 0;
  if (key == "logprobs" || key == "store") return value.kind() == JsonKind::False;
  if (key == "top_logprobs") return value.integer() == 0;
  if (key == "service_tier") return value.equals("auto");
  if (key == "logit_bias" || key == "metadata" || key == "tools" || key == "functions")
    return value.size() == 0;
  if (key == "parallel_tool_calls") return value.isTrue();
  if (key == "modalities") return value.size() == 1 && value.firstChild().equals("text");
  return key == "tool_choice" && value.equals("auto");
}

ClientError cannotCarry(const std::string& param, std::string_view provider, std::string_view what) {
  return badRequest(param, "unsupported_parameter",
                    "'" + param + "' cannot be used with this model's provider (" + std::string(provider) +
                        "): " + std::string(what) + ".");
}

void appendItem(std::string& list, std::string_view item) {
  if (!list.empty()) list += ',';
  list += item;
}

}  // namespace gc::llm
