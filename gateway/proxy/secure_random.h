#pragma once
// The system's random generator, asked for a page at a time.
#include <array>

#include "gateway/base/random.h"

namespace gc::proxy {

/// Fit for request ids, which must not be guessable. Confined to its io thread.
class SecureRandom final : public Random {
 public:
  std::uint64_t next() override {
    if (m_next == m_draws.size()) {
      secureRandomBytes(m_draws.data(), sizeof m_draws);
      m_next = 0;
    }
    return m_draws[m_next++];
  }

 private:
  std::array<std::uint64_t, 256> m_draws{};
  std::size_t m_next = m_draws.size();
};

}  // namespace gc::proxy
