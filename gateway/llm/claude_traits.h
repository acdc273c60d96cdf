#pragma once
// Which of the request parameters a Claude generation takes, read off the model's name.
#include <string_view>

namespace gc::llm {

/// Generations differ in ways no header or list tells. Unknown names count as the newest. Plain value.
struct ClaudeTraits {
  int version = 99;               ///< 45 for 4.5
  bool oneSamplingParam = false;  ///< temperature or top_p, not both
  bool sampling = false;          ///< any of temperature, top_p, top_k
  bool forcedTools = true;        ///< tool_choice any or tool
  bool outputFormat = true;       ///< output_config.format with a JSON schema
  bool effort = true;             ///< output_config.effort
  bool adaptiveThinking = true;   ///< thinking {type: adaptive}; else enabled with a budget
  bool prefill = false;           ///< the last message may be the assistant's
};

ClaudeTraits claudeTraits(std::string_view model);

}  // namespace gc::llm
