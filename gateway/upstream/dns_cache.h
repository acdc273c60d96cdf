#pragma once
// Addresses of upstream hosts, kept for 30 s, and for up to 10 min when the resolver fails.
#include <boost/asio/ip/tcp.hpp>
#include <string>
#include <unordered_map>
#include <vector>

#include "gateway/base/clock.h"
#include "gateway/http/client_connection.h"

namespace gc::upstream {

/// Literal addresses are never looked up. Confined to its io thread.
class DnsCache {
 public:
  static constexpr auto kFresh = std::chrono::seconds(30);
  static constexpr auto kStale = std::chrono::minutes(10);
  static constexpr auto kLookupLimit = std::chrono::seconds(2);

  explicit DnsCache(http::asio::io_context& context) : m_context(context) {}

  using Addresses = std::vector<http::tcp::endpoint>;
  http::asio::awaitable<http::IoResult<Addresses>> resolve(const http::Endpoint& endpoint);

 private:
  struct Entry {
    Addresses addresses;
    Instant at;
  };
  http::asio::io_context& m_context;
  std::unordered_map<std::string, Entry> m_entries;
};

}  // namespace gc::upstream
