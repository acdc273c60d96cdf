#include "gateway/simulator/simulated_provider.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <utility>

#include "gateway/simulator/simulated_connection.h"

namespace gc::simulator {

namespace asio = http::asio;

SimulatedProvider::SimulatedProvider(asio::io_context& context, const Clock& clock, ProviderSettings settings)
    : m_context(context),
      m_clock(clock),
      m_settings(std::move(settings)),
      m_vendor(Vendor::make(m_settings.dialect)),
      m_acceptor(context),
      m_expiry(context),
      m_reopen(context),
      m_requests(m_settings.requestsPerMin),
      m_tokens(m_settings.tokensPerMin) {}

SimulatedProvider::~SimulatedProvider() = default;

Result<void> SimulatedProvider::listen() {
  if (const Result<void> opened = openAcceptor(0); !opened) return opened;
  m_port = m_acceptor.local_endpoint().port();
  m_baseUrl = m_vendor->baseUrl(fmt::format("http://127.0.0.1:{}", m_port));
  return {};
}

void SimulatedProvider::stop() {
  m_stopped = true;
  m_expiry.cancel();
  m_reopen.cancel();
  closeAcceptor();
  for (SimulatedConnection* connection : m_connections) connection->close();
}

void SimulatedProvider::setFault(const Fault& fault) {
  endRefusal();
  if (fault.kind == FaultKind::Refuse) {
    m_reopen.cancel();
    closeAcceptor();
    for (SimulatedConnection* connection : m_connections) connection->refuseMore();
  }
  ActiveFault active{fault.kind, m_clock.wallNow(), std::nullopt};
  if (fault.lasts)
    active.until = active.since + std::chrono::duration_cast<std::chrono::microseconds>(*fault.lasts);
  {
    const std::lock_guard lock(m_mutex);
    m_fault = active;
  }
  expireAt(fault.lasts);
}

void SimulatedProvider::clearFault() {
  m_expiry.cancel();
  endRefusal();
  const std::lock_guard lock(m_mutex);
  m_fault.reset();
}

std::optional<ActiveFault> SimulatedProvider::activeFault() const {
  const std::lock_guard lock(m_mutex);
  return m_fault;
}

bool SimulatedProvider::serves(std::string_view model) const {
  const auto& models = m_settings.models;
  return models.empty() || std::find(models.begin(), models.end(), model) != models.end();
}

std::optional<Problem> SimulatedProvider::takeFromLimits(const std::string& model, std::int64_t tokens) {
  const Instant now = m_clock.now();
  Problem problem;
  problem.model = model;
  if (problem.wait = m_requests.waitFor(1, now); problem.wait > Duration::zero()) {
    problem.kind = Problem::Kind::TooManyRequests;
    problem.limit = m_settings.requestsPerMin;
    return problem;
  }
  if (problem.wait = m_tokens.waitFor(tokens, now); problem.wait > Duration::zero()) {
    problem.kind = Problem::Kind::TooManyTokens;
    problem.limit = m_settings.tokensPerMin;
    return problem;
  }
  m_requests.take(1, now);
  m_tokens.take(tokens, now);
  return std::nullopt;
}

Limits SimulatedProvider::limits() {
  const Instant now = m_clock.now();
  return {m_requests.status(now), m_tokens.status(now)};
}

Result<void> SimulatedProvider::openAcceptor(std::uint16_t port) {
  http::ErrorCode ec;
  const http::tcp::endpoint endpoint(asio::ip::address_v4::loopback(), port);
  m_acceptor.open(endpoint.protocol(), ec);
  if (!ec) m_acceptor.set_option(http::tcp::acceptor::reuse_address(true), ec);
  if (!ec) m_acceptor.bind(endpoint, ec);
  if (!ec) m_acceptor.listen(asio::socket_base::max_listen_connections, ec);
  if (ec) {
    closeAcceptor();
    return makeError(Errc::Io, fmt::format("the simulated provider {} cannot listen on 127.0.0.1:{}: {}",
                                           m_settings.id.value, port, ec.message()));
  }
  asio::co_spawn(m_context, acceptLoop(shared_from_this()), asio::detached);
  return {};
}

void SimulatedProvider::closeAcceptor() {
  http::ErrorCode ignored;
  m_acceptor.close(ignored);
}

asio::awaitable<void> SimulatedProvider::acceptLoop(std::shared_ptr<SimulatedProvider> self) {
  for (;;) {
    auto [ec, socket] = co_await m_acceptor.async_accept(http::kAwait);
    if (ec == asio::error::operation_aborted || ec == asio::error::bad_descriptor) co_return;
    if (ec) {
      // Out of descriptors, most likely: accepting again at once would only burn the processor.
      asio::steady_timer rest(m_context, std::chrono::milliseconds(50));
      co_await rest.async_wait(http::kAwait);
      continue;
    }
    auto connection = std::make_shared<SimulatedConnection>(std::move(socket), self);
    asio::co_spawn(m_context, SimulatedConnection::run(std::move(connection)), asio::detached);
  }
}

void SimulatedProvider::expireAt(std::optional<Duration> lasts) {
  m_expiry.cancel();
  if (!lasts) return;
  m_expiry.expires_after(*lasts);
  m_expiry.async_wait([self = shared_from_this()](const http::ErrorCode& ec) {
    if (!ec) self->clearFault();
  });
}

void SimulatedProvider::endRefusal() {
  m_reopen.cancel();
  if (m_stopped || m_acceptor.is_open() || openAcceptor(m_port)) return;
  // Someone took the port meanwhile; that ends some time, so try until it is free.
  m_reopen.expires_after(std::chrono::milliseconds(100));
  m_reopen.async_wait([self = shared_from_this()](const http::ErrorCode& ec) {
    if (!ec) self->endRefusal();
  });
}

}  // namespace gc::simulator
