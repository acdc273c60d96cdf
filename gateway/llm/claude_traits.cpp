#include "gateway/llm/claude_traits.h"

#include <algorithm>
#include <charconv>
#include <string>

namespace gc::llm {
namespace {

/// "claude-sonnet-4-5-20250929" and "claude-3-5-haiku" give 45 and 35, "claude-opus-5" gives 50.
int versionOf(std::string_view model) {
  int major = -1;
  while (!model.empty()) {
    const std::size_t dash = std::min(model.find('-'), model.size());
    const std::string_view word = model.substr(0, dash);
    int number = 0;
    const auto read = std::from_chars(word.data(), word.data() + word.size(), number);
    const bool isNumber = word.size() <= 2 && read.ec == std::errc() && read.ptr == word.data() + word.size();
    if (major >= 0) return major * 10 + (isNumber ? std::min(number, 9) : 0);
    if (isNumber) major = number;
    model.remove_prefix(std::min(dash + 1, model.size()));
  }
  return major < 0 ? 99 : major * 10;
}

}  // namespace

ClaudeTraits claudeTraits(std::string_view model) {
  const bool opus = model.find("opus") != std::string_view::npos;
  const bool sonnet = model.find("sonnet") != std::string_view::npos;
  ClaudeTraits traits;
  traits.version = versionOf(model);
  traits.oneSamplingParam = traits.version >= 41 && traits.version <= 46;
  traits.sampling = traits.version <= 46;
  traits.forcedTools = !(traits.version == 55 && (opus || sonnet));
  traits.outputFormat = traits.version >= 45 || (opus && traits.version == 41);
  traits.effort = traits.version >= 46 || (opus && traits.version == 45);
  traits.adaptiveThinking = traits.version >= 46;
  traits.prefill = traits.version <= 46;
  return traits;
}

}  // namespace gc::llm
