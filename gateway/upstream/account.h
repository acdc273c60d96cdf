#pragma once
// A provider account as requests use it: where to connect and what every request to it carries.
#include <string>
#include <string_view>

#include "gateway/base/ids.h"
#include "gateway/base/result.h"
#include "gateway/base/secret.h"
#include "gateway/catalog/catalog.h"
#include "gateway/http/client_connection.h"

namespace gc::upstream {

/// A base URL taken apart.
struct BaseUrl {
  http::Endpoint endpoint;
  std::string hostHeader;  ///< "api.example.com" or "127.0.0.1:9001"
  std::string pathPrefix;  ///< "/v1", or empty

  /// Takes a URL that the configuration has checked and normalised.
  static Result<BaseUrl> parse(std::string_view url);
};

/// Shared by all io threads and by all requests of one configuration revision. Immutable.
struct Account {
  ProviderId provider;
  catalog::Dialect dialect = catalog::Dialect::OpenAi;
  bool compatibleServer = false;
  bool simulated = false;
  BaseUrl url;
  Secret fixedHeaders;  ///< header lines every request carries, the credential among them

  /// `credentialLine` is "name: value\r\n", or empty where no key is sent.
  static Account make(ProviderId provider, catalog::Dialect dialect, BaseUrl url, Secret credentialLine);
};

}  // namespace gc::upstream
