#include "app/gateway/local_client.h"

#include <fmt/format.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>

#include "gateway/http/client_connection.h"

namespace gc::app {
namespace {

namespace asio = http::asio;

constexpr auto kConnectLimit = std::chrono::seconds(3);
constexpr auto kCallLimit = std::chrono::seconds(30);
constexpr std::size_t kLargestAnswer = 16u << 20;

Error failed(const http::IoFailure& failure) { return makeError(Errc::Unavailable, failure.detail); }

asio::awaitable<Result<LocalAnswer>> exchange(http::ClientConnection& connection,
                                              const http::Endpoint& endpoint,
                                              const std::vector<http::tcp::endpoint>& addresses,
                                              const std::string& head, std::string_view body) {
  const auto connected = co_await connection.connect(endpoint, addresses, kConnectLimit, kConnectLimit);
  if (!connected) co_return failed(connected.error());
  connection.setDeadline(std::chrono::steady_clock::now() + kCallLimit);
  if (const auto sent = co_await connection.send(head, body); !sent) co_return failed(sent.error());
  const auto answer = co_await connection.readHead();
  if (!answer) co_return failed(answer.error());
  LocalAnswer out;
  out.status = (*answer)->status;
  out.requestId = (*answer)->fields.get("x-request-id");
  const auto content = co_await connection.readBody(kLargestAnswer);
  if (!content) co_return failed(content.error());
  out.body = *content;
  co_return out;
}

/// host and port of "http://HOST:PORT".
http::Endpoint endpointOf(std::string_view url) {
  url.remove_prefix(std::string_view("http://").size());
  const std::size_t colon = url.rfind(':');
  std::string_view host = url.substr(0, colon);
  if (host.starts_with('[')) host = host.substr(1, host.size() - 2);
  return {std::string(host), std::string(url.substr(colon + 1)), false};
}

}  // namespace

Result<LocalAnswer> LocalClient::call(std::string_view method, std::string_view path, const Secret& key,
                                      std::string_view body) const {
  std::string head =
      fmt::format("{} {} HTTP/1.1\r\nhost: {}\r\nauthorization: Bearer {}\r\nconnection: close\r\n", method,
                  path, m_url.substr(std::string_view("http://").size()), key.reveal());
  if (!body.empty())
    head += fmt::format("content-type: application/json\r\ncontent-length: {}\r\n", body.size());
  head += "\r\n";

  const http::Endpoint endpoint = endpointOf(m_url);
  http::ErrorCode bad;
  const auto address = asio::ip::make_address(endpoint.host, bad);
  if (bad) return invalid(fmt::format("{} is no address", endpoint.host));
  const std::vector<http::tcp::endpoint> addresses{
      http::tcp::endpoint(address, static_cast<std::uint16_t>(std::stoi(endpoint.port)))};

  asio::io_context context(1);
  http::Deadlines deadlines(context);
  asio::ssl::context tls(asio::ssl::context::tls_client);
  Result<LocalAnswer> out = makeError(Errc::Internal, "no answer");
  const auto started = std::chrono::steady_clock::now();
  {
    http::ClientConnection connection(context, deadlines, tls);
    asio::co_spawn(context, exchange(connection, endpoint, addresses, head, body),
                   [&](std::exception_ptr thrown, Result<LocalAnswer> answer) {
                     if (!thrown) out = std::move(answer);
                     connection.close();
                     context.stop();
                   });
    context.run();
  }
  if (out) out->took = std::chrono::steady_clock::now() - started;
  Secret::wipe(head);
  return out;
}

}  // namespace gc::app
