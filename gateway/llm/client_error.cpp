#include "gateway/llm/client_error.h"

#include <algorithm>

#include "gateway/llm/json_text.h"

namespace gc::llm {
namespace {

void appendStringOrNull(std::string& out, std::string_view text) {
  if (text.empty()) {
    out += "null";
  } else {
    appendQuoted(out, text);
  }
}

}  // namespace

ClientError badRequest(std::string param, std::string code, std::string message) {
  ClientError error;
  error.param = std::move(param);
  error.code = std::move(code);
  error.message = std::move(message);
  return error;
}

std::string renderError(const ClientError& error, std::string_view requestId) {
  std::string out = "{\"error\":{\"message\":";
  appendQuoted(out, error.message);
  out += ",\"type\":";
  appendQuoted(out, error.type);
  out += ",\"param\":";
  appendStringOrNull(out, error.param);
  out += ",\"code\":";
  appendStringOrNull(out, error.code);
  if (!requestId.empty()) {
    out += ",\"request_id\":";
    appendQuoted(out, requestId);
  }
  out += "}}";
  return out;
}

std::int64_t retryAfterSeconds(std::int64_t milliseconds) {
  return std::max<std::int64_t>(1, (milliseconds + 999) / 1000);
}

}  // namespace gc::llm
