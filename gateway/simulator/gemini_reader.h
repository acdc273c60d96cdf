#pragma once
// A Gemini generateContent request, read into an Ask.
#include <string>
#include <string_view>

#include "gateway/simulator/vendor.h"

namespace gc::simulator {

/// "gemini-3.5-flash" of "/v1beta/models/gemini-3.5-flash:generateContent"; empty when the path is another.
std::string geminiModelOf(std::string_view path);

/// As strict as the vendor where codecs err: JSON Schema keywords in the OpenAPI subset, empty parts, and
/// counts of function responses that differ from those of the calls.
AskOrProblem readGemini(const http::Request& request);

}  // namespace gc::simulator
