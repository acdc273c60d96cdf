#include "gateway/http/listener.h"

#include <fmt/format.h>
#include <sys/socket.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>

namespace gc::http {
namespace {
using ReusePort = asio::detail::socket_option::boolean<SOL_SOCKET, SO_REUSEPORT>;

std::string nameOf(const tcp::endpoint& endpoint) {
  return fmt::format("{}:{}", endpoint.address().to_string(), endpoint.port());
}
}  // namespace

Listener::Listener(asio::io_context& context, const ServerSettings& settings, Handler handler,
                   Deadlines& deadlines)
    : m_context(context),
      m_settings(settings),
      m_handler(std::move(handler)),
      m_deadlines(deadlines),
      m_acceptor(context),
      m_pause(context) {}

Result<void> Listener::listen(const tcp::endpoint& endpoint, bool shared) {
  ErrorCode ec;
  m_acceptor.open(endpoint.protocol(), ec);
  if (!ec) m_acceptor.set_option(tcp::acceptor::reuse_address(true), ec);
  if (!ec && shared) m_acceptor.set_option(ReusePort(true), ec);
  if (!ec) m_acceptor.bind(endpoint, ec);
  if (!ec) m_acceptor.listen(asio::socket_base::max_listen_connections, ec);
  if (ec)
    return makeError(Errc::Io, fmt::format("cannot listen on {}: {}; choose another address with --listen",
                                           nameOf(endpoint), ec.message()));
  return {};
}

tcp::endpoint Listener::localEndpoint() const {
  ErrorCode ec;
  return m_acceptor.local_endpoint(ec);
}

void Listener::start() { asio::co_spawn(m_context, acceptLoop(), asio::detached); }

void Listener::drain() {
  ErrorCode ignored;
  m_acceptor.close(ignored);
  m_connections.drainAll();
}

asio::awaitable<void> Listener::acceptLoop() {
  for (;;) {
    auto [ec, socket] = co_await m_acceptor.async_accept(kAwait);
    if (ec == asio::error::operation_aborted || !m_acceptor.is_open()) co_return;
    if (ec) {
      // Out of descriptors, most likely: accepting again at once would only burn the processor.
      m_pause.expires_after(std::chrono::milliseconds(50));
      co_await m_pause.async_wait(kAwait);
      continue;
    }
    auto connection = std::make_shared<ServerConnection>(std::move(socket), m_settings, m_handler,
                                                         m_deadlines, m_connections);
    asio::co_spawn(m_context, ServerConnection::run(std::move(connection)), asio::detached);
  }
}

Result<void> checkPortFree(const tcp::endpoint& endpoint) {
  if (endpoint.port() == 0) return {};
  asio::io_context context;
  tcp::acceptor probe(context);
  ErrorCode ec;
  probe.open(endpoint.protocol(), ec);
  if (!ec) probe.set_option(tcp::acceptor::reuse_address(true), ec);
  if (!ec) probe.bind(endpoint, ec);
  if (!ec) probe.listen(1, ec);
  if (ec)
    return makeError(Errc::Io,
                     fmt::format("cannot listen on {}: {}; stop the other program or choose another "
                                 "address with --listen HOST:PORT",
                                 nameOf(endpoint), ec.message()));
  return {};
}

}  // namespace gc::http
