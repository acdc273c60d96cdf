#pragma once
// Accepts connections for one io thread.
#include <memory>

#include "gateway/base/result.h"
#include "gateway/http/server_connection.h"

namespace gc::http {

/// A bound, listening port; io threads share it through SO_REUSEPORT and the kernel deals connections out.
/// Confined to its io thread.
class Listener {
 public:
  Listener(asio::io_context& context, const ServerSettings& settings, Handler handler, Deadlines& deadlines);

  /// Binds and listens. `shared` allows further listeners on the same port.
  Result<void> listen(const tcp::endpoint& endpoint, bool shared);
  /// The bound address: tells the port when 0 was asked for.
  tcp::endpoint localEndpoint() const;
  /// Starts accepting.
  void start();
  /// Stops accepting and lets open connections finish.
  void drain();
  void closeAll() { m_connections.closeAll(); }
  std::size_t openConnections() const { return m_connections.size(); }

 private:
  asio::awaitable<void> acceptLoop();

  asio::io_context& m_context;
  const ServerSettings m_settings;
  const Handler m_handler;
  Deadlines& m_deadlines;
  ConnectionSet m_connections;
  tcp::acceptor m_acceptor;
  asio::steady_timer m_pause;
};

/// Fails with a remedy when another process holds the port: binding once without SO_REUSEPORT finds out.
Result<void> checkPortFree(const tcp::endpoint& endpoint);

}  // namespace gc::http
