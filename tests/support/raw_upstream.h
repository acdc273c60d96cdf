#pragma once
// An upstream whose answers are raw bytes, right or wrong.
#include <atomic>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace gc::test {

/// What became of one connection to the upstream.
struct UpstreamConnection {
  int requests = 0;
  std::string target;         ///< of its first request
  bool closedByPeer = false;  ///< the gateway ended it while we kept it open
};

/// One answer: its bytes, and whether the upstream then ends the connection itself.
struct RawAnswer {
  std::string bytes;
  bool thenClose = false;
};

/// Listens on loopback and answers every request on one connection at a time per thread. Thread-safe.
class RawUpstream {
 public:
  using Script = std::function<RawAnswer(const std::string& target)>;
  explicit RawUpstream(Script script);
  ~RawUpstream();

  [[nodiscard]] std::uint16_t port() const { return m_port; }
  [[nodiscard]] int requestCount() const { return m_requests; }

  /// The connections whose first request had `prefix` in its target.
  [[nodiscard]] std::vector<UpstreamConnection> connectionsTo(const std::string& prefix) const;

 private:
  void accept();
  void serve(int descriptor, std::size_t slot);

  Script m_script;
  int m_listener = -1;
  std::uint16_t m_port = 0;
  std::atomic<int> m_requests{0};
  std::atomic<bool> m_stopping{false};
  mutable std::mutex m_mutex;
  std::vector<UpstreamConnection> m_connections;
  std::vector<std::thread> m_threads;
  std::thread m_acceptor;
};

}  // namespace gc::test
