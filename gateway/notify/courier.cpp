#include "gateway/notify/courier.h"

#include <fmt/format.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>

#include "gateway/notify/signature.h"
#include "gateway/upstream/call.h"

namespace gc::notify {
namespace {

namespace asio = http::asio;

/// An endpoint that hangs holds no more than these.
constexpr std::int64_t kAtOncePerWebhook = 2;
constexpr std::size_t kAtOnce = 16;
/// The outbox is looked through at least that often: after a failed read, or when the wall clock was set.
constexpr auto kLongestSleep = std::chrono::minutes(1);

std::uint64_t freshSeed() {
  std::uint64_t seed = 0;
  secureRandomBytes(&seed, sizeof seed);
  return seed;
}

}  // namespace

Courier::Courier(CourierSetup setup)
    : m_setup(std::move(setup)),
      m_work(m_context.get_executor()),
      m_tls(upstream::makeTlsContext()),
      m_wire{m_context, m_deadlines, m_tls, m_dns, m_setup.clock, m_setup.limit},
      m_random(freshSeed()),
      m_thread([this] { m_context.run(); }) {
  wake();
}

void Courier::wake() {
  run([this] { look(); });
}

void Courier::run(std::function<void()> work) { asio::post(m_context, std::move(work)); }

void Courier::stop() {
  const std::lock_guard once(m_stopping);
  if (!m_thread.joinable()) return;
  m_context.stop();
  m_thread.join();
  m_context.destroyHandlers();
}

void Courier::look() {
  const WallTime now = m_setup.clock.wallNow();
  const auto due = m_setup.outbox.due(now, kAtOncePerWebhook + static_cast<std::int64_t>(m_underWay.size()));
  const auto next = m_setup.outbox.nextAfter(now);
  Duration sleep = kLongestSleep;
  if (!due || !next) {
    m_setup.log.error("webhook deliveries cannot be read",
                      {{"reason", due ? next.error().detail : due.error().detail}});
  } else {
    for (const Delivery& delivery : *due) {
      if (m_underWay.size() >= kAtOnce) break;  // the end of any of these looks again
      if (m_underWay.contains(delivery.sequence) || m_busy[delivery.webhook] >= kAtOncePerWebhook) continue;
      m_underWay.insert(delivery.sequence);
      ++m_busy[delivery.webhook];
      asio::co_spawn(m_context, deliver(delivery), asio::detached);
    }
    if (*next) sleep = std::min<Duration>(sleep, **next - now);
  }
  m_timer.expires_after(sleep);
  m_timer.async_wait([this](const http::ErrorCode& cancelled) {
    if (!cancelled) look();
  });
}

Post Courier::postFor(const Webhook& webhook, const Delivery& delivery) const {
  const WallTime now = m_setup.clock.wallNow();
  const std::int64_t seconds = toMicros(now) / 1'000'000;
  const auto signedWith = [&](std::int64_t generation) {
    return sign(signingKey(*m_setup.pepper, webhook.id, generation), delivery.id, seconds,
                delivery.message.body);
  };
  std::string signatures = signedWith(webhook.generation);
  if (webhook.previousUntil && now < *webhook.previousUntil)
    signatures += ' ' + signedWith(webhook.generation - 1);
  return {webhook.settings.url,
          fmt::format("webhook-id: {}\r\nwebhook-timestamp: {}\r\nwebhook-signature: {}\r\n", delivery.id,
                      seconds, signatures),
          delivery.message.body};
}

asio::awaitable<void> Courier::deliver(Delivery delivery) {
  const auto webhook = m_setup.find(delivery.webhook);
  AttemptOutcome outcome;
  outcome.at = m_setup.clock.wallNow();
  if (webhook) {
    const EgressRule rule{m_setup.ownPort, webhook->settings.allowPrivate};
    Post post = postFor(*webhook, delivery);
    outcome = co_await makeAttempt(m_wire, std::move(post), rule);
  } else {
    outcome.error = "not sent: the endpoint was removed";
  }
  const Delivery after =
      afterAttempt(std::move(delivery), std::move(outcome), m_setup.waits, m_random.unit());
  if (const auto written = m_setup.outbox.update(after); !written)
    m_setup.log.error("a webhook delivery was not written down and is made again",
                      {{"delivery", after.id}, {"reason", written.error().detail}});
  m_underWay.erase(after.sequence);
  if (--m_busy[after.webhook] == 0) m_busy.erase(after.webhook);
  m_setup.onAttempt(after);
  look();
}

}  // namespace gc::notify
