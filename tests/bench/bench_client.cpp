// The load of the benchmark: a number of keep-alive connections on one thread, each with one request at a
// time; with a rate (requests/s over all connections) each waits for its turn, without one it asks again at
// once. usage: bench_client PORT API_KEY CONNECTIONS SECONDS json|stream [RATE]
// Prints one JSON object: requests, errors, seconds, p50_us, p99_us (whole answer), first_p50_us,
// first_p99_us (first byte of content).
#include <algorithm>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace asio = boost::asio;
using asio::ip::tcp;
using Clock = std::chrono::steady_clock;

namespace {

struct Tally {
  std::vector<std::int64_t> wholeUs;
  std::vector<std::int64_t> firstUs;
  std::int64_t errors = 0;
};

std::string requestBytes(const std::string& key, bool stream) {
  // About 1.4 KB with eight headers, as an SDK sends it.
  const std::string body = R"({"model":"gpt-5.4","messages":[{"role":"system","content":")" +
                           std::string(400, 'a') + R"("},{"role":"user","content":")" +
                           std::string(800, 'b') + R"("}],)" + (stream ? R"("stream":true,)" : "") +
                           R"("max_completion_tokens":400,"user":"u_5fd1c0"})";
  return "POST /v1/chat/completions HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + key +
         "\r\nAccept: application/json\r\nContent-Type: application/json\r\nUser-Agent: OpenAI/Python "
         "3.3.1\r\n"
         "X-Stainless-Lang: python\r\nX-Stainless-Retry-Count: 0\r\nContent-Length: " +
         std::to_string(body.size()) + "\r\n\r\n" + body;
}

/// Whether `seen` holds a whole answer; where its content begins, in `contentAt`.
std::optional<bool> judge(std::string_view seen, std::size_t& contentAt) {
  const std::size_t headEnd = seen.find("\r\n\r\n");
  if (headEnd == std::string_view::npos) return std::nullopt;
  contentAt = headEnd + 4;
  std::string head(seen.substr(0, headEnd));
  std::transform(head.begin(), head.end(), head.begin(), [](unsigned char c) { return std::tolower(c); });
  const bool ok = head.rfind("http/1.1 200", 0) == 0;
  constexpr std::string_view kLength = "content-length: ";
  if (const std::size_t at = head.find(kLength); at != std::string::npos) {
    std::size_t length = 0;
    std::from_chars(head.data() + at + kLength.size(), head.data() + head.size(), length);
    return seen.size() >= contentAt + length ? std::optional(ok) : std::nullopt;
  }
  return seen.ends_with("\r\n0\r\n\r\n") ? std::optional(ok) : std::nullopt;
}

std::int64_t microseconds(Clock::duration span) {
  return std::chrono::duration_cast<std::chrono::microseconds>(span).count();
}

/// When a connection's first request is due and how long after one the next is; no pause: as fast as it can.
struct Turns {
  Clock::time_point first;
  Clock::duration pause{};
};

asio::awaitable<void> ask(tcp::endpoint target, const std::string& request, Turns turns,
                          Clock::time_point until, Tally& tally) {
  std::vector<char> buffer(65536);
  try {
    tcp::socket socket(co_await asio::this_coro::executor);
    co_await socket.async_connect(target, asio::use_awaitable);
    socket.set_option(tcp::no_delay(true));
    asio::steady_timer timer(socket.get_executor());
    for (Clock::time_point due = turns.first; Clock::now() < until; due += turns.pause) {
      if (due > Clock::now()) {
        timer.expires_at(due);
        co_await timer.async_wait(asio::use_awaitable);
      }
      const auto sent = Clock::now();
      co_await asio::async_write(socket, asio::buffer(request), asio::use_awaitable);
      std::size_t filled = 0, contentAt = 0;
      bool first = true;
      std::optional<bool> whole;
      while (!whole) {
        filled += co_await socket.async_read_some(
            asio::buffer(buffer.data() + filled, buffer.size() - filled), asio::use_awaitable);
        whole = judge({buffer.data(), filled}, contentAt);
        if (first && contentAt != 0 && filled > contentAt) {
          tally.firstUs.push_back(microseconds(Clock::now() - sent));
          first = false;
        }
      }
      tally.wholeUs.push_back(microseconds(Clock::now() - sent));
      if (!*whole) ++tally.errors;
    }
  } catch (const boost::system::system_error&) {
    ++tally.errors;
  }
}

std::int64_t quantile(std::vector<std::int64_t>& values, double share) {
  if (values.empty()) return -1;
  std::sort(values.begin(), values.end());
  return values[std::min(values.size() - 1,
                         static_cast<std::size_t>(share * static_cast<double>(values.size())))];
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 6 && argc != 7) {
    std::fputs("usage: bench_client PORT API_KEY CONNECTIONS SECONDS json|stream [RATE]\n", stderr);
    return 2;
  }
  const tcp::endpoint target(asio::ip::address_v4::loopback(),
                             static_cast<unsigned short>(std::atoi(argv[1])));
  const std::string request = requestBytes(argv[2], std::string_view(argv[5]) == "stream");
  const auto span =
      std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(std::atof(argv[4])));
  asio::io_context context(1);
  Tally tally;
  const auto started = Clock::now();
  const int connections = std::atoi(argv[3]);
  Clock::duration step{};
  if (argc == 7) step = std::chrono::nanoseconds(static_cast<std::int64_t>(1e9 / std::atof(argv[6])));
  for (int i = 0; i < connections; ++i) {
    const Turns turns{started + i * step, connections * step};
    asio::co_spawn(context, ask(target, request, turns, started + span, tally), asio::detached);
  }
  context.run();
  const double seconds = std::chrono::duration<double>(Clock::now() - started).count();
  std::printf(
      "{\"requests\":%zu,\"errors\":%lld,\"seconds\":%.3f,\"p50_us\":%lld,\"p99_us\":%lld,\"first_p50_us\":%"
      "lld,"
      "\"first_p99_us\":%lld}\n",
      tally.wholeUs.size(), static_cast<long long>(tally.errors), seconds,
      static_cast<long long>(quantile(tally.wholeUs, 0.5)),
      static_cast<long long>(quantile(tally.wholeUs, 0.99)),
      static_cast<long long>(quantile(tally.firstUs, 0.5)),
      static_cast<long long>(quantile(tally.firstUs, 0.99)));
}
