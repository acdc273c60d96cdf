#pragma once
// Key material that cannot be printed by accident.
#include <string>
#include <string_view>
#include <utility>

namespace gc {

/// Holds a key (never LLM tokens). Has no stream or format operator on purpose; the bytes are wiped on
/// destruction. `reveal` marks every place where the key leaves. Movable value.
class Secret {
 public:
  Secret() = default;
  explicit Secret(std::string value) : m_value(std::move(value)) {}
  Secret(const Secret&) = default;
  Secret& operator=(const Secret&) = default;
  Secret(Secret&&) noexcept = default;
  Secret& operator=(Secret&&) noexcept = default;
  ~Secret() { wipe(m_value); }

  bool empty() const { return m_value.empty(); }
  std::string_view reveal() const { return m_value; }
  /// The last four characters, for people to tell keys apart; empty for keys under 12 characters.
  std::string hint() const {
    return m_value.size() < 12 ? std::string() : m_value.substr(m_value.size() - 4);
  }

  /// Overwrites and clears; not removed by the optimiser.
  static void wipe(std::string& value);

 private:
  std::string m_value;
};

/// Compares without revealing by its duration where two keys differ; lengths may show.
bool equalInConstantTime(std::string_view a, std::string_view b);

}  // namespace gc
