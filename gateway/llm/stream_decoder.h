#pragma once
// A streamed answer of any dialect, turned event by event into frames that every OpenAI SDK can read.
#include <memory>
#include <string>
#include <string_view>

#include "gateway/base/token_usage.h"
#include "gateway/catalog/catalog.h"
#include "gateway/llm/chat_answer.h"
#include "gateway/llm/client_error.h"
#include "gateway/llm/upstream_failure.h"

namespace gc::llm {

/// One upstream stream. Feed it events until Done or Failed (or EOF), then call finish() or fail() once.
/// Owned by its attempt. Confined to its io thread.
///
///   auto decoder = StreamDecoder::make(dialect, context);
///   while (event) if (decoder->onEvent(name, data, out) != Step::Continue) break;
///   if (eof) decoder->onEnd(out);
///   decoder->finish(genericCorp, out);     // after Done
class StreamDecoder {
 public:
  enum class Step { Continue, Done, Failed };

  static std::unique_ptr<StreamDecoder> make(catalog::Dialect dialect, AnswerContext context);
  virtual ~StreamDecoder() = default;

  /// Takes one SSE event; appends zero or more client frames ("data: {…}\n\n"). Finish frames are held back.
  /// Done: the upstream has said everything. Failed: see failure().
  virtual Step onEvent(std::string_view eventName, std::string_view data, std::string& out) = 0;
  /// The upstream closed. Done when every choice had its finish reason, Failed (StreamInterrupted) otherwise.
  virtual Step onEnd(std::string& out) = 0;

  /// An event with content was seen (not a ping, not an empty role frame): the status line may leave.
  virtual bool meaningful() const = 0;
  /// Reported so far; after Done or Failed an estimate (marked) when the provider reported none.
  virtual const TokenUsage& usage() const = 0;
  virtual const UpstreamFailure& failure() const = 0;
  virtual std::string_view modelReported() const = 0;  ///< empty: not reported

  /// Appends the held finish frames (the last one carries `genericCorpJson`), the usage frame if the client
  /// asked for it, and [DONE].
  virtual void finish(std::string_view genericCorpJson, std::string& out) = 0;
};

/// Appends a terminal error frame; no [DONE] follows it.
void appendErrorFrame(const ClientError& error, std::string_view requestId, std::string& out);

}  // namespace gc::llm
