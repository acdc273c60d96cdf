#pragma once
// A blocking client for tests of simulated providers: sends bytes, tells how the connection ended.
#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>
#include <boost/json.hpp>
#include <string>
#include <string_view>

#include "gateway/http/chunked_decoder.h"

namespace gc::test {

/// What came back until the connection ended.
struct Answer {
  enum class End { Closed, Reset, Refused };
  End end = End::Closed;
  std::string bytes;  ///< as received
  int status = 0;     ///< 0: nothing that looks like HTTP
  std::string head;
  std::string body;       ///< chunks joined
  bool complete = false;  ///< the body reached the end that its framing promised

  /// The value of a header, empty when absent; names in lower case.
  std::string header(std::string_view name) const {
    const std::string key = "\r\n" + std::string(name) + ": ";
    const std::size_t at = head.find(key);
    if (at == std::string::npos) return {};
    return head.substr(at + key.size(), head.find("\r\n", at + 2) - at - key.size());
  }
  boost::json::value json() const {
    boost::system::error_code ec;
    return boost::json::parse(body, ec);
  }
};

inline void takeApart(Answer& answer) {
  const std::size_t end = answer.bytes.find("\r\n\r\n");
  if (!answer.bytes.starts_with("HTTP/1.1 ") || end == std::string::npos) return;
  answer.status = std::stoi(answer.bytes.substr(9, 3));
  answer.head = answer.bytes.substr(0, end + 2);
  std::string_view rest = std::string_view(answer.bytes).substr(end + 4);
  if (!answer.header("content-length").empty()) {
    answer.body = rest;
    answer.complete = rest.size() == std::stoul(answer.header("content-length"));
    return;
  }
  http::ChunkedDecoder decoder;
  for (;;) {
    const auto out = decoder.next(rest);
    answer.body += out.piece;
    rest.remove_prefix(out.consumed);
    if (out.step == http::ChunkedDecoder::Step::Piece) continue;
    answer.complete = out.step == http::ChunkedDecoder::Step::End;
    return;
  }
}

/// A connection that stays open between requests.
class Connection {
 public:
  explicit Connection(std::uint16_t port) {
    m_socket.connect({boost::asio::ip::address_v4::loopback(), port}, m_error);
  }
  bool connected() const { return !m_error; }
  void send(std::string_view bytes) { boost::asio::write(m_socket, boost::asio::buffer(bytes), m_error); }
  bool readable() { return m_socket.available(m_error) > 0; }
  /// Reads until these bytes have come, or the peer closes.
  void readUntil(std::string_view marker) {
    while (!m_error && m_bytes.find(marker) == std::string::npos) readSome();
  }
  /// Reads until the peer closes; what was read before is part of it.
  Answer readToEnd() {
    while (!m_error) readSome();
    Answer answer;
    answer.bytes = m_bytes;
    if (m_error == boost::asio::error::connection_reset) answer.end = Answer::End::Reset;
    if (m_error == boost::asio::error::connection_refused) answer.end = Answer::End::Refused;
    takeApart(answer);
    return answer;
  }

 private:
  void readSome() {
    char buffer[4096];
    const std::size_t n = m_socket.read_some(boost::asio::buffer(buffer), m_error);
    m_bytes.append(buffer, n);
  }

  std::string m_bytes;
  boost::asio::io_context m_context;
  boost::asio::ip::tcp::socket m_socket{m_context};
  boost::system::error_code m_error;
};

/// "http://127.0.0.1:4711/v1" → 4711
inline std::uint16_t portOf(std::string_view baseUrl) {
  return static_cast<std::uint16_t>(std::stoi(std::string(baseUrl.substr(baseUrl.rfind(':') + 1))));
}

/// One request on a connection of its own.
inline Answer exchange(std::uint16_t port, std::string_view method, std::string_view target,
                       std::string_view headers, std::string_view body) {
  std::string bytes(method);
  bytes.append(" ")
      .append(target)
      .append(" HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n")
      .append(headers);
  bytes.append("content-length: " + std::to_string(body.size()) + "\r\n\r\n").append(body);
  Connection connection(port);
  if (connection.connected()) connection.send(bytes);
  return connection.readToEnd();
}

}  // namespace gc::test
