#include "gateway/upstream/connection_pool.h"

namespace gc::upstream {

ConnectionPool::Lane& ConnectionPool::lane(const http::Endpoint& endpoint) {
  for (Lane& known : m_lanes)
    if (known.endpoint == endpoint) return known;
  return m_lanes.emplace_back(Lane{endpoint, {}});
}

std::unique_ptr<http::ClientConnection> ConnectionPool::take(const http::Endpoint& endpoint, Instant now) {
  std::vector<Idle>& idle = lane(endpoint).idle;
  while (!idle.empty()) {
    Idle last = std::move(idle.back());
    idle.pop_back();
    if (now - last.since > kIdleLimit) {
      // The stack is ordered by use: everything below is older still.
      idle.clear();
      return nullptr;
    }
    if (last.connection->alive()) return std::move(last.connection);
  }
  return nullptr;
}

void ConnectionPool::put(const http::Endpoint& endpoint, std::unique_ptr<http::ClientConnection> connection,
                         Instant now) {
  if (!connection->reusable()) return;
  connection->disarm();
  std::vector<Idle>& idle = lane(endpoint).idle;
  if (!idle.empty() && now - idle.front().since > kIdleLimit) {
    std::size_t expired = 0;
    while (expired < idle.size() && now - idle[expired].since > kIdleLimit) ++expired;
    idle.erase(idle.begin(), idle.begin() + static_cast<std::ptrdiff_t>(expired));
  }
  if (idle.size() < kMaxIdle) idle.push_back({std::move(connection), now});
}

}  // namespace gc::upstream
