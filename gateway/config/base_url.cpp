#include "gateway/config/base_url.h"

#include <arpa/inet.h>
#include <fmt/format.h>

#include <algorithm>
#include <boost/url/parse.hpp>
#include <boost/url/url.hpp>
#include <charconv>
#include <optional>

#include "gateway/config/problems.h"

namespace gc::config {
namespace {

/// The pieces of scheme://authority/path. Split by hand: Boost.URL 1.81 takes 127.0.0.1.example.com for the
/// host 127.0.0.1 and a path ".example.com". Views into the text.
struct Pieces {
  std::string_view scheme;
  std::string_view authority;
  std::string_view host;
  std::optional<std::string_view> port;
  std::string_view rest;  ///< path, query and fragment
};

std::optional<Pieces> split(std::string_view text) {
  Pieces out;
  const std::size_t colon = text.find("://");
  if (colon == std::string_view::npos) return std::nullopt;
  out.scheme = text.substr(0, colon);
  text.remove_prefix(colon + 3);
  const std::size_t end = std::min(text.find_first_of("/?#"), text.size());
  out.authority = text.substr(0, end);
  out.rest = text.substr(end);
  out.host = out.authority;
  const std::size_t portAt = out.authority.rfind(':');
  if (portAt != std::string_view::npos && out.authority.find(']', portAt) == std::string_view::npos) {
    out.host = out.authority.substr(0, portAt);
    out.port = out.authority.substr(portAt + 1);
  }
  return out;
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

bool isHostName(std::string_view host) {
  return host.size() <= 253 && host.front() != '.' && host.front() != '-' &&
         std::all_of(host.begin(), host.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
         });
}

bool isIpv4(const std::string& host) {
  unsigned char bytes[sizeof(in_addr)];
  return ::inet_pton(AF_INET, host.c_str(), bytes) == 1;
}

bool isIpv6(const std::string& host) {
  unsigned char bytes[sizeof(in6_addr)];
  return host.ends_with(']') && ::inet_pton(AF_INET6, host.substr(1, host.size() - 2).c_str(), bytes) == 1;
}

/// The port, -1 when there is none, or 0 when it is no port.
int portOf(const Pieces& pieces) {
  if (!pieces.port || pieces.port->empty()) return -1;
  int port = 0;
  const auto [end, bad] =
      std::from_chars(pieces.port->data(), pieces.port->data() + pieces.port->size(), port);
  const bool good = bad == std::errc() && end == pieces.port->data() + pieces.port->size();
  return good && port > 0 && port <= 65535 ? port : 0;
}

void dropSlashes(std::string& path) {
  while (path.ends_with('/')) path.pop_back();
}

void dropSuffix(std::string& path, std::string_view suffix) {
  if (path.ends_with(suffix)) path.resize(path.size() - suffix.size());
  dropSlashes(path);
}

/// Why the pieces are no base URL, or an empty text.
std::string_view whyNot(const Pieces& pieces, const std::string& scheme, const std::string& host) {
  if (scheme != "https" && scheme != "http")
    return "does not begin with https:// or http://; write one of them";
  if (pieces.authority.find('@') != std::string_view::npos)
    return "holds a user name or a password; keys belong in api_key, as env:NAME or file:PATH";
  if (host.empty()) return "names no host; write https://HOST/…";
  if (!(host.front() == '[' ? isIpv6(host) : isHostName(host)))
    return "has a host that is neither a name nor an IP address; write it in ASCII letters, digits, dots and "
           "hyphens";
  if (portOf(pieces) == 0) return "has a port outside 1 to 65535; write one the server listens on";
  if (pieces.rest.find('#') != std::string_view::npos)
    return "has a fragment (#…); write it up to the path only";
  if (pieces.rest.find('?') != std::string_view::npos)
    return "has a query (?…); write it up to the path only";
  return {};
}

}  // namespace

Result<BaseUrl> normaliseBaseUrl(std::string_view text, catalog::Dialect dialect) {
  const auto pieces = split(text);
  if (!pieces)
    return invalid(
        fmt::format("base_url {} is not a URL; write it like https://api.example.com/v1", inQuotes(text)));
  const std::string scheme = lower(pieces->scheme);
  const std::string host = lower(pieces->host);
  if (const std::string_view reason = whyNot(*pieces, scheme, host); !reason.empty())
    return invalid(fmt::format("base_url {} {}", inQuotes(text), reason));
  const auto parsed =
      boost::urls::parse_uri_reference(boost::urls::string_view(pieces->rest.data(), pieces->rest.size()));
  if (!parsed || parsed->has_authority())
    return invalid(fmt::format(
        "base_url {} has a path that is not one of a URL; write other characters as %XX", inQuotes(text)));
  boost::urls::url url(*parsed);
  url.normalize_path();
  std::string path(url.encoded_path());
  dropSlashes(path);
  if (dialect == catalog::Dialect::Anthropic) dropSuffix(path, "/v1");
  if (dialect == catalog::Dialect::Gemini) {
    dropSuffix(path, "/v1beta");
    dropSuffix(path, "/v1");
  }
  BaseUrl out;
  out.encrypted = scheme == "https";
  out.loopback = host == "localhost" || host.ends_with(".localhost") || host == "[::1]" ||
                 (host.starts_with("127.") && isIpv4(host));
  out.text = scheme + "://" + host;
  const int port = portOf(*pieces);
  if (port > 0 && port != (out.encrypted ? 443 : 80)) out.text += fmt::format(":{}", port);
  out.text += path;
  return out;
}

}  // namespace gc::config
