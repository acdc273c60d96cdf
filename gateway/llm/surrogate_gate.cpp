#include "gateway/llm/surrogate_gate.h"

#include "gateway/llm/json_text.h"

namespace gc::llm {

void SurrogateGate::pass(std::string& out, std::string_view raw) {
  std::string joined;
  if (holds()) {
    if (raw.empty()) return;
    joined = m_held;
    joined += raw;
    m_held.clear();
    raw = joined;
  }
  if (endsWithHighSurrogate(raw)) {
    m_held = raw.substr(raw.size() - 6);
    raw.remove_suffix(6);
  }
  appendRepaired(out, raw);
}

void SurrogateGate::flush(std::string& out) {
  if (!holds()) return;
  out += "\\ufffd";
  m_held.clear();
}

}  // namespace gc::llm
