// The upstream of the benchmark: HTTP/1.1 keep-alive on one thread, a fixed chat completion as JSON, or as
// SSE when the request asks for a stream. It does as little as it can, so that what is measured stands in
// front of it. usage: bench_upstream    prints its port
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <charconv>
#include <cstdio>
#include <string>
#include <string_view>

namespace asio = boost::asio;
using asio::ip::tcp;

namespace {

std::string jsonAnswer() {
  const std::string body =
      R"({"id":"chatcmpl-CtVq81mSxH0bYk4ZpWnE2rLd7Gf3A","object":"chat.completion","created":1787234561,)"
      R"("model":"gpt-5.4","choices":[{"index":0,"message":{"role":"assistant","content":"Ferns like shade; 31 degrees )"
      R"(is too warm for them in full sun.","refusal":null,"annotations":[]},"logprobs":null,"finish_reason":"stop"}],)"
      R"("usage":{"prompt_tokens":214,"completion_tokens":17,"total_tokens":231,"prompt_tokens_details":)"
      R"({"cached_tokens":0,"audio_tokens":0},"completion_tokens_details":{"reasoning_tokens":0,"audio_tokens":0}},)"
      R"("service_tier":"default","system_fingerprint":"fp_8c1e0b6f42"})";
  return "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nx-request-id: req_0f4b7d2291c84e0d\r\n"
         "content-length: " +
         std::to_string(body.size()) + "\r\n\r\n" + body;
}

std::string streamAnswer() {
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
  add(R"("choices":[],"usage":{"prompt_tokens":214,"completion_tokens":16,"total_tokens":230}})");
  const std::string done = "data: [DONE]\n\n";
  return wire + "e\r\n" + done + "\r\n0\r\n\r\n";
}

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

asio::awaitable<void> serve(tcp::socket socket) {
  static const std::string kJson = jsonAnswer();
  static const std::string kStream = streamAnswer();
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
      co_await asio::async_write(socket, asio::buffer(stream ? kStream : kJson), asio::use_awaitable);
      buffer.replace(0, filled - total, buffer, total, filled - total);
      buffer.resize(65536);
      filled -= total;
    }
  } catch (const boost::system::system_error&) {
    // The peer is gone: so is the session.
  }
}

asio::awaitable<void> listen(tcp::acceptor acceptor) {
  for (;;) {
    tcp::socket socket = co_await acceptor.async_accept(asio::use_awaitable);
    asio::co_spawn(acceptor.get_executor(), serve(std::move(socket)), asio::detached);
  }
}

}  // namespace

int main() {
  asio::io_context context(1);
  tcp::acceptor acceptor(context, {asio::ip::address_v4::loopback(), 0});
  std::printf("%u\n", acceptor.local_endpoint().port());
  std::fflush(stdout);
  asio::co_spawn(context, listen(std::move(acceptor)), asio::detached);
  context.run();
}
