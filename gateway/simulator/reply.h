#pragma once
// What a simulated model answers, whatever the dialect.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/simulator/ask.h"

namespace gc::simulator {

struct ToolCall {
  std::string id;  ///< letters and digits, unique in its provider
  std::string name;
  std::string arguments;  ///< a JSON object
};

enum class Finish : std::uint8_t { Stop, Length, ToolCalls };

struct Choice {
  std::string text;
  std::vector<ToolCall> calls;
  Finish finish = Finish::Stop;
  std::int64_t tokens() const;
};

/// Plain value.
struct Reply {
  std::string id;  ///< letters and digits, unique in its provider
  std::string model;
  std::int64_t createdS = 0;
  std::vector<Choice> choices;
  std::int64_t promptTokens = 0;
  std::int64_t completionTokens = 0;
};

/// The answer to `ask`. The text depends on the seed and on what is asked, and on nothing else; `serial`
/// numbers the requests of a provider and makes the ids unique. Tools are called when the request forces one,
/// or when the user's last text has a word of a tool's name in it ("weather" for get_weather).
Reply compose(const Ask& ask, std::uint64_t seed, std::uint64_t serial);

/// Cuts a text into the pieces that a stream sends: at blanks, about three tokens each, never inside a
/// character.
std::vector<std::string_view> piecesOf(std::string_view text);

}  // namespace gc::simulator
