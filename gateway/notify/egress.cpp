#include "gateway/notify/egress.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/asio/ip/network_v4.hpp>
#include <boost/asio/ip/network_v6.hpp>
#include <charconv>

namespace gc::notify {
namespace {

namespace ip = http::asio::ip;

constexpr std::size_t kLongestUrl = 2000;
/// Of a public host.
constexpr std::array<std::uint16_t, 2> kPorts = {443, 8443};

// RFC 6890 and its successors in IANA's registry; 192.88.99.0/24 led to relays of 6to4.
constexpr const char* kSpecial4[] = {"0.0.0.0/8",      "10.0.0.0/8",      "100.64.0.0/10",  "127.0.0.0/8",
                                     "169.254.0.0/16", "172.16.0.0/12",   "192.0.0.0/24",   "192.0.2.0/24",
                                     "192.88.99.0/24", "192.168.0.0/16",  "198.18.0.0/15",  "198.51.100.0/24",
                                     "203.0.113.0/24", "224.0.0.0/4",     "240.0.0.0/4"};
// Within 2000::/3, which holds every address that was ever given out; NAT64 and mapped ones lie outside it.
constexpr const char* kSpecial6[] = {"2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"};

constexpr const char* kPrivate4[] = {"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"};
constexpr const char* kPrivate6 = "fc00::/7";

template <class Network, class Address>
bool contains(const Network& network, const Address& address) {
  return Network(address, network.prefix_length()).canonical() == network.canonical();
}

ip::address unmapped(const ip::address& address) {
  if (address.is_v6() && address.to_v6().is_v4_mapped())
    return ip::make_address_v4(ip::v4_mapped, address.to_v6());
  return address;
}

bool isPrivate(const ip::address& address) {
  if (address.is_v6()) return contains(ip::make_network_v6(kPrivate6), address.to_v6());
  return std::ranges::any_of(kPrivate4, [&](const char* network) {
    return contains(ip::make_network_v4(network), address.to_v4());
  });
}

bool isName(std::string_view host) {
  const auto fits = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
  };
  if (host.empty() || host.size() > 253 || !std::ranges::all_of(host, fits)) return false;
  if (host.front() == '.' || host.back() == '.' || host.find("..") != std::string_view::npos) return false;
  // What ends in a number is read as an address by resolvers, in spellings that nobody expects: 0x7f.1.
  const char last = host[host.rfind('.') + 1];  // npos + 1 is 0: a name of one label
  return !(last >= '0' && last <= '9');
}

std::uint16_t portOf(const http::Endpoint& endpoint) {
  std::uint16_t port = 0;
  std::from_chars(endpoint.port.data(), endpoint.port.data() + endpoint.port.size(), port);
  return port;
}

/// Takes "HOST[:PORT]" apart; false when it is neither.
bool splitAuthority(std::string_view authority, WebhookUrl& out) {
  const auto colon = authority.rfind(':');
  if (colon != std::string_view::npos && authority.find(']', colon) == std::string_view::npos) {
    out.endpoint.port = std::string(authority.substr(colon + 1));
    authority = authority.substr(0, colon);
    const bool digits =
        std::ranges::all_of(out.endpoint.port, [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || portOf(out.endpoint) == 0) return false;
  }
  http::ErrorCode failed;
  if (authority.starts_with('[') && authority.ends_with(']')) {
    authority = authority.substr(1, authority.size() - 2);
    ip::make_address_v6(std::string(authority), failed);
    if (failed || authority.find('%') != std::string_view::npos) return false;
  } else if (ip::make_address_v4(std::string(authority), failed); failed && !isName(authority)) {
    return false;
  }
  out.endpoint.host = std::string(authority);
  return true;
}

}  // namespace

Result<WebhookUrl> WebhookUrl::parse(std::string_view text) {
  // By hand: Boost.URL 1.81 takes 127.0.0.1.example.com for the host 127.0.0.1 and a path.
  const auto printable = [](char c) { return c > 0x20 && c < 0x7F; };
  if (text.size() > kLongestUrl || !std::ranges::all_of(text, printable))
    return invalid("has more than 2000 characters, or some outside printable ASCII");
  WebhookUrl out;
  if (text.starts_with("https://")) out.endpoint.tls = true;
  else if (!text.starts_with("http://")) return invalid("does not begin with https://");
  text.remove_prefix(text.find("://") + 3);
  if (text.find('#') != std::string_view::npos) return invalid("has a fragment (#…)");
  const std::size_t pathAt = std::min(text.find_first_of("/?"), text.size());
  const std::string_view authority = text.substr(0, pathAt);
  if (authority.find('@') != std::string_view::npos) return invalid("holds a user name or a password");
  out.endpoint.port = out.endpoint.tls ? "443" : "80";
  if (!splitAuthority(authority, out))
    return invalid("has a host that is neither a name nor a plain IP address, or no port from 1 to 65535");
  out.hostHeader = std::string(authority);
  const std::string_view rest = text.substr(pathAt);
  out.target = fmt::format("{}{}", rest.starts_with('/') ? "" : "/", rest);
  http::ErrorCode failed;
  const ip::address literal = ip::make_address(out.endpoint.host, failed);
  out.loopback = failed ? out.endpoint.host == "localhost" : literal.is_loopback();
  return out;
}

bool isPublic(const ip::address& any) {
  const ip::address address = unmapped(any);
  if (address.is_v4())
    return std::ranges::none_of(kSpecial4, [&](const char* special) {
      return contains(ip::make_network_v4(special), address.to_v4());
    });
  const auto v6 = address.to_v6();
  return contains(ip::make_network_v6("2000::/3"), v6) && std::ranges::none_of(kSpecial6, [&](const char* s) {
           return contains(ip::make_network_v6(s), v6);
         });
}

std::optional<std::string> whyNotConnect(const WebhookUrl& url, const http::tcp::endpoint& to,
                                         const EgressRule& rule) {
  const ip::address address = unmapped(to.address());
  if (url.loopback && address.is_loopback()) {
    if (to.port() == rule.ownPort) return "leads to the gateway itself";
    return std::nullopt;
  }
  if (rule.privateToo && isPrivate(address)) return std::nullopt;
  if (!isPublic(address)) return fmt::format("leads to {}, which is no public address", address.to_string());
  if (!url.endpoint.tls) return "is not https, as a public address must be";
  if (std::ranges::find(kPorts, to.port()) == kPorts.end())
    return fmt::format("leads to port {}; public hosts are asked on 443 and 8443 only", to.port());
  return std::nullopt;
}

std::optional<std::string> whyNotUrl(const WebhookUrl& url, const EgressRule& rule) {
  http::ErrorCode failed;
  const ip::address literal = ip::make_address(url.endpoint.host, failed);
  if (failed && !url.loopback && rule.privateToo) return std::nullopt;
  // A name is taken for one of a public host until it is looked up.
  const ip::address named =
      url.loopback ? ip::address(ip::address_v4::loopback()) : ip::make_address("1.1.1.1");
  return whyNotConnect(url, {failed ? named : literal, portOf(url.endpoint)}, rule);
}

}  // namespace gc::notify
