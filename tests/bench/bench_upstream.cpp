// The upstream of the benchmark: HTTP/1.1 keep-alive on one thread, a chat completion as JSON, or as SSE when
// the request asks for a stream. It does as little as it can, so that what is measured stands in front of it.
// usage: bench_upstream [SEED INPUT CACHED OUTPUT]    prints its port
// With a seed every answer bills other tokens and one request in 25 meets a fault; ended by SIGTERM it prints
// what it served as one JSON object, in nano-dollars at the prices given (a token).
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <random>
#include <string>
#include <string_view>

namespace asio = boost::asio;
using asio::ip::tcp;

namespace {

struct Usage {
  std::int64_t input = 214;
  std::int64_t cached = 0;
  std::int64_t output = 17;
};

std::string usageJson(const Usage& usage) {
  return R"("usage":{"prompt_tokens":)" + std::to_string(usage.input) + R"(,"completion_tokens":)" +
         std::to_string(usage.output) + R"(,"total_tokens":)" + std::to_string(usage.input + usage.output) +
         R"(,"prompt_tokens_details":{"cached_tokens":)" + std::to_string(usage.cached) +
         R"(,"audio_tokens":0},"completion_tokens_details":{"reasoning_tokens":0,"audio_tokens":0}})";
}

std::string jsonAnswer(const Usage& usage) {
  const std::string body =
      R"({"id":"chatcmpl-CtVq81mSxH0bYk4ZpWnE2rLd7Gf3A","object":"chat.completion","created":1787234561,)"
      R"("model":"gpt-5.4","choices":[{"index":0,"message":{"role":"assistant","content":"Ferns like shade; 31 degrees )"
      R"(is too warm for them in full sun.","refusal":null,"annotations":[]},"logprobs":null,"finish_reason":"stop"}],)" +
      usageJson(usage) + R"(,"service_tier":"default","system_fingerprint":"fp_8c1e0b6f42"})";
  return "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nx-request-id: req_0f4b7d2291c84e0d\r\n"
         "content-length: " +
         std::to_string(body.size()) + "\r\n\r\n" + body;
}

std::string streamAnswer(const Usage& usage) {
  std::string wire =
      "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n";
  const auto add = [&wire](const std::string& tail) {
    const std::string frame =
        R"(data: {"id":"chatcmpl-1","object":"chat.completion.chunk","created":1787234561,"model":"gpt-5.4",)" +
        tail + "\n\n";
    char size[16];
    std::snprintf(size, sizeof size, "%zx\r\n", frame.size());
    wire += size + frame + "\r\n";
  };
  add(R"("choices":[{"index":0,"delta":{"role":"assistant","content":""},"finish_reason":null}]})");
  for (int i = 0; i < 16; ++i)
    add(R"("choices":[{"index":0,"delta":{"content":" shade"},"finish_reason":null}]})");
  add(R"("choices":[{"index":0,"delta":{},"finish_reason":"stop"}]})");
  add(R"("choices":[],)" + usageJson(usage) + "}");
  const std::string done = "data: [DONE]\n\n";
  return wire + "e\r\n" + done + "\r\n0\r\n\r\n";
}

/// Answers that differ, faults among them, and the sum of what was served.
class Varied {
 public:
  Varied(unsigned seed, std::int64_t input, std::int64_t cached, std::int64_t output)
      : m_random(seed), m_input(input), m_cached(cached), m_output(output) {}

  /// The next answer's bytes; empty: the connection is to be closed without one.
  std::string next(bool stream) {
    const unsigned fate = m_random() % 200;
    if (fate < 8) ++m_failed;
    if (fate < 2) return {};
    if (fate < 7) return wrong("503 Service Unavailable", R"({"error":{"message":"overloaded"}})");
    if (fate < 8) return wrong("200 OK", R"({"choices":[{"message":)");
    Usage usage;
    usage.input = 1 + m_random() % 4000;
    usage.cached = m_random() % 3 == 0 ? m_random() % (usage.input + 1) : 0;
    usage.output = 1 + m_random() % 800;
    ++m_served;
    m_nanos += (usage.input - usage.cached) * m_input + usage.cached * m_cached + usage.output * m_output;
    m_inputTokens += usage.input;
    m_outputTokens += usage.output;
    return stream ? streamAnswer(usage) : jsonAnswer(usage);
  }

