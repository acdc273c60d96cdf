#pragma once
// Anthropic's answers, whole and streamed.
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "gateway/llm/translated_answer.h"

namespace gc::llm {

/// Anthropic's counters, each kept by itself because a stream replaces some of them later. Plain value.
struct AnthropicUsage {
  std::int64_t input = 0, cacheRead = 0, cacheWritten = 0, written5m = -1, written1h = 0, output = 0,
               thinking = 0;
  bool seen = false;

  /// Takes over every counter that `usage` has; the others keep their value.
  void update(JsonValue usage);
  /// In our convention: the prompt includes what was read from and written to the cache.
  TokenUsage counts() const;
};

/// OpenAI's finish reason for a stop_reason.
std::string_view anthropicFinishReason(std::string_view stopReason, bool callsMade);

/// Reads a whole message; empty when it is none.
struct AnthropicAnswer {
  TranslatedChoice choice;
  AnthropicUsage usage;
};
std::optional<AnthropicAnswer> readAnthropicAnswer(JsonValue root);

/// Confined to its io thread.
class AnthropicStream final : public TranslatedStream {
 public:
  using TranslatedStream::TranslatedStream;

 private:
  struct Block {
    bool isCall = false;
    bool hasArguments = false;
    std::size_t callIndex = 0;
    std::string startInput;  ///< arguments that came with the block's start
  };

  Step readEvent(std::string_view eventName, std::string_view data, std::string& out) override;
  Step readEnd(std::string& out) override;
  void startMessage(JsonValue message, std::string& out);
  void startBlock(JsonValue event, std::string& out);
  void readDelta(JsonValue event, std::string& out);
  void stopBlock(JsonValue event, std::string& out);
  void readUsage(JsonValue usage, bool isFinal);

  std::map<std::int64_t, Block> m_blocks;
  AnthropicUsage m_counters;
  std::string m_stopReason;
};

}  // namespace gc::llm
