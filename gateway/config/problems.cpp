#include "gateway/config/problems.h"

#include <fmt/format.h>

#include <algorithm>

#include "gateway/base/log.h"

namespace gc::config {

std::vector<std::string> Problems::lines(std::vector<Problem> problems) const {
  std::stable_sort(problems.begin(), problems.end(),
                   [](const Problem& a, const Problem& b) { return a.line < b.line; });
  std::vector<std::string> out;
  for (const Problem& problem : problems)
    out.push_back(fmt::format("{}:{}: {}", m_fileName, problem.line, problem.text));
  return out;
}

Error Problems::error() const { return invalid(fmt::format("{}", fmt::join(lines(m_errors), "\n"))); }

std::vector<std::string> Problems::warnings() const { return lines(m_warnings); }

std::string inQuotes(std::string_view value) {
  constexpr std::size_t kShown = 60;
  std::string out = "\"";
  std::size_t shown = std::min(value.size(), kShown);
  // Do not cut a UTF-8 sequence in two.
  while (shown < value.size() && shown > 0 && (static_cast<unsigned char>(value[shown]) & 0xC0) == 0x80)
    --shown;
  appendJsonEscaped(out, value.substr(0, shown));
  return out + (shown < value.size() ? "…\"" : "\"");
}

}  // namespace gc::config
