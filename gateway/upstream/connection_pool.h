#pragma once
// Idle upstream connections of one io thread.
#include <memory>
#include <vector>

#include "gateway/http/client_connection.h"

namespace gc::upstream {

/// Takes back only connections whose last exchange ended cleanly, and hands out only ones that still stand.
/// The idle limit lies below what providers keep (RELIABILITY F14), so a reused connection rarely races their
/// close. Confined to its io thread.
class ConnectionPool {
 public:
  static constexpr auto kIdleLimit = std::chrono::seconds(4);
  static constexpr std::size_t kMaxIdle = 256;  ///< per endpoint

  /// The most recently used connection to `endpoint`, or nullptr.
  std::unique_ptr<http::ClientConnection> take(const http::Endpoint& endpoint, Instant now);
  void put(const http::Endpoint& endpoint, std::unique_ptr<http::ClientConnection> connection, Instant now);
  void clear() { m_lanes.clear(); }

 private:
  struct Idle {
    std::unique_ptr<http::ClientConnection> connection;
    Instant since;
  };
  struct Lane {
    http::Endpoint endpoint;
    std::vector<Idle> idle;
  };
  Lane& lane(const http::Endpoint& endpoint);

  std::vector<Lane> m_lanes;  ///< as many as there are endpoints in the configuration: a scan is fastest
};

}  // namespace gc::upstream
