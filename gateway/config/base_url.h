#pragma once
// The one spelling of an upstream's base URL.
#include <string>
#include <string_view>

#include "gateway/base/result.h"
#include "gateway/catalog/catalog.h"

namespace gc::config {

/// A checked base URL. Plain value.
struct BaseUrl {
  std::string text;        ///< scheme and host in lower case, no default port, no trailing slash
  bool encrypted = false;  ///< https
  bool loopback = false;
};

/// Accepts what the vendor's own SDK takes as its base URL: OpenAI's ends in /v1; Anthropic's and Google's do
/// not, and a version written there all the same is taken off, because paths bring their own.
Result<BaseUrl> normaliseBaseUrl(std::string_view text, catalog::Dialect dialect);

}  // namespace gc::config
