#include "gateway/llm/error_facts.h"

#include <algorithm>

#include "gateway/llm/json_document.h"

namespace gc::llm {
namespace {

constexpr std::size_t kLongestMessage = 300;

std::string textOf(JsonValue value) {
  if (value.isString()) return value.string();
  return value.isNumber() ? std::string(value.raw()) : std::string();
}

/// FastAPI's `detail`: a string, or [{loc, msg}], whose first entry names the field.
void readDetail(JsonValue detail, ErrorFacts& facts) {
  if (detail.isString()) {
    facts.message = detail.string();
    return;
  }
  const JsonValue first = detail.firstChild();
  facts.message = first["msg"].string();
  for (JsonValue step : first["loc"].children()) {
    if (step.isString() && !step.equals("body")) facts.param = step.string();
  }
}

void readDetails(JsonValue details, ErrorFacts& facts) {
  if (details["error_code"].isString()) facts.reason = details["error_code"].string();
  for (JsonValue entry : details.children()) {
    if (entry["reason"].isString()) facts.reason = entry["reason"].string();
    for (JsonValue violation : entry["violations"].children()) {
      facts.quotaIds += violation["quotaId"].string() + ' ';
    }
    const JsonValue field = entry["fieldViolations"].firstChild()["field"];
    if (field.isString()) facts.param = field.string();
  }
}

void readObject(JsonValue error, ErrorFacts& facts) {
  if (error["message"].isObject()) {
    readDetail(error["message"]["detail"], facts);
  } else {
    facts.message = error["message"].string();
  }
  facts.type = error["type"].string();
  facts.code = textOf(error["code"]);
  facts.status = error["status"].string();
  facts.param = error["param"].string();
  if (error["innererror"].isObject()) facts.reason = error["innererror"]["code"].string();
  readDetails(error["details"], facts);
}

}  // namespace

ErrorFacts readErrorFacts(std::string_view body) {
  ErrorFacts facts;
  const std::size_t begin = body.find_first_not_of(" \t\r\n");
  facts.markup = begin != std::string_view::npos && body[begin] == '<';
  JsonDocument document;
  if (!document.parseCopy(body)) {
    if (!facts.markup) facts.message = body.substr(0, kLongestMessage);
    return facts;
  }
  facts.json = true;
  JsonValue root = document.root();
  if (root.isArray()) root = root.firstChild();
  const JsonValue error = root["error"];
  if (error.isObject()) {
    readObject(error, facts);
  } else if (error.isString()) {
    facts.message = error.string();
  } else {
    readObject(root, facts);
    if (facts.message.empty()) readDetail(root["detail"], facts);
  }
  return facts;
}

std::string scrubbed(std::string_view text) {
  static constexpr std::string_view kKeyStarts[] = {"sk-",  "sk_",      "AIza", "gsk_",
                                                    "xai-", "gc_live_", "key-", "Bearer "};
  std::string line;
  for (std::size_t at = 0; at < text.size() && line.size() < kLongestMessage;) {
    const bool wordStart = at == 0 || !std::isalnum(static_cast<unsigned char>(text[at - 1]));
    const auto key = std::find_if(std::begin(kKeyStarts), std::end(kKeyStarts), [&](std::string_view start) {
      return wordStart && text.substr(at).starts_with(start);
    });
    if (key != std::end(kKeyStarts)) {
      const std::size_t end = text.find_first_of(" \"',;)\n", at + key->size());
      line += "[key]";
      at = end == std::string_view::npos ? text.size() : end;
      // "…XyZ1. You can" — the sentence's full stop stays.
      if (text[at - 1] == '.') --at;
      continue;
    }
    const char c = text[at++];
    line += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? ' ' : c;
  }
  if (line.size() > kLongestMessage) line.resize(kLongestMessage);
  // Never end inside a character.
  std::size_t end = line.size();
  while (end > 0 && (static_cast<unsigned char>(line[end - 1]) & 0xC0) == 0x80) --end;
  if (end > 0 && static_cast<unsigned char>(line[end - 1]) >= 0xC0) {
    const unsigned char lead = static_cast<unsigned char>(line[end - 1]);
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (end - 1 + length > line.size()) line.resize(end - 1);
  }
  return line;
}

}  // namespace gc::llm
