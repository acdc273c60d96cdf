#include "gateway/http/exchange.h"

#include <fmt/format.h>

#include <array>
#include <boost/asio/write.hpp>
#include <ctime>

#include "gateway/base/append.h"
#include "gateway/http/server_connection.h"

namespace gc::http {
namespace {

std::string_view reasonPhrase(int status) {
  switch (status) {
    case 200:
      return "OK";
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
    case 413:
      return "Content Too Large";
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
  co_return co_await send(m_head, bodyless ? std::string_view() : body, {});
}

void Exchange::beginStream(int status, std::string_view headers) {
  if (m_connection.m_request.minorVersion == 0) m_connection.m_closing = true;
  startHead(status, headers);
  m_head += m_connection.m_request.minorVersion == 0 ? "\r\n" : "transfer-encoding: chunked\r\n\r\n";
}

asio::awaitable<bool> Exchange::writeChunk(std::string_view data) {
  if (data.empty() || m_clientGone) co_return !m_clientGone;
  if (m_connection.m_request.minorVersion == 0) {
    const bool ok = co_await send(m_head, data, {});
    m_head.clear();
    co_return ok;
  }
  fmt::format_to(std::back_inserter(m_head), "{:x}\r\n", data.size());
  const bool ok = co_await send(m_head, data, "\r\n");
  m_head.clear();
  co_return ok;
}

asio::awaitable<bool> Exchange::endStream(std::string_view last) {
  if (m_clientGone) co_return false;
  if (m_connection.m_request.minorVersion == 0) co_return co_await send(m_head, last, {});
  if (last.empty()) {
    m_head += "0\r\n\r\n";
    co_return co_await send(m_head, {}, {});
  }
  fmt::format_to(std::back_inserter(m_head), "{:x}\r\n", last.size());
  co_return co_await send(m_head, last, "\r\n0\r\n\r\n");
}

asio::awaitable<bool> Exchange::send(std::string_view first, std::string_view second,
                                     std::string_view third) {
  std::array<asio::const_buffer, 3> parts{asio::buffer(first.data(), first.size()),
                                          asio::buffer(second.data(), second.size()),
                                          asio::buffer(third.data(), third.size())};
  const std::size_t total = first.size() + second.size() + third.size();
  ServerConnection& connection = m_connection;
  // Nearly every answer fits the socket's buffer: one call, no operation queued, no deadline armed.
  ErrorCode ec;
  std::size_t sent = connection.m_socket.send(parts, 0, ec);
  if (ec == asio::error::would_block) {
    ec = {};
    sent = 0;
  }
  if (!ec && sent < total) {
    for (auto& part : parts) {
      const std::size_t skip = std::min(sent, part.size());
      part += skip;
      sent -= skip;
    }
    connection.arm(connection.m_deadlines,
                   std::chrono::steady_clock::now() + connection.m_settings.writeTimeout);
    std::tie(ec, sent) = co_await asio::async_write(connection.m_socket, parts, kAwait);
    connection.disarm();
  }
  if (ec) {
    m_clientGone = true;
    connection.m_closing = true;
  }
  co_return !ec;
}

}  // namespace gc::http
