#pragma once
// Text that arrives in pieces, where an escaped surrogate pair may be cut in two.
#include <string>
#include <string_view>

namespace gc::llm {

/// Holds back a high half at the end of a piece until its low half comes with the next; halves that stay
/// alone become \ufffd. Confined to its io thread.
class SurrogateGate {
 public:
  /// Appends what can go out of `held + raw` (insides of JSON strings) to `out`.
  void pass(std::string& out, std::string_view raw);
  /// The text is over: appends the replacement for a held half, if any.
  void flush(std::string& out);
  bool holds() const { return !m_held.empty(); }

 private:
  std::string m_held;
};

}  // namespace gc::llm
