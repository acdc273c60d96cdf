#include "gateway/http/server_connection.h"

#include <fmt/format.h>

#include "gateway/http/head_parser.h"
#include "gateway/http/strict.h"

namespace gc::http {

ServerConnection::ServerConnection(tcp::socket socket, const ServerSettings& settings, const Handler& handler,
                                   Deadlines& deadlines, ConnectionSet& set)
    : m_socket(std::move(socket)),
      m_settings(settings),
      m_handler(handler),
      m_deadlines(deadlines),
      m_set(set) {
  m_next = m_set.m_first;
  if (m_next != nullptr) m_next->m_previous = this;
  m_set.m_first = this;
  ++m_set.m_size;
}

ServerConnection::~ServerConnection() {
  if (m_previous != nullptr) m_previous->m_next = m_next;
  if (m_next != nullptr) m_next->m_previous = m_previous;
  if (m_set.m_first == this) m_set.m_first = m_next;
  --m_set.m_size;
}

void ServerConnection::onDeadline() {
  ErrorCode ignored;
  m_socket.close(ignored);
}

void ServerConnection::drain() {
  m_closing = true;
  if (!m_busy) onDeadline();
}

asio::awaitable<void> ServerConnection::run(std::shared_ptr<ServerConnection> self) {
  ErrorCode ec;
  self->m_socket.set_option(tcp::no_delay(true), ec);
  self->m_socket.non_blocking(true, ec);
  while (self->m_socket.is_open()) {
    if (!co_await self->readRequest()) break;
    self->m_busy = true;
    {
      Exchange exchange(*self);
      co_await self->m_handler(exchange);
      if (!exchange.answered()) co_await self->refuse(500, "internal_error", "the request was not answered");
    }
    self->m_busy = false;
    if (self->m_closing) break;
    self->m_buffer.consume(self->m_requestSize);
    self->m_buffer.trim();
    if (self->m_decodedBody.capacity() > 256 * 1024) std::string().swap(self->m_decodedBody);
  }
  if (self->m_socket.is_open()) co_await self->lingerClose();
}

asio::awaitable<bool> ServerConnection::readRequest() {
  if (!co_await readHead()) co_return false;
  m_arrivedAt = std::chrono::steady_clock::now();
  if (m_request.framing.kind == Framing::Kind::Length && m_request.framing.length > m_settings.maxBodyBytes) {
    co_await refuse(413, "request_too_large",
                    fmt::format("the body exceeds {} bytes; send less", m_settings.maxBodyBytes));
    co_return false;
  }
  if (m_request.expectContinue) {
    static constexpr std::string_view kGoOn = "HTTP/1.1 100 Continue\r\n\r\n";
    ErrorCode ec;
    m_socket.send(asio::buffer(kGoOn.data(), kGoOn.size()), 0, ec);
  }
  bool read = true;
  if (m_request.framing.kind == Framing::Kind::Chunked)
    read = co_await readChunkedBody();
  else if (!takeBody())
    read = co_await readBody();
  disarm();
  co_return read;
}

bool ServerConnection::takeBody() {
  const std::size_t length = static_cast<std::size_t>(m_request.framing.length);
  if (m_buffer.size() < m_headSize + length) return false;
  m_request.body = m_buffer.view().substr(m_headSize, length);
  m_requestSize = m_headSize + length;
  return true;
}

asio::awaitable<bool> ServerConnection::readHead() {
  const bool fresh = m_buffer.size() == 0;
  arm(m_deadlines,
      std::chrono::steady_clock::now() + (fresh ? m_settings.idleTimeout : m_settings.headTimeout));
  bool started = !fresh;
  for (;;) {
    if (m_buffer.size() > 0) {
      const HeadResult result = parseRequestHead(m_buffer.view(), m_request);
      if (result.kind == HeadResult::Kind::Complete) {
        m_headSize = m_requestSize = result.size;
        co_return true;
      }
      if (result.kind == HeadResult::Kind::Bad) {
        co_await refuse(400, "malformed_http", fmt::format("the request was refused: {}", result.reason));
        co_return false;
      }
      if (!started) {
        started = true;
        disarm();
        arm(m_deadlines, std::chrono::steady_clock::now() + m_settings.headTimeout);
      }
    }
    const auto room = m_buffer.prepare(2048);
    const auto [ec, n] = co_await m_socket.async_read_some(asio::buffer(room.data(), room.size()), kAwait);
    if (!took(ec, n)) co_return false;
  }
}

asio::awaitable<bool> ServerConnection::readBody() {
  const std::size_t wanted = m_headSize + static_cast<std::size_t>(m_request.framing.length);
  disarm();
  arm(m_deadlines, std::chrono::steady_clock::now() + m_settings.bodyTimeout);
  const char* before = m_buffer.data();
  m_buffer.prepare(wanted - m_buffer.size());
  if (m_buffer.data() != before) {
    m_request.fields.rebase(before, m_buffer.data());
    for (std::string_view* view : {&m_request.method, &m_request.target, &m_request.path, &m_request.query})
      if (view->data() != nullptr) *view = {m_buffer.data() + (view->data() - before), view->size()};
  }
  while (!takeBody())
    if (!co_await readMore(wanted - m_buffer.size())) co_return false;
  co_return true;
}

asio::awaitable<bool> ServerConnection::readChunkedBody() {
  disarm();
  arm(m_deadlines, std::chrono::steady_clock::now() + m_settings.bodyTimeout);
  ChunkedDecoder decoder;
  std::size_t at = m_headSize;
  m_decodedBody.clear();
  for (;;) {
    const auto out = decoder.next(m_buffer.view().substr(at));
    if (out.step == ChunkedDecoder::Step::Bad) {
      co_await refuse(400, "malformed_http", fmt::format("the request was refused: {}", out.reason));
      co_return false;
    }
    // The second bound is on what was sent for it: one-byte chunks cost many times their content.
    if (m_decodedBody.size() + out.piece.size() > m_settings.maxBodyBytes ||
        at > 2 * m_settings.maxBodyBytes + kMaxHeadBytes) {
      co_await refuse(413, "request_too_large",
                      fmt::format("the body exceeds {} bytes; send less", m_settings.maxBodyBytes));
      co_return false;
    }
    m_decodedBody += out.piece;
    at += out.consumed;
    if (out.step == ChunkedDecoder::Step::End) break;
    if (out.step == ChunkedDecoder::Step::NeedMore && !co_await readMore(16 * 1024)) co_return false;
  }
  // The buffer may have moved: read the head again from its new place. It was valid once, so it is now.
  if (parseRequestHead(m_buffer.view(), m_request).kind != HeadResult::Kind::Complete) co_return false;
  const std::size_t length = m_decodedBody.size();
  m_decodedBody.append(kBodyPadding, '\0');
  m_request.body = std::string_view(m_decodedBody).substr(0, length);
  m_requestSize = at;
  co_return true;
}

asio::awaitable<bool> ServerConnection::readMore(std::size_t atLeast) {
  const auto room = m_buffer.prepare(atLeast);
  const auto [ec, n] = co_await m_socket.async_read_some(asio::buffer(room.data(), room.size()), kAwait);
  co_return took(ec, n);
}

bool ServerConnection::took(ErrorCode ec, std::size_t bytes) {
  m_buffer.commit(bytes);
  if (!ec) return true;
  m_closing = true;
  ErrorCode ignored;
  m_socket.close(ignored);
  return false;
}

asio::awaitable<void> ServerConnection::refuse(int status, std::string_view code, std::string_view reason) {
  disarm();
  m_closing = true;
  m_request.method = {};
  m_request.minorVersion = 1;
  Exchange exchange(*this);
  const std::string body =
      fmt::format(R"({{"error":{{"message":"{}","type":"invalid_request_error","param":null,"code":"{}"}}}})",
                  reason, code);
  co_await exchange.respond(status, "content-type: application/json\r\n", body);
  co_await lingerClose();
}

asio::awaitable<void> ServerConnection::lingerClose() {
  // Closing with unread bytes would reset the connection and could destroy the answer on its way.
  ErrorCode ec;
  m_socket.shutdown(tcp::socket::shutdown_send, ec);
  arm(m_deadlines, std::chrono::steady_clock::now() + std::chrono::milliseconds(500));
  std::array<char, 4096> sink;
  std::size_t drained = 0;
  while (!ec && drained < 256 * 1024) {
    std::size_t n = 0;
    std::tie(ec, n) = co_await m_socket.async_read_some(asio::buffer(sink), kAwait);
    drained += n;
  }
  disarm();
  m_socket.close(ec);
}

void ConnectionSet::drainAll() {
  for (ServerConnection* connection = m_first; connection != nullptr;) {
    ServerConnection* next = connection->m_next;
    connection->drain();
    connection = next;
  }
}

void ConnectionSet::closeAll() {
  for (ServerConnection* connection = m_first; connection != nullptr; connection = connection->m_next)
    connection->onDeadline();
}

}  // namespace gc::http
