#include "gateway/http/client_connection.h"

#include <fmt/format.h>
#include <sys/socket.h>

#include <array>
#include <boost/asio/write.hpp>

#include "gateway/http/head_parser.h"

namespace gc::http {
namespace {

constexpr int kMaxInterimHeads = 5;
constexpr std::size_t kHeadRoom = 4096;

IoFailure::Kind kindOf(ErrorCode ec) {
  if (ec == asio::error::connection_refused) return IoFailure::Kind::Refused;
  if (ec == asio::error::host_unreachable || ec == asio::error::network_unreachable)
    return IoFailure::Kind::Unreachable;
  if (ec == asio::error::connection_reset || ec == asio::error::broken_pipe) return IoFailure::Kind::Reset;
  if (ec == asio::error::eof) return IoFailure::Kind::Closed;
  if (ec == asio::error::timed_out) return IoFailure::Kind::Timeout;
  if (ec.category() == asio::error::get_ssl_category() || ec == asio::ssl::error::stream_truncated)
    return IoFailure::Kind::Tls;
  return IoFailure::Kind::Local;
}

}  // namespace

ClientConnection::ClientConnection(asio::io_context& context, Deadlines& deadlines, asio::ssl::context& tls)
    : m_socket(context), m_deadlines(deadlines), m_tlsContext(tls) {}

void ClientConnection::close() {
  m_open = false;
  ErrorCode ignored;
  m_socket.close(ignored);
}

IoFailure ClientConnection::failure(ErrorCode ec, std::string_view doing) const {
  const auto kind = expired() ? IoFailure::Kind::Timeout : kindOf(ec);
  return {kind, fmt::format("{}: {}", doing, expired() ? "deadline passed" : ec.message()), m_sent,
          m_answered};
}

IoFailure ClientConnection::badAnswer(std::string_view reason) {
  m_clean = false;
  // A TLS record of type alert where an HTTP answer should stand: the peer wanted a handshake.
  const std::string_view bytes = m_buffer.view();
  const bool alert = bytes.size() >= 2 && bytes[0] == 0x15 && bytes[1] == 0x03;
  close();
  if (alert) return {IoFailure::Kind::Tls, "the upstream answered with a TLS alert", m_sent, m_answered};
  return {IoFailure::Kind::BadAnswer, fmt::format("the upstream's answer has {}", reason), m_sent,
          m_answered};
}

asio::awaitable<IoResult<void>> ClientConnection::connect(const Endpoint& endpoint,
                                                          const std::vector<tcp::endpoint>& addresses,
                                                          Duration connectLimit, Duration tlsLimit) {
  ErrorCode ec = asio::error::host_not_found;
  for (const tcp::endpoint& address : addresses) {
    if (m_socket.is_open()) close();
    setDeadline(std::chrono::steady_clock::now() + connectLimit);
    std::tie(ec) = co_await m_socket.async_connect(address, kAwait);
    if (!ec) break;
  }
  if (ec) {
    IoFailure out = failure(ec, fmt::format("connecting to {}:{}", endpoint.host, endpoint.port));
    close();
    disarm();
    co_return out;
  }
  m_open = true;
  ErrorCode ignored;
  m_socket.set_option(tcp::no_delay(true), ignored);
  m_socket.non_blocking(true, ignored);
  if (endpoint.tls) {
    m_tls.emplace(m_socket, m_tlsContext);
    SSL* ssl = m_tls->native_handle();
    SSL_set_tlsext_host_name(ssl, endpoint.host.c_str());
    SSL_set_hostflags(ssl, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
    SSL_set1_host(ssl, endpoint.host.c_str());
    setDeadline(std::chrono::steady_clock::now() + tlsLimit);
    std::tie(ec) = co_await m_tls->async_handshake(asio::ssl::stream_base::client, kAwait);
    if (ec) {
      IoFailure out = failure(ec, fmt::format("TLS handshake with {}", endpoint.host));
      if (out.kind != IoFailure::Kind::Timeout) out.kind = IoFailure::Kind::Tls;
      // A certificate that we refused is our finding; anything else broke off at the other side.
      out.answered = SSL_get_verify_result(ssl) == X509_V_OK;
      close();
      disarm();
      co_return out;
    }
  }
  disarm();
  co_return IoResult<void>();
}

asio::awaitable<IoResult<void>> ClientConnection::send(std::string_view head, std::string_view body) {
  if (auto sent = trySend(head, body)) co_return *sent;
  co_return co_await sendRest();
}

std::optional<IoResult<void>> ClientConnection::trySend(std::string_view head, std::string_view body) {
  m_sent = true;
  m_answered = m_bodyDone = m_clean = false;
  m_unsent = {asio::buffer(head.data(), head.size()), asio::buffer(body.data(), body.size())};
  if (m_tls) return std::nullopt;
  ErrorCode ec;
  std::size_t sent = m_socket.send(m_unsent, 0, ec);
  if (ec && ec != asio::error::would_block) return sendFailure(ec);
  if (ec) sent = 0;
  for (asio::const_buffer& part : m_unsent) {
    const std::size_t skip = std::min(sent, part.size());
    part += skip;
    sent -= skip;
  }
  if (asio::buffer_size(m_unsent) == 0) return IoResult<void>();
  return std::nullopt;
}

asio::awaitable<IoResult<void>> ClientConnection::sendRest() {
  ErrorCode ec;
  std::size_t sent = 0;
  if (m_tls) {
    m_flat.clear();
    for (const asio::const_buffer& part : m_unsent)
      m_flat.append(static_cast<const char*>(part.data()), part.size());
    std::tie(ec, sent) = co_await asio::async_write(*m_tls, asio::buffer(m_flat), kAwait);
  } else {
    std::tie(ec, sent) = co_await asio::async_write(m_socket, m_unsent, kAwait);
  }
  if (ec) co_return sendFailure(ec);
  co_return IoResult<void>();
}

IoFailure ClientConnection::sendFailure(ErrorCode ec) {
  IoFailure out = failure(ec, "sending the request");
  close();
  return out;
}

asio::awaitable<ErrorCode> ClientConnection::readMore(std::size_t atLeast) {
  const auto room = m_buffer.prepare(atLeast);
  ErrorCode ec;
  std::size_t n = 0;
  if (m_tls)
    std::tie(ec, n) = co_await m_tls->async_read_some(asio::buffer(room.data(), room.size()), kAwait);
  else
    std::tie(ec, n) = co_await m_socket.async_read_some(asio::buffer(room.data(), room.size()), kAwait);
  took(n);
  co_return ec;
}

void ClientConnection::took(std::size_t bytes) {
  if (bytes > 0) m_answered = true;
  m_buffer.commit(bytes);
}

asio::awaitable<IoResult<const ResponseHead*>> ClientConnection::readHead() {
  for (int interim = 0;;) {
    if (m_buffer.size() > 0) {
      const HeadResult result = parseResponseHead(m_buffer.view(), m_head);
      if (result.kind == HeadResult::Kind::Bad) co_return badAnswer(result.reason);
      if (result.kind == HeadResult::Kind::Complete) {
        if (m_head.status == 101) co_return badAnswer("an unexpected protocol switch");
        if (m_head.status < 200) {
          if (++interim > kMaxInterimHeads) co_return badAnswer("too many interim answers");
          m_buffer.consume(result.size);
          continue;
        }
        // The head's bytes stay in the buffer while the body is read behind them: its views stay valid.
        m_pieceSize = result.size;
        m_left = m_head.framing.length;
        m_chunks = {};
        m_bodyDone = m_head.framing.kind == Framing::Kind::None ||
                     (m_head.framing.kind == Framing::Kind::Length && m_left == 0);
        co_return &m_head;
      }
      if (m_buffer.view().front() == 0x15) co_return badAnswer("no status line");
    }
    ErrorCode ec;
    if (m_tls) {
      ec = co_await readMore(kHeadRoom);
    } else {
      const auto room = m_buffer.prepare(kHeadRoom);
      std::size_t n = 0;
      std::tie(ec, n) = co_await m_socket.async_read_some(asio::buffer(room.data(), room.size()), kAwait);
      took(n);
    }
    if (ec) {
      IoFailure out = failure(ec, "waiting for the answer");
      close();
      co_return out;
    }
  }
}

std::optional<IoResult<std::string_view>> ClientConnection::takePiece() {
  m_buffer.consume(m_pieceSize);
  m_pieceSize = 0;
  while (!m_bodyDone) {
    const std::string_view bytes = m_buffer.view();
    if (m_head.framing.kind == Framing::Kind::Chunked) {
      const auto out = m_chunks.next(bytes);
      if (out.step == ChunkedDecoder::Step::Bad) return badAnswer(out.reason);
      if (out.step == ChunkedDecoder::Step::NeedMore) return std::nullopt;
      if (out.step == ChunkedDecoder::Step::End) m_bodyDone = true;
      if (out.piece.empty()) {
        m_buffer.consume(out.consumed);
        continue;
      }
      m_pieceSize = out.consumed;
      return out.piece;
    }
    if (bytes.empty()) return std::nullopt;
    if (m_head.framing.kind == Framing::Kind::UntilClose) {
      m_pieceSize = bytes.size();
      return bytes;
    }
    m_pieceSize = bytes.size() < m_left ? bytes.size() : static_cast<std::size_t>(m_left);
    m_left -= m_pieceSize;
    if (m_left == 0) m_bodyDone = true;
    return bytes.substr(0, m_pieceSize);
  }
  // Bytes behind the answer belong to no request of ours: such a connection is never used again.
  m_clean = m_head.keepAlive && m_buffer.size() == 0;
  m_buffer.trim();
  return std::string_view();
}

asio::awaitable<IoResult<std::string_view>> ClientConnection::readPiece() {
  for (;;) {
    if (auto piece = takePiece()) co_return *piece;
    const ErrorCode ec = co_await readMore(16 * 1024);
    if (!ec) continue;
    if (ec == asio::error::eof && m_head.framing.kind == Framing::Kind::UntilClose && !expired()) {
      m_bodyDone = true;
      close();
      continue;
    }
    IoFailure out = failure(ec, "reading the answer");
    close();
    co_return out;
  }
}

std::optional<std::string_view> ClientConnection::takeBody(std::size_t limit) {
  const std::size_t length = static_cast<std::size_t>(m_left);
  if (m_head.framing.kind != Framing::Kind::Length || m_left > limit ||
      m_buffer.size() < m_pieceSize + length)
    return std::nullopt;
  m_buffer.consume(m_pieceSize);
  m_left = 0;
  m_bodyDone = true;
  m_pieceSize = length;
  m_clean = m_head.keepAlive && m_buffer.size() == length;
  return m_buffer.view().substr(0, length);
}

asio::awaitable<IoResult<std::string_view>> ClientConnection::readBody(std::size_t limit) {
  if (m_head.framing.kind == Framing::Kind::Length) {
    if (m_left > limit) co_return badAnswer("a body over the limit");
    m_buffer.consume(m_pieceSize);
    m_pieceSize = 0;
    for (;;) {
      if (const auto body = takeBody(limit)) co_return *body;
      if (const ErrorCode ec = co_await readMore(static_cast<std::size_t>(m_left) - m_buffer.size())) {
        IoFailure out = failure(ec, "reading the answer");
        close();
        co_return out;
      }
    }
  }
  m_body.clear();
  for (;;) {
    const auto piece = co_await readPiece();
    if (!piece) co_return piece.error();
    if (piece->empty()) break;
    if (m_body.size() + piece->size() > limit) co_return badAnswer("a body over the limit");
    m_body += *piece;
  }
  const std::size_t length = m_body.size();
  m_body.append(kBodyPadding, '\0');
  co_return std::string_view(m_body).substr(0, length);
}

bool ClientConnection::alive() {
  if (!m_open) return false;
  m_buffer.consume(m_pieceSize);
  m_pieceSize = 0;
  char byte = 0;
  const auto n = ::recv(m_socket.native_handle(), &byte, 1, MSG_PEEK | MSG_DONTWAIT);
  return n < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
}

}  // namespace gc::http
