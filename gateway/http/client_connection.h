#pragma once
// A connection to an upstream: plain TCP or TLS, one request at a time, answers read strictly.
#include <array>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "gateway/base/result.h"
#include "gateway/http/chunked_decoder.h"
#include "gateway/http/deadlines.h"
#include "gateway/http/message.h"
#include "gateway/http/net.h"
#include "gateway/http/read_buffer.h"

namespace gc::http {

/// Where to connect and how to name it.
struct Endpoint {
  std::string host;  ///< a name or an address without brackets
  std::string port;
  bool tls = false;
  friend bool operator==(const Endpoint&, const Endpoint&) = default;
};

/// What broke, as the caller must tell failures apart. `sent`: bytes of the request may have left us;
/// `answered`: bytes of an answer had come.
struct IoFailure {
  enum class Kind { Resolve, Refused, Unreachable, Reset, Closed, Timeout, Tls, BadAnswer, TooLarge, Local };
  Kind kind = Kind::Local;
  std::string detail;
  bool sent = false;
  bool answered = false;
};

[[noreturn]] inline void throw_exception_from_error(const IoFailure& failure, const boost::source_location&) {
  throw std::runtime_error(failure.detail);
}

template <class T>
using IoResult = boost::system::result<T, IoFailure>;

/// One upstream connection. Every wait ends by the deadline set last: its socket is closed and the result is
/// Kind::Timeout. After any failure, or an answer not read to its end, reusable() is false and it must be
/// dropped, never pooled. Confined to its io thread.
class ClientConnection final : public Deadline {
 public:
  ClientConnection(asio::io_context& context, Deadlines& deadlines, asio::ssl::context& tls);

  /// Connects to the first of `addresses` that answers; each try and the TLS handshake have their own limit.
  asio::awaitable<IoResult<void>> connect(const Endpoint& endpoint,
                                          const std::vector<tcp::endpoint>& addresses, Duration connectLimit,
                                          Duration tlsLimit);

  /// The limit of all that follows, until set again.
  void setDeadline(Instant at) { arm(m_deadlines, at); }

  /// Writes a request; `head` ends with its blank line.
  asio::awaitable<IoResult<void>> send(std::string_view head, std::string_view body);
  /// The same as far as it is possible at once, without a coroutine. Nothing: sendRest() must follow, and
  /// head and body stay until it has returned.
  std::optional<IoResult<void>> trySend(std::string_view head, std::string_view body);
  asio::awaitable<IoResult<void>> sendRest();

  /// Reads the head of the answer, skipping at most five interim ones. Valid until finish() or the next read
  /// of a head.
  asio::awaitable<IoResult<const ResponseHead*>> readHead();

  /// The usual case: a body of known length that came with its head, where it was read.
  std::optional<std::string_view> takeBody(std::size_t limit);
  /// Reads the whole body (at most `limit` bytes); kBodyPadding readable bytes follow it.
  asio::awaitable<IoResult<std::string_view>> readBody(std::size_t limit);

  /// Reads the next piece of the body as it comes; empty at its end. Valid until the next call.
  asio::awaitable<IoResult<std::string_view>> readPiece();

  /// True when the answer ended cleanly and the peer keeps the connection open.
  bool reusable() const { return m_clean && m_open; }
  /// True when the idle connection still stands: nothing to read, not closed by the peer.
  bool alive();
  void close();
  bool isOpen() const { return m_open; }

 private:
  using TlsStream = asio::ssl::stream<tcp::socket&>;

  void onDeadline() override { close(); }
  IoFailure failure(ErrorCode ec, std::string_view doing) const;
  IoFailure badAnswer(std::string_view reason);
  IoFailure sendFailure(ErrorCode ec);
  asio::awaitable<ErrorCode> readMore(std::size_t atLeast);
  void took(std::size_t bytes);
  /// Takes body bytes that are buffered already; nullopt when more must be read.
  std::optional<IoResult<std::string_view>> takePiece();

  tcp::socket m_socket;
  Deadlines& m_deadlines;
  asio::ssl::context& m_tlsContext;
  std::optional<TlsStream> m_tls;
  ReadBuffer m_buffer;
  ResponseHead m_head;
  ChunkedDecoder m_chunks;
  std::string m_body;
  std::string m_flat;  ///< TLS writes take one buffer
  std::array<asio::const_buffer, 2> m_unsent;
  std::size_t m_pieceSize = 0;
  std::uint64_t m_left = 0;
  bool m_open = false;
  bool m_sent = false;
  bool m_answered = false;
  bool m_bodyDone = false;
  bool m_clean = true;
};

}  // namespace gc::http
