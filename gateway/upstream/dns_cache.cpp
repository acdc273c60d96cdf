#include "gateway/upstream/dns_cache.h"

#include <boost/asio/steady_timer.hpp>
#include <charconv>
#include <memory>

namespace gc::upstream {

namespace asio = http::asio;

asio::awaitable<http::IoResult<DnsCache::Addresses>> DnsCache::resolve(const http::Endpoint& endpoint) {
  http::ErrorCode ec;
  const auto literal = asio::ip::make_address(endpoint.host, ec);
  if (!ec) {
    std::uint16_t port = 0;
    std::from_chars(endpoint.port.data(), endpoint.port.data() + endpoint.port.size(), port);
    co_return Addresses{http::tcp::endpoint(literal, port)};
  }
  const std::string key = endpoint.host + ':' + endpoint.port;
  const Instant now = std::chrono::steady_clock::now();
  const auto known = m_entries.find(key);
  if (known != m_entries.end() && now - known->second.at < kFresh) co_return known->second.addresses;

  // Shared with the timer's handler: it may be queued already when the answer comes.
  const auto resolver = std::make_shared<http::tcp::resolver>(m_context);
  asio::steady_timer limit(m_context, kLookupLimit);
  limit.async_wait([resolver](const http::ErrorCode& cancelled) {
    if (!cancelled) resolver->cancel();
  });
  auto [error, results] = co_await resolver->async_resolve(endpoint.host, endpoint.port, http::kAwait);
  limit.cancel();
  if (!error) {
    Addresses addresses;
    for (const auto& result : results) addresses.push_back(result.endpoint());
    // Hosts come from the configuration alone, so the map is as small as that.
    m_entries[key] = {addresses, now};
    co_return addresses;
  }
  const auto stale = m_entries.find(key);
  if (stale != m_entries.end() && now - stale->second.at < kStale) co_return stale->second.addresses;
  co_return http::IoFailure{http::IoFailure::Kind::Resolve,
                            "resolving " + endpoint.host + ": " + error.message()};
}

}  // namespace gc::upstream
