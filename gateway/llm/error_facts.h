#pragma once
// The few facts that error bodies of all dialects hold, whatever their shape.
#include <string>
#include <string_view>

namespace gc::llm {

/// Empty strings where a body does not say. Plain value.
struct ErrorFacts {
  bool json = false;
  bool markup = false;  ///< HTML or XML, not from the API itself
  std::string message;
  std::string type;      ///< OpenAI, Anthropic: error.type
  std::string code;      ///< error.code as text; a number is written out
  std::string status;    ///< Google: "RESOURCE_EXHAUSTED"
  std::string reason;    ///< Google: ErrorInfo.reason; Azure: innererror.code; Anthropic: details.error_code
  std::string quotaIds;  ///< Google: every violated quota's id, blank-separated
  std::string param;
};

ErrorFacts readErrorFacts(std::string_view body);

/// At most 300 bytes of one line, with anything that looks like a key masked.
std::string scrubbed(std::string_view text);

}  // namespace gc::llm
