#pragma once
// One try to hand one message to one endpoint.
#include <boost/asio/ssl/context.hpp>
#include <string>

#include "gateway/notify/egress.h"
#include "gateway/notify/webhook.h"
#include "gateway/upstream/dns_cache.h"

namespace gc::notify {

/// What the sending thread lends to its attempts.
struct Wire {
  http::asio::io_context& context;
  http::Deadlines& deadlines;
  http::asio::ssl::context& tls;
  upstream::DnsCache& dns;
  const Clock& clock;
  Duration limit;  ///< of the whole attempt
};

/// A message as it goes out. Plain value.
struct Post {
  std::string url;
  std::string headers;  ///< further lines, each ended by CR LF
  std::string body;
};

/// Looks the name up, judges every address, sends, and keeps the beginning of the answer. Never follows a
/// redirect. Run it on the wire's thread.
http::asio::awaitable<AttemptOutcome> makeAttempt(Wire& wire, Post post, EgressRule rule);

/// At most `most` bytes of what came, as UTF-8: whatever is none is shown as '?'.
std::string printableStart(std::string_view bytes, std::size_t most);

}  // namespace gc::notify
