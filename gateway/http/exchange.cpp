#include "gateway/http/exchange.h"

#include <array>
#include <boost/asio/write.hpp>
#include <charconv>
#include <ctime>

#include "gateway/base/append.h"
#include "gateway/http/server_connection.h"
#include "gateway/http/turn.h"

namespace gc::http {
namespace {

std::string_view reasonPhrase(int status) {
  switch (status) {
    case 200:
      return "OK";
    case 201:
      return "Created";
    case 202:
      return "Accepted";
    case 204:
      return "No Content";
    case 400:
      return "Bad Request";
    case 401:
      return "Unauthorized";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 408:
      return "Request Timeout";
    case 409:
      return "Conflict";
    case 412:
      return "Precondition Failed";
    case 413:
      return "Content Too Large";
    case 428:
      return "Precondition Required";
    case 429:
      return "Too Many Requests";
    case 500:
      return "Internal Server Error";
    case 502:
      return "Bad Gateway";
    case 503:
      return "Service Unavailable";
    case 504:
      return "Gateway Timeout";
    default:
      return "Status";
  }
}

/// The Date header's text, made anew once a second on each io thread.
std::string_view httpDate() {
  thread_local std::time_t made = 0;
  thread_local std::array<char, 40> text{};
  thread_local std::size_t size = 0;
  const std::time_t now = std::time(nullptr);
  if (now != made) {
    std::tm utc{};
    gmtime_r(&now, &utc);
    size = std::strftime(text.data(), text.size(), "%a, %d %b %Y %H:%M:%S GMT", &utc);
    made = now;
  }
  return {text.data(), size};
}

}  // namespace

const Request& Exchange::request() const { return m_connection.m_request; }
Instant Exchange::arrivedAt() const { return m_connection.m_arrivedAt; }
void Exchange::closeAfter() { m_connection.m_closing = true; }

void Exchange::startHead(int status, std::string_view headers) {
  m_answered = true;
  m_head.clear();
  m_head.reserve(headers.size() + 192);
  m_head += "HTTP/1.1 ";
  appendNumber(m_head, status);
  m_head += ' ';
  m_head += reasonPhrase(status);
  m_head += "\r\ndate: ";
  m_head += httpDate();
  m_head += "\r\n";
  m_head += headers;
  if (!m_connection.m_request.keepAlive) m_connection.m_closing = true;
  if (m_connection.m_closing) m_head += "connection: close\r\n";
}

asio::awaitable<bool> Exchange::respond(int status, std::string_view headers, std::string_view body) {
  startHead(status, headers);
  m_head += "content-length: ";
  appendNumber(m_head, static_cast<std::int64_t>(body.size()));
  m_head += "\r\n\r\n";
  const bool bodyless = m_connection.m_request.method == "HEAD";
  Parts parts = partsOf(m_head, bodyless ? std::string_view() : body, {});
  co_await endOfTurn(m_connection.m_socket.get_executor());
  if (const auto sent = trySend(parts)) co_return *sent;
  co_return co_await sendRest(parts);
}

void Exchange::beginStream(int status, std::string_view headers) {
  if (m_connection.m_request.minorVersion == 0) m_connection.m_closing = true;
  startHead(status, headers);
  m_head += m_connection.m_request.minorVersion == 0 ? "\r\n" : "transfer-encoding: chunked\r\n\r\n";
}

asio::awaitable<bool> Exchange::writeChunk(std::string_view data) {
  if (data.empty() || m_clientGone) co_return !m_clientGone;
  const bool chunked = m_connection.m_request.minorVersion == 1;
  if (chunked) startChunk(data.size());
  Parts parts = partsOf(m_head, data, chunked ? "\r\n" : "");
  co_await endOfTurn(m_connection.m_socket.get_executor());
  const auto sent = trySend(parts);
  const bool ok = sent ? *sent : co_await sendRest(parts);
  m_head.clear();
  co_return ok;
}

asio::awaitable<bool> Exchange::endStream(std::string_view last) {
  if (m_clientGone) co_return false;
  std::string_view end;
  if (m_connection.m_request.minorVersion == 1) {
    if (!last.empty()) startChunk(last.size());
    end = last.empty() ? "0\r\n\r\n" : "\r\n0\r\n\r\n";
  }
  Parts parts = partsOf(m_head, last, end);
  co_await endOfTurn(m_connection.m_socket.get_executor());
  if (const auto sent = trySend(parts)) co_return *sent;
  co_return co_await sendRest(parts);
}

void Exchange::startChunk(std::size_t size) {
  char digits[17];
  m_head.append(digits, std::to_chars(digits, digits + sizeof digits, size, 16).ptr);
  m_head += "\r\n";
}

Exchange::Parts Exchange::partsOf(std::string_view first, std::string_view second, std::string_view third) {
  return {asio::buffer(first.data(), first.size()), asio::buffer(second.data(), second.size()),
          asio::buffer(third.data(), third.size())};
}

std::optional<bool> Exchange::trySend(Parts& parts) {
  // Nearly every answer fits the socket's buffer: one call, no operation queued, no deadline armed.
  ErrorCode ec;
  std::size_t sent = m_connection.m_socket.send(parts, 0, ec);
  if (ec && ec != asio::error::would_block) return lost();
  if (ec) sent = 0;
  for (asio::const_buffer& part : parts) {
    const std::size_t skip = std::min(sent, part.size());
    part += skip;
    sent -= skip;
  }
  if (asio::buffer_size(parts) == 0) return true;
  return std::nullopt;
}

asio::awaitable<bool> Exchange::sendRest(Parts& parts) {
  ServerConnection& connection = m_connection;
  connection.arm(connection.m_deadlines,
                 std::chrono::steady_clock::now() + connection.m_settings.writeTimeout);
  const auto [ec, sent] = co_await asio::async_write(connection.m_socket, parts, kAwait);
  connection.disarm();
  co_return ec ? lost() : true;
}

bool Exchange::lost() {
  m_clientGone = true;
  m_connection.m_closing = true;
  return false;
}

}  // namespace gc::http
