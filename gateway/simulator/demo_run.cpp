#include "gateway/simulator/demo_run.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <utility>

#include "gateway/http/sse_parser.h"
#include "gateway/simulator/demo_requests.h"

namespace gc::simulator {

namespace asio = http::asio;
using http::kAwait;

namespace {

constexpr Duration kConnectLimit = std::chrono::seconds(3);
constexpr Duration kRequestLimit = std::chrono::seconds(120);
constexpr Duration kLongestWait = std::chrono::milliseconds(500);
constexpr std::size_t kMostIdle = 32;
constexpr std::size_t kMostBodyBytes = 4 * 1024 * 1024;

}  // namespace

DemoRun::DemoRun(const DemoTrafficSettings& settings, http::Endpoint endpoint, std::string path,
                 const std::atomic<double>& rate, std::shared_ptr<DemoTrafficCounters> counters)
    : m_settings(settings),
      m_endpoint(std::move(endpoint)),
      m_path(std::move(path)),
      m_rate(rate),
      m_counters(std::move(counters)),
      m_random(settings.seed) {
  asio::co_spawn(m_context, turns(), asio::detached);
  m_thread = std::thread([this] { m_context.run(); });
}

DemoRun::~DemoRun() {
  asio::post(m_context, [this] { shutDown(); });
  m_thread.join();
}

void DemoRun::rateChanged() {
  asio::post(m_context, [this] {
    m_next = std::min(m_next, std::chrono::steady_clock::now());
    m_turn.cancel();
  });
}

void DemoRun::shutDown() {
  m_stopping = true;
  m_turn.cancel();
  m_idle.clear();
  for (http::ClientConnection* connection : m_busy) connection->close();
}

asio::awaitable<void> DemoRun::turns() {
  while (!m_stopping) {
    const double rate = m_rate.load(std::memory_order_relaxed);
    const Instant now = std::chrono::steady_clock::now();
    if (rate <= 0 || now < m_next) {
      m_turn.expires_at(rate <= 0 ? now + kLongestWait : std::min(m_next, now + kLongestWait));
      co_await m_turn.async_wait(kAwait);
      continue;
    }
    beginOne();
    // Around the mean, so that requests do not march in step; a long stall is not caught up on.
    const std::chrono::duration<double> gap((0.5 + m_random.unit()) / rate);
    m_next = std::max(m_next, now - kLongestWait) + std::chrono::duration_cast<Duration>(gap);
  }
}

const DemoCaller& DemoRun::drawCaller() {
  std::int64_t all = 0;
  for (const DemoCaller& caller : m_settings.callers) all += caller.weight;
  std::int64_t drawn = static_cast<std::int64_t>(m_random.next() % static_cast<std::uint64_t>(all));
  const auto found = std::ranges::find_if(m_settings.callers, [&drawn](const DemoCaller& caller) {
    drawn -= caller.weight;
    return drawn < 0;
  });
  return *found;
}

void DemoRun::beginOne() {
  if (m_counters->inFlight >= m_settings.mostInFlight) {
    ++m_counters->skipped;
    return;
  }
  const DemoCaller& caller = drawCaller();
  const std::string& model = caller.models[m_random.next() % caller.models.size()];
  const bool stream = m_random.unit() < m_settings.streamShare;
  const bool reasoning = m_settings.reasoningShare > 0 && m_random.unit() < m_settings.reasoningShare;
  std::string body = demoRequest(m_random, model, stream, reasoning);
  const bool v6 = m_endpoint.host.find(':') != std::string::npos;
  std::string head = fmt::format(
      "POST {} HTTP/1.1\r\nhost: {}{}{}:{}\r\nauthorization: Bearer {}\r\ncontent-type: application/json\r\n"
      "content-length: {}\r\nx-gc-customer: {}\r\n",
      m_path, v6 ? "[" : "", m_endpoint.host, v6 ? "]" : "", m_endpoint.port, caller.key.reveal(),
      body.size(), caller.name);
  if (!caller.tags.empty()) head += fmt::format("x-gc-tags: {}\r\n", caller.tags);
  head += "\r\n";
  ++m_counters->sent;
  ++m_counters->inFlight;
  asio::co_spawn(m_context, request(std::move(head), std::move(body), stream), asio::detached);
}

asio::awaitable<void> DemoRun::request(std::string head, std::string body, bool stream) {
  Outcome outcome = Outcome::Failed;
  Connection connection = co_await connected();
  if (connection) {
    m_busy.push_back(connection.get());
    outcome = co_await exchange(*connection, head, body, stream);
    std::erase(m_busy, connection.get());
    if (connection->reusable() && !m_stopping && m_idle.size() < kMostIdle)
      m_idle.push_back(std::move(connection));
  }
  Secret::wipe(head);
  count(outcome);
}

void DemoRun::count(Outcome outcome) {
  --m_counters->inFlight;
  if (m_stopping) return;
  switch (outcome) {
    case Outcome::Ok:
      ++m_counters->ok;
      return;
    case Outcome::Failed:
      ++m_counters->failed;
      return;
    case Outcome::Interrupted:
      ++m_counters->interrupted;
      return;
  }
}

asio::awaitable<DemoRun::Connection> DemoRun::connected() {
  while (!m_idle.empty()) {
    Connection idle = std::move(m_idle.back());
    m_idle.pop_back();
    if (idle->alive()) co_return idle;
  }
  auto fresh = std::make_unique<http::ClientConnection>(m_context, m_deadlines, m_tls);
  http::ErrorCode ec;
  const auto address = asio::ip::make_address(m_endpoint.host, ec);
  const auto port = static_cast<std::uint16_t>(std::stoi(m_endpoint.port));
  const std::vector<http::tcp::endpoint> addresses(1, http::tcp::endpoint(address, port));
  const http::IoResult<void> result =
      co_await fresh->connect(m_endpoint, addresses, kConnectLimit, kConnectLimit);
  if (!result || m_stopping) co_return nullptr;
  co_return fresh;
}

asio::awaitable<DemoRun::Outcome> DemoRun::exchange(http::ClientConnection& connection, std::string_view head,
                                                    std::string_view body, bool stream) {
  connection.setDeadline(std::chrono::steady_clock::now() + kRequestLimit);
  const http::IoResult<void> sent = co_await connection.send(head, body);
  if (!sent) co_return Outcome::Failed;
  const http::IoResult<const http::ResponseHead*> answer = co_await connection.readHead();
  if (!answer) co_return Outcome::Failed;
  const bool good = answer.value()->status == 200;
  if (good && stream) co_return co_await readStream(connection);
  const http::IoResult<std::string_view> whole = co_await connection.readBody(kMostBodyBytes);
  co_return good&& whole ? Outcome::Ok : Outcome::Failed;
}

asio::awaitable<DemoRun::Outcome> DemoRun::readStream(http::ClientConnection& connection) {
  http::SseParser parser;
  bool done = false;
  bool any = false;
  for (;;) {
    const http::IoResult<std::string_view> piece = co_await connection.readPiece();
    if (!piece) break;
    if (piece.value().empty()) co_return done ? Outcome::Ok : (any ? Outcome::Interrupted : Outcome::Failed);
    parser.feed(piece.value(), [&](const http::SseEvent& event) {
      any = true;
      if (event.data == "[DONE]") done = true;
      return true;
    });
  }
  co_return any ? Outcome::Interrupted : Outcome::Failed;
}

}  // namespace gc::simulator
