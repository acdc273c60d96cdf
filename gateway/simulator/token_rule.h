#pragma once
// How simulated providers count: one rule for what comes in and what goes out.
#include <cstddef>
#include <cstdint>

namespace gc::simulator {

inline constexpr std::int64_t kTokensPerImage = 85;

/// One token for every four bytes of text, rounded up over the whole: every text of the messages, names and
/// arguments of tool calls, tool definitions as JSON; for an answer its text, names and arguments.
constexpr std::int64_t tokensOf(std::size_t bytes) { return static_cast<std::int64_t>((bytes + 3) / 4); }

}  // namespace gc::simulator
