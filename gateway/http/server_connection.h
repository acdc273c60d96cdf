#pragma once
// A client's connection: reads requests strictly, hands each to the handler, keeps the connection clean.
#include <functional>
#include <memory>
#include <string>

#include "gateway/http/chunked_decoder.h"
#include "gateway/http/deadlines.h"
#include "gateway/http/exchange.h"
#include "gateway/http/read_buffer.h"

namespace gc::http {

struct ServerSettings {
  std::size_t maxBodyBytes = 32 * 1024 * 1024;
  Duration headTimeout = std::chrono::seconds(10);
  Duration bodyTimeout = std::chrono::seconds(60);
  Duration idleTimeout = std::chrono::seconds(75);
  Duration writeTimeout = std::chrono::seconds(30);
};

using Handler = std::function<asio::awaitable<void>(Exchange&)>;

class ConnectionSet;

/// Owned by its coroutine run(). A request that leaves any doubt about where it ends is answered 400 and the
/// connection closed (RFC 9112 §11.2). Confined to its io thread.
class ServerConnection final : public Deadline {
 public:
  ServerConnection(tcp::socket socket, const ServerSettings& settings, const Handler& handler,
                   Deadlines& deadlines, ConnectionSet& set);
  ~ServerConnection() override;

  /// Serves until either side closes.
  static asio::awaitable<void> run(std::shared_ptr<ServerConnection> self);

  /// Closes now when idle; after the current answer otherwise.
  void drain();

 private:
  friend class Exchange;
  friend class ConnectionSet;

  void onDeadline() override;
  asio::awaitable<bool> readRequest();
  asio::awaitable<bool> readHead();
  /// The body, once all of it is buffered.
  bool takeBody();
  asio::awaitable<bool> readBody();
  asio::awaitable<bool> readChunkedBody();
  asio::awaitable<bool> readMore(std::size_t atLeast);
  /// What a read gave: false, and closed, when it failed.
  bool took(ErrorCode ec, std::size_t bytes);
  asio::awaitable<void> refuse(int status, std::string_view code, std::string_view reason);
  asio::awaitable<void> lingerClose();

  tcp::socket m_socket;
  const ServerSettings& m_settings;
  const Handler& m_handler;
  Deadlines& m_deadlines;
  ConnectionSet& m_set;
  ReadBuffer m_buffer;
  Request m_request;
  std::string m_decodedBody;  ///< of a chunked request, with padding
  std::size_t m_headSize = 0;
  std::size_t m_requestSize = 0;
  Instant m_arrivedAt;
  bool m_busy = false;
  bool m_closing = false;
  ServerConnection* m_previous = nullptr;
  ServerConnection* m_next = nullptr;
};

/// The open connections of one io thread, for draining. Confined to its io thread.
class ConnectionSet {
 public:
  void drainAll();
  /// Closes what is left, whatever it is doing.
  void closeAll();
  std::size_t size() const { return m_size; }

 private:
  friend class ServerConnection;
  ServerConnection* m_first = nullptr;
  std::size_t m_size = 0;
};

}  // namespace gc::http
