#include "gateway/upstream/account.h"

#include <algorithm>

namespace gc::upstream {

Result<BaseUrl> BaseUrl::parse(std::string_view url) {
  // By hand: Boost.URL 1.81 takes 127.0.0.1.example.com for the host 127.0.0.1 and a path.
  const Error bad = invalid("not an http or https URL with a host: '" + std::string(url) + "'");
  BaseUrl out;
  const auto schemeEnd = url.find("://");
  if (schemeEnd == url.npos) return bad;
  out.endpoint.tls = url.substr(0, schemeEnd) == "https";
  if (!out.endpoint.tls && url.substr(0, schemeEnd) != "http") return bad;
  url.remove_prefix(schemeEnd + 3);
  const auto pathAt = std::min(url.find('/'), url.size());
  std::string_view authority = url.substr(0, pathAt);
  out.pathPrefix = std::string(url.substr(pathAt));
  while (out.pathPrefix.ends_with('/')) out.pathPrefix.pop_back();
  out.hostHeader = std::string(authority);
  out.endpoint.port = out.endpoint.tls ? "443" : "80";
  if (const auto colon = authority.rfind(':');
      colon != authority.npos && authority.find(']', colon) == authority.npos) {
    out.endpoint.port = std::string(authority.substr(colon + 1));
    authority = authority.substr(0, colon);
  }
  if (authority.starts_with('[') && authority.ends_with(']'))
    authority = authority.substr(1, authority.size() - 2);
  if (authority.empty() || out.endpoint.port.empty()) return bad;
  out.endpoint.host = std::string(authority);
  return out;
}

Account Account::make(ProviderId provider, catalog::Dialect dialect, BaseUrl url, Secret credentialLine) {
  Account account;
  account.provider = std::move(provider);
  account.dialect = dialect;
  std::string headers = "host: " + url.hostHeader +
                        "\r\nuser-agent: genericcorp-gateway/" GC_VERSION
                        "\r\naccept-encoding: identity\r\ncontent-type: application/json\r\n";
  headers += credentialLine.reveal();
  account.url = std::move(url);
  account.fixedHeaders = Secret(std::move(headers));
  return account;
}

}  // namespace gc::upstream
