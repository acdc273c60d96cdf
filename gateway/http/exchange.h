#pragma once
// One request and its answer on a server connection.
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "gateway/base/clock.h"
#include "gateway/http/message.h"
#include "gateway/http/net.h"

namespace gc::http {

class ServerConnection;

/// Handed to the handler of a request; lives until the handler's coroutine ends. Answers exactly once:
/// either respond(), or beginStream(), writeChunk()… and endStream(). The bool results are false once the
/// client is gone; going on is harmless. Confined to its io thread.
class Exchange {
 public:
  explicit Exchange(ServerConnection& connection) : m_connection(connection) {}

  const Request& request() const;
  /// When the head's last byte was read: the arrival that latencies count from.
  Instant arrivedAt() const;

  /// Sends a whole answer in one write. `headers` are complete lines ("content-type: text/plain\r\n…");
  /// Content-Length, Date and Connection are added. `body` only needs to live until the call returns.
  asio::awaitable<bool> respond(int status, std::string_view headers, std::string_view body);

  /// Starts a chunked answer. The head waits for the first chunk, so that both leave in one write.
  void beginStream(int status, std::string_view headers);
  asio::awaitable<bool> writeChunk(std::string_view data);
  /// Writes `last` (may be empty) and the closing chunk in one write.
  asio::awaitable<bool> endStream(std::string_view last = {});

  /// After this answer the connection closes.
  void closeAfter();
  bool answered() const { return m_answered; }
  /// A write failed: nobody is listening any more.
  bool clientGone() const { return m_clientGone; }

 private:
  void startHead(int status, std::string_view headers);
  void startChunk(std::size_t size);
  using Parts = std::array<asio::const_buffer, 3>;
  static Parts partsOf(std::string_view first, std::string_view second, std::string_view third);
  /// Sends what the socket takes at once: true when that is all, false when the client is gone, and otherwise
  /// nothing, with the rest left in `parts`.
  std::optional<bool> trySend(Parts& parts);
  asio::awaitable<bool> sendRest(Parts& parts);
  bool lost();

  ServerConnection& m_connection;
  std::string m_head;
  bool m_answered = false;
  bool m_clientGone = false;
};

}  // namespace gc::http
