#include "gateway/simulator/simulated_connection.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/asio/write.hpp>
#include <utility>

#include "gateway/http/chunked_decoder.h"
#include "gateway/http/head_parser.h"
#include "gateway/simulator/pacing.h"

namespace gc::simulator {

namespace asio = http::asio;
using http::kAwait;

namespace {

constexpr Duration kRateLimitFaultWait = std::chrono::seconds(5);
constexpr std::string_view kJsonType = "content-type: application/json\r\n";
constexpr std::string_view kMark = "server: simulator\r\nx-simulated: true\r\n";
constexpr std::array<char, 7> kHandshakeFailure = {0x15, 0x03, 0x03, 0x00, 0x02, 0x02, 0x28};

std::string headOf(int status, std::string_view headers) {
  return fmt::format("HTTP/1.1 {} {}\r\n{}{}", status, status == 200 ? "OK" : "Failure", kMark, headers);
}

std::string chunk(std::string_view data) { return fmt::format("{:x}\r\n{}\r\n", data.size(), data); }

/// A function, not braces at the call: GCC 12 destroys an aggregate temporary of a co_await operand twice.
Problem plainProblem(Problem::Kind kind) {
  Problem problem;
  problem.kind = kind;
  return problem;
}

}  // namespace

SimulatedConnection::SimulatedConnection(http::tcp::socket socket,
                                         std::shared_ptr<SimulatedProvider> provider)
    : m_socket(std::move(socket)), m_provider(std::move(provider)), m_timer(m_provider->context()) {
  m_provider->attach(*this);
}

SimulatedConnection::~SimulatedConnection() { m_provider->detach(*this); }

void SimulatedConnection::close() {
  http::ErrorCode ignored;
  m_timer.cancel();
  m_socket.close(ignored);
}

void SimulatedConnection::refuseMore() {
  m_closing = true;
  if (!m_busy) reset();
}

void SimulatedConnection::reset() {
  http::ErrorCode ignored;
  m_socket.set_option(asio::socket_base::linger(true, 0), ignored);
  close();
}

asio::awaitable<void> SimulatedConnection::run(std::shared_ptr<SimulatedConnection> self) {
  http::ErrorCode ec;
  self->m_socket.set_option(http::tcp::no_delay(true), ec);
  while (self->open()) {
    const bool read = co_await self->readRequest();
    if (!read) break;
    self->m_busy = true;
    co_await self->answer();
    self->m_busy = false;
    if (self->m_closing || !self->m_request.keepAlive) break;
    self->m_buffer.consume(self->m_requestSize);
    self->m_buffer.trim();
  }
  self->close();
}

asio::awaitable<bool> SimulatedConnection::readRequest() {
  http::HeadResult head{http::HeadResult::Kind::Incomplete};
  for (;;) {
    if (m_buffer.size() > 0) head = http::parseRequestHead(m_buffer.view(), m_request);
    if (head.kind == http::HeadResult::Kind::Bad) co_return false;
    if (head.kind == http::HeadResult::Kind::Complete) break;
    const bool more = co_await readMore(2048);
    if (!more) co_return false;
  }
  if (m_request.expectContinue) {
    const bool sent = co_await send("HTTP/1.1 100 Continue\r\n\r\n");
    if (!sent) co_return false;
  }
  http::ChunkedDecoder decoder;
  const bool chunked = m_request.framing.kind == http::Framing::Kind::Chunked;
  m_requestSize = head.size + (chunked ? 0 : static_cast<std::size_t>(m_request.framing.length));
  m_decodedBody.clear();
  for (bool ended = false; !ended;) {
    if (!chunked) {
      ended = m_buffer.size() >= m_requestSize;
    } else {
      const http::ChunkedDecoder::Out out = decoder.next(m_buffer.view().substr(m_requestSize));
      if (out.step == http::ChunkedDecoder::Step::Bad) co_return false;
      m_decodedBody += out.piece;
      m_requestSize += out.consumed;
      ended = out.step == http::ChunkedDecoder::Step::End;
      if (out.step == http::ChunkedDecoder::Step::Piece) continue;
    }
    if (ended) break;
    const bool more = co_await readMore(16 * 1024);
    if (!more) co_return false;
  }
  // The buffer may have moved: read the head again where it is now.
  http::parseRequestHead(m_buffer.view(), m_request);
  m_request.body = chunked ? std::string_view(m_decodedBody)
                           : m_buffer.view().substr(head.size, m_requestSize - head.size);
  co_return true;
}

asio::awaitable<bool> SimulatedConnection::readMore(std::size_t atLeast) {
  const auto room = m_buffer.prepare(atLeast);
  const auto [ec, n] = co_await m_socket.async_read_some(asio::buffer(room.data(), room.size()), kAwait);
  if (!ec) m_buffer.commit(n);
  co_return !ec;
}

asio::awaitable<void> SimulatedConnection::answer() {
  m_serial = m_provider->nextSerial();
  m_requestId = fmt::format("sim{:012x}", m_serial);
  m_record = ServedRequest();
  m_recorded = false;
  m_record.at = m_provider->clock().wallNow();
  if (const auto fault = m_provider->activeFault()) m_record.fault = fault->kind;
  bool over = false;
  if (m_record.fault) over = co_await suffer(*m_record.fault);
  if (!over) co_await answerOrder();
  record();
}

void SimulatedConnection::record() {
  if (std::exchange(m_recorded, true)) return;
  m_provider->record(m_record);
}

asio::awaitable<bool> SimulatedConnection::suffer(FaultKind kind) {
  switch (kind) {
    case FaultKind::Http500:
      co_await sendProblem(plainProblem(Problem::Kind::Internal));
      co_return true;
    case FaultKind::Http503:
      co_await sendProblem(plainProblem(Problem::Kind::Overloaded));
      co_return true;
    case FaultKind::Http401:
      co_await sendProblem(plainProblem(Problem::Kind::RefusedKey));
      co_return true;
    case FaultKind::Http429: {
      Problem problem;
      problem.kind = Problem::Kind::TooManyRequests;
      problem.limit = m_provider->settings().requestsPerMin;
      problem.wait = kRateLimitFaultWait;
      co_await sendProblem(std::move(problem));
      co_return true;
    }
    case FaultKind::Hang:
      co_await m_socket.async_wait(http::tcp::socket::wait_read, kAwait);
      close();
      co_return true;
    case FaultKind::Reset:
    case FaultKind::Refuse:
      record();
      reset();
      co_return true;
    case FaultKind::Garbage:
      co_await sendGarbage();
      co_return true;
    case FaultKind::Tls: {
      std::string alert(kHandshakeFailure.data(), kHandshakeFailure.size());
      record();
      co_await send(std::move(alert));
      close();
      co_return true;
    }
    case FaultKind::Slow:
    case FaultKind::CutMidStream:
      co_return false;
  }
  co_return false;
}

asio::awaitable<void> SimulatedConnection::answerOrder() {
  const Vendor& vendor = m_provider->vendor();
  if (m_request.method == "GET" && vendor.isModelList(m_request.path)) {
    co_await sendAnswer(200, std::string(kJsonType), vendor.modelList(m_provider->settings().models));
    co_return;
  }
  Problem problem;
  problem.kind = Problem::Kind::UnknownPath;
  if (m_request.method != "POST" || !vendor.isChat(m_request.path)) {
    co_await sendProblem(std::move(problem));
    co_return;
  }
  AskOrProblem read = vendor.read(m_request);
  if (Problem* found = std::get_if<Problem>(&read)) {
    co_await sendProblem(std::move(*found));
    co_return;
  }
  const Ask ask = std::get<Ask>(std::move(read));
  m_record.model = ask.model;
  m_record.stream = ask.stream;
  if (!m_provider->serves(ask.model)) {
    problem.kind = Problem::Kind::UnknownModel;
    problem.model = ask.model;
    co_await sendProblem(std::move(problem));
    co_return;
  }
  co_await answerAsk(ask);
}

asio::awaitable<void> SimulatedConnection::answerAsk(const Ask& ask) {
  const ProviderSettings& settings = m_provider->settings();
  Reply reply = compose(ask, settings.seed, m_serial);
  reply.createdS = toMicros(m_record.at) / 1'000'000;
  std::optional<Problem> limited =
      m_provider->takeFromLimits(ask.model, reply.promptTokens + reply.completionTokens);
  if (limited) {
    co_await sendProblem(std::move(*limited));
    co_return;
  }
  m_record.status = 200;
  m_record.promptTokens = reply.promptTokens;
  std::string head =
      headOf(200, m_provider->vendor().headers(m_provider->limits(), m_requestId, m_record.at));
  Pacing pacing(settings.ttftMs, settings.tokensPerS, m_record.fault == FaultKind::Slow,
                settings.seed ^ m_serial);
  const Duration first = pacing.toFirstToken();
  if (!ask.stream) {
    const Duration whole = first + pacing.gapFor(reply.completionTokens);
    co_await answerWhole(reply, whole, std::move(head));
    co_return;
  }
  co_await answerStream(ask, reply, first, std::move(head));
}

asio::awaitable<void> SimulatedConnection::answerWhole(const Reply& reply, Duration wait, std::string head) {
  const std::string body = m_provider->vendor().whole(reply);
  co_await pause(wait);
  head += fmt::format("{}content-length: {}\r\n\r\n", kJsonType, body.size());
  if (cutting()) {
    head.append(body, 0, body.size() / 2);
    m_record.completionTokens = reply.completionTokens / 2;
    record();
    co_await send(std::move(head));
    close();
    co_return;
  }
  head += body;
  m_record.complete = true;
  m_record.completionTokens = reply.completionTokens;
  record();
  co_await send(std::move(head));
}

asio::awaitable<void> SimulatedConnection::answerStream(const Ask& ask, const Reply& reply, Duration first,
                                                        std::string head) {
  const ProviderSettings& settings = m_provider->settings();
  Pacing pacing(0, settings.tokensPerS, m_record.fault == FaultKind::Slow, settings.seed ^ ~m_serial);
  const std::vector<StreamFrame> frames = m_provider->vendor().stream(reply, ask);
  const std::int64_t cutAfter = cutting() ? std::max<std::int64_t>(1, reply.completionTokens / 2) : -1;
  co_await pause(first);
  head += "content-type: text/event-stream; charset=utf-8\r\ntransfer-encoding: chunked\r\n\r\n";
  std::string pending = std::move(head);
  std::int64_t sent = 0;
  for (const StreamFrame& frame : frames) {
    if (frame.tokens > 0 && sent > 0) {
      // What belongs together leaves together: a pause only comes before tokens.
      const bool alive = co_await send(std::exchange(pending, {}));
      m_record.completionTokens = std::min(sent, reply.completionTokens);
      if (!alive) co_return;
      if (cutAfter >= 0 && sent >= cutAfter) break;
      co_await pause(pacing.gapFor(frame.tokens));
    }
    pending += chunk(frame.bytes);
    sent += frame.tokens;
  }
  if (cutAfter >= 0) {
    record();
    close();
    co_return;
  }
  pending += "0\r\n\r\n";
  m_record.complete = true;
  m_record.completionTokens = reply.completionTokens;
  record();
  co_await send(std::move(pending));
}

asio::awaitable<void> SimulatedConnection::sendGarbage() {
  if (m_serial % 2 == 0) {
    co_await sendAnswer(200, "content-type: text/html\r\n",
                        "<!DOCTYPE html><html><head><title>Please wait</title></head><body><h1>One moment "
                        "please</h1></body></html>");
    co_return;
  }
  std::string bytes;
  SeededRandom random(m_provider->settings().seed ^ m_serial);
  for (int i = 0; i < 256; ++i) bytes += static_cast<char>(random.next());
  co_await sendAnswer(200, std::string(kJsonType), std::move(bytes));
}

asio::awaitable<void> SimulatedConnection::sendProblem(Problem problem) {
  const Vendor& vendor = m_provider->vendor();
  VendorAnswer made = vendor.error(problem, m_requestId);
  const bool limited =
      problem.kind == Problem::Kind::TooManyRequests || problem.kind == Problem::Kind::TooManyTokens;
  if (limited) made.headers += vendor.headers(m_provider->limits(), m_requestId, m_record.at);
  made.headers += kJsonType;
  co_await sendAnswer(made.status, std::move(made.headers), std::move(made.body));
}

asio::awaitable<void> SimulatedConnection::sendAnswer(int status, std::string headers, std::string body) {
  m_record.status = status;
  std::string bytes = headOf(status, headers);
  bytes += fmt::format("content-length: {}\r\n\r\n", body.size());
  bytes += body;
  m_record.complete = true;
  record();
  co_await send(std::move(bytes));
}

asio::awaitable<bool> SimulatedConnection::send(std::string bytes) {
  if (!open()) co_return false;
  const auto [ec, n] = co_await asio::async_write(m_socket, asio::buffer(bytes), kAwait);
  if (ec) close();
  co_return !ec;
}

asio::awaitable<void> SimulatedConnection::pause(Duration duration) {
  if (duration <= Duration::zero() || !open()) co_return;
  m_timer.expires_after(duration);
  co_await m_timer.async_wait(kAwait);
}

}  // namespace gc::simulator
