#pragma once
// Calls the gateway as an application would: over its own socket, one request a connection.
#include <string>
#include <string_view>

#include "gateway/base/clock.h"
#include "gateway/base/result.h"
#include "gateway/base/secret.h"

namespace gc::app {

/// A whole answer. Plain value.
struct LocalAnswer {
  int status = 0;
  std::string requestId;
  std::string body;  ///< of a stream: every frame of it
  Duration took{};
};

/// Blocking, for the demo's proof. Confined to one thread.
class LocalClient {
 public:
  /// `url` as the gateway gives it: http, a literal address, a port.
  explicit LocalClient(std::string url) : m_url(std::move(url)) {}
  /// An empty `body` sends none.
  Result<LocalAnswer> call(std::string_view method, std::string_view path, const Secret& key,
                           std::string_view body = {}) const;

 private:
  std::string m_url;
};

}  // namespace gc::app
