#pragma once
// How long to wait before trying again: 1, 2, 5, 10, then 30 units for ever.
#include <algorithm>
#include <array>

namespace gc::console {

/// `attempt` counts from 0. Pure.
inline int retryDelay(int attempt) {
  constexpr std::array kLadder{1, 2, 5, 10, 30};
  return kLadder[std::size_t(std::clamp(attempt, 0, int(kLadder.size()) - 1))];
}

}  // namespace gc::console
