#include "gateway/upstream/account.h"

#include <boost/url/parse.hpp>

namespace gc::upstream {

Result<BaseUrl> BaseUrl::parse(std::string_view url) {
  const auto parsed = boost::urls::parse_uri(url);
  const bool tls = parsed && parsed->scheme() == "https";
  if (!parsed || (!tls && parsed->scheme() != "http") || parsed->host().empty())
    return invalid("not an http or https URL with a host: '" + std::string(url) + "'");
  BaseUrl out;
  out.endpoint.host = parsed->host_address();
  out.endpoint.port = parsed->has_port() ? std::string(parsed->port()) : (tls ? "443" : "80");
  out.endpoint.tls = tls;
  out.hostHeader = std::string(parsed->encoded_host_and_port());
  out.pathPrefix = std::string(parsed->encoded_path());
  while (out.pathPrefix.ends_with('/')) out.pathPrefix.pop_back();
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
