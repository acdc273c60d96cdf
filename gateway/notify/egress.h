#pragma once
// Where messages may go. Pure: judges URLs and addresses, looks nothing up.
#include <boost/asio/ip/address.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/base/result.h"
#include "gateway/http/client_connection.h"

namespace gc::notify {

/// A webhook's URL taken apart. Plain value.
struct WebhookUrl {
  http::Endpoint endpoint;
  std::string hostHeader;  ///< "hooks.example.com" or "127.0.0.1:9001"
  std::string target;      ///< path and query
  bool loopback = false;   ///< literally: localhost, 127.0.0.0/8 or [::1]

  /// Strict: one spelling of an address, no user, no fragment, printable ASCII, at most 2000 bytes.
  static Result<WebhookUrl> parse(std::string_view text);
};

/// Addresses that are nobody's in particular: neither of RFC 6890's special ones (private, link-local with
/// the clouds' metadata, documentation, multicast, …) nor IPv6 that carries an IPv4 address inside.
bool isPublic(const http::asio::ip::address& address);

/// What an endpoint may reach. Plain value.
struct EgressRule {
  std::uint16_t ownPort = 0;  ///< the gateway's: never asked on loopback
  /// The administrator said so for this endpoint: private networks (RFC 1918, 6598, 4193), there also http
  /// and any port. Link-local addresses, where clouds keep credentials, stay out of reach.
  bool privateToo = false;
};

/// Why no connection is made to this address for this URL; nothing: it may be.
std::optional<std::string> whyNotConnect(const WebhookUrl& url, const http::tcp::endpoint& to,
                                         const EgressRule& rule);
/// The same as far as the URL alone tells; names are judged when they are looked up.
std::optional<std::string> whyNotUrl(const WebhookUrl& url, const EgressRule& rule);

}  // namespace gc::notify
