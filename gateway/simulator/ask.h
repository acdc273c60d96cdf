#pragma once
// What a request wants, whatever its dialect.
#include <boost/json/value.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gateway/simulator/token_rule.h"

namespace gc::simulator {

struct Tool {
  std::string name;
  boost::json::value schema;  ///< JSON Schema of the arguments
};

/// Plain value.
struct Ask {
  enum class ToolChoice : std::uint8_t { None, Auto, Any, Named };

  std::string model;
  bool stream = false;
  bool includeUsage = false;
  int choices = 1;
  std::optional<std::int64_t> maxTokens;
  std::size_t textBytes = 0;
  std::int64_t images = 0;
  std::string userText;                   ///< of the last user message
  std::optional<std::string> toolResult;  ///< the last message is this result of a tool
  std::vector<Tool> tools;
  ToolChoice toolChoice = ToolChoice::Auto;
  std::string namedTool;
  bool parallelTools = true;
  bool json = false;                         ///< an object is wanted
  std::optional<boost::json::value> schema;  ///< valid against this
  std::vector<std::string> stops;

  std::int64_t promptTokens() const { return tokensOf(textBytes) + images * kTokensPerImage; }
};

}  // namespace gc::simulator