  void print() const {
    std::printf(R"({"served":%lld,"failed":%lld,"input":%lld,"output":%lld,"nanos":%lld})"
                "\n",
                m_served, m_failed, m_inputTokens, m_outputTokens, m_nanos);
  }

 private:
  static std::string wrong(const std::string& status, const std::string& body) {
    return "HTTP/1.1 " + status + "\r\ncontent-type: application/json\r\ncontent-length: " +
           std::to_string(body.size()) + "\r\n\r\n" + body;
  }

  std::mt19937 m_random;
  std::int64_t m_input, m_cached, m_output;
  long long m_served = 0, m_failed = 0, m_inputTokens = 0, m_outputTokens = 0, m_nanos = 0;
};

std::size_t bodyLength(std::string_view head) {
  for (const std::string_view name : {"content-length: ", "Content-Length: "}) {
    const std::size_t at = head.find(name);
    std::size_t length = 0;
    if (at != std::string_view::npos)
      std::from_chars(head.data() + at + name.size(), head.data() + head.size(), length);
    if (length != 0) return length;
  }
  return 0;
}

asio::awaitable<void> serve(tcp::socket socket, Varied* varied) {
  static const std::string kJson = jsonAnswer({});
  static const std::string kStream = streamAnswer({});
  socket.set_option(tcp::no_delay(true));
  std::string buffer(65536, '\0');
  std::size_t filled = 0;
  try {
    for (;;) {
      filled += co_await socket.async_read_some(asio::buffer(buffer.data() + filled, buffer.size() - filled),
                                                asio::use_awaitable);
      const std::string_view seen(buffer.data(), filled);
      const std::size_t headEnd = seen.find("\r\n\r\n");
      if (headEnd == std::string_view::npos) continue;
      const std::size_t total = headEnd + 4 + bodyLength(seen.substr(0, headEnd));
      if (filled < total) continue;
      const bool stream = seen.substr(headEnd).find("\"stream\":true") != std::string_view::npos;
      const std::string other = varied != nullptr ? varied->next(stream) : std::string();
      if (varied != nullptr && other.empty()) co_return;
      const std::string& answer = varied != nullptr ? other : stream ? kStream : kJson;
      co_await asio::async_write(socket, asio::buffer(answer), asio::use_awaitable);
      buffer.replace(0, filled - total, buffer, total, filled - total);
      buffer.resize(65536);
      filled -= total;
    }
  } catch (const boost::system::system_error&) {
    // The peer is gone: so is the session.
  }
}

asio::awaitable<void> listen(tcp::acceptor acceptor, Varied* varied) {
  for (;;) {
    tcp::socket socket = co_await acceptor.async_accept(asio::use_awaitable);
    asio::co_spawn(acceptor.get_executor(), serve(std::move(socket), varied), asio::detached);
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 1 && argc != 5) {
    std::fputs("usage: bench_upstream [SEED INPUT CACHED OUTPUT]\n", stderr);
    return 2;
  }
  std::optional<Varied> varied;
  if (argc == 5)
    varied.emplace(static_cast<unsigned>(std::atoi(argv[1])), std::atoll(argv[2]), std::atoll(argv[3]),
                   std::atoll(argv[4]));
  asio::io_context context(1);
  asio::signal_set ended(context, SIGTERM);
  ended.async_wait([&context](const boost::system::error_code&, int) { context.stop(); });
  tcp::acceptor acceptor(context, {asio::ip::address_v4::loopback(), 0});
  std::printf("%u\n", acceptor.local_endpoint().port());
  std::fflush(stdout);
  asio::co_spawn(context, listen(std::move(acceptor), varied ? &*varied : nullptr), asio::detached);
  context.run();
  if (varied) varied->print();
}
