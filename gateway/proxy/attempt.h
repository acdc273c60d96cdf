#pragma once
// One try at one target: encode, call, and carry its answer up to the point where it must be settled.
#include <memory>
#include <optional>
#include <string>

#include "gateway/http/sse_parser.h"
#include "gateway/llm/request_encoder.h"
#include "gateway/llm/stream_decoder.h"
#include "gateway/llm/upstream_failure.h"
#include "gateway/proxy/request_context.h"

namespace gc::proxy {

/// Runs once. On success the answer is whole: in the scratch's ChatAnswer, or in decoder() with the last
/// frames still in the scratch. On failure nothing has reached the client unless committed().
/// Confined to its io thread.
class Attempt {
 public:
  enum class End {
    Success,
    Failed,      ///< see failure()
    Refused,     ///< the request cannot be put into this dialect: a client error, nothing was sent
    ClientGone,  ///< the client went away while the answer streamed
  };

  Attempt(RequestContext& context, TargetIndex target, std::uint8_t index);

  /// `previousFailureAt`: when the failure that led here was known; nothing for a first attempt.
  http::asio::awaitable<End> run(std::optional<Instant> previousFailureAt);

  /// From the same thread, while run() waits: it ends as Failed.
  void cancel() { m_call.cancel(); }

  const ledger::AttemptRecord& record() const { return m_record; }
  ledger::AttemptRecord& record() { return m_record; }
  const llm::UpstreamFailure& failure() const { return m_failure; }
  const llm::ClientError& refusal() const { return m_refusal; }
  bool staleConnection() const { return m_stale; }
  /// The status line has left: the client is bound to this attempt.
  bool committed() const { return m_committed; }
  bool streamed() const { return m_decoder != nullptr; }
  llm::StreamDecoder* decoder() { return m_decoder.get(); }
  const std::string& droppedParams() const { return m_encoded.droppedParams; }
  /// Instant of the first byte that counts: first meaningful event, or the head of a whole answer.
  Instant firstByteAt() const { return m_firstByteAt; }
  const ServingTarget& target() const { return m_target; }
  std::string modelName() const;

  /// Reads what is left of the upstream's answer, so that its connection can be used again.
  http::asio::awaitable<void> finishUpstream();
  /// Headers that name what happened, for an answer that is about to leave.
  std::string answerHeaders(std::string_view contentType) const;

 private:
  http::asio::awaitable<End> callUpstream();
  http::asio::awaitable<End> readFailure(const http::ResponseHead& head);
  http::asio::awaitable<End> readWhole();
  http::asio::awaitable<End> readStream();
  http::asio::awaitable<End> endStream(llm::StreamDecoder::Step step, const http::IoFailure* broken);
  End failIo(const http::IoFailure& failure);
  End fail(llm::UpstreamFailure failure, Origin origin);
  bool writeIntent();
  void readLimits(const http::ResponseHead& head);
  void closeRecord();
  llm::AnswerContext answerContext() const;
  void commit();

  RequestContext& m_context;
  const TargetIndex m_index;
  const ServingTarget& m_target;
  upstream::Call m_call;
  ledger::AttemptRecord m_record;
  llm::UpstreamRequest m_encoded;
  llm::UpstreamFailure m_failure;
  llm::ClientError m_refusal;
  std::unique_ptr<llm::StreamDecoder> m_decoder;
  Instant m_startedAt{};
  Instant m_firstByteAt{};
  bool m_stale = false;
  bool m_committed = false;
};

}  // namespace gc::proxy
