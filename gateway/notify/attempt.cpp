#include "gateway/notify/attempt.h"

#include <fmt/format.h>

namespace gc::notify {
namespace {

namespace asio = http::asio;

constexpr std::size_t kAnswerKept = 1024;

/// Bytes of the UTF-8 sequence that `text` begins with; 0: there is none. (RFC 3629, table 3-7 of Unicode.)
std::size_t sequenceSize(std::string_view text) {
  const auto at = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0; };
  const auto follows = [&](std::size_t i, int least = 0x80, int most = 0xBF) {
    return at(i) >= least && at(i) <= most;
  };
  const int first = at(0);
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first <= 0xDF) return follows(1) ? 2 : 0;
  if (first >= 0xE0 && first <= 0xEF) {
    const bool second = follows(1, first == 0xE0 ? 0xA0 : 0x80, first == 0xED ? 0x9F : 0xBF);
    return second && follows(2) ? 3 : 0;
  }
  if (first < 0xF0 || first > 0xF4) return 0;
  const bool second = follows(1, first == 0xF0 ? 0x90 : 0x80, first == 0xF4 ? 0x8F : 0xBF);
  return second && follows(2) && follows(3) ? 4 : 0;
}

std::string headOf(const WebhookUrl& url, const Post& post) {
  return fmt::format(
      "POST {} HTTP/1.1\r\nhost: {}\r\nuser-agent: genericcorp-gateway/" GC_VERSION
      "\r\ncontent-type: application/json\r\naccept-encoding: identity\r\nconnection: close\r\n{}"
      "content-length: {}\r\n\r\n",
      url.target, url.hostHeader, post.headers, post.body.size());
}

/// Fills `out` in; what it returns is why there is no answer, or empty.
asio::awaitable<std::string> exchange(Wire& wire, const Post& post, EgressRule rule, AttemptOutcome& out) {
  const Instant until = std::chrono::steady_clock::now() + wire.limit;
  const auto url = WebhookUrl::parse(post.url);
  if (!url) co_return "the URL " + url.error().detail;
  const auto addresses = co_await wire.dns.resolve(url->endpoint);
  if (!addresses) co_return addresses.error().detail;
  // One bad address spoils the name: a mixture is how a name is smuggled past a look at its first address.
  for (const http::tcp::endpoint& address : *addresses)
    if (const auto reason = whyNotConnect(*url, address, rule)) co_return "not sent: the URL " + *reason;
  http::ClientConnection connection(wire.context, wire.deadlines, wire.tls);
  const Duration half = wire.limit / 2;
  const auto connected = co_await connection.connect(url->endpoint, *addresses, half, half);
  if (!connected) co_return connected.error().detail;
  connection.setDeadline(until);
  const std::string head = headOf(*url, post);
  const auto sent = co_await connection.send(head, post.body);
  if (!sent) co_return sent.error().detail;
  const auto answer = co_await connection.readHead();
  if (!answer) co_return answer.error().detail;
  out.status = (*answer)->status;
  while (out.answer.size() < kAnswerKept) {
    const auto piece = co_await connection.readPiece();
    if (!piece || piece->empty()) break;  // the status has told what matters
    out.answer += *piece;
  }
  co_return *out.status >= 300 && *out.status < 400 ? "a redirect, which is not followed" : "";
}

}  // namespace

asio::awaitable<AttemptOutcome> makeAttempt(Wire& wire, Post post, EgressRule rule) {
  AttemptOutcome out;
  out.at = wire.clock.wallNow();
  const Instant began = std::chrono::steady_clock::now();
  out.error = co_await exchange(wire, post, rule, out);
  out.latencyUs = microsBetween(began, std::chrono::steady_clock::now());
  out.answer = printableStart(out.answer, kAnswerKept);
  co_return out;
}

std::string printableStart(std::string_view bytes, std::size_t most) {
  std::string out;
  while (!bytes.empty()) {
    const std::size_t size = sequenceSize(bytes);
    if (out.size() + std::max<std::size_t>(size, 1) > most) break;
    out.append(size > 0 ? bytes.substr(0, size) : std::string_view("?"));
    bytes.remove_prefix(std::max<std::size_t>(size, 1));
  }
  return out;
}

}  // namespace gc::notify
