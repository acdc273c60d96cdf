#include "gateway/admin/event_stream.h"

#include <fmt/format.h>

#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <iterator>
#include <memory>

#include "gateway/admin/json_writer.h"

namespace gc::admin {
namespace {

namespace asio = http::asio;

constexpr std::size_t kBatch = 256;
constexpr auto kKeepAlive = std::chrono::seconds(10);

void appendGap(std::string& out, const telemetry::EventBus::Batch& batch, std::uint64_t sequence,
               WallTime now) {
  std::string json;
  JsonWriter(json)
      .beginObject()
      .field("sequence", sequence)
      .field("at", now)
      .field("type", "gap")
      .field("oldest", batch.oldest)
      .field("newest", batch.newest)
      .endObject();
  appendFrame(out, sequence, "gap", json);
}

}  // namespace

void appendFrame(std::string& out, std::uint64_t sequence, std::string_view type, std::string_view json) {
  fmt::format_to(std::back_inserter(out), "id: {}\nevent: {}\ndata: {}\n\n", sequence, type, json);
}

std::uint64_t appendBatch(std::string& out, const telemetry::EventBus::Batch& batch, std::uint64_t last,
                          WallTime now) {
  if (batch.gap) {
    last = batch.events.empty() ? batch.newest : batch.oldest - 1;
    appendGap(out, batch, last, now);
  }
  for (const auto& event : batch.events) {
    appendFrame(out, event->sequence, event->type, event->json);
    last = event->sequence;
  }
  return last;
}

asio::awaitable<void> followEvents(http::Exchange& exchange, telemetry::EventBus& bus, const Clock& clock,
                                   std::optional<std::uint64_t> since, std::string_view headers,
                                   const std::function<bool()>& ended) {
  const auto executor = co_await asio::this_coro::executor;
  const auto timer = std::make_shared<asio::steady_timer>(executor);
  const auto subscription = bus.subscribe([executor, weak = std::weak_ptr(timer)] {
    asio::post(executor, [weak] {
      if (const auto waiting = weak.lock()) waiting->cancel();
    });
  });
  std::uint64_t last = since.value_or(bus.newest());
  exchange.beginStream(200, headers);
  std::string out = ": connected\n\n";
  while (co_await exchange.writeChunk(out)) {
    out.clear();
    last = appendBatch(out, bus.since(last, kBatch), last, clock.wallNow());
    if (!out.empty()) continue;
    if (ended()) break;
    if (!subscription->arm(last)) continue;
    timer->expires_after(kKeepAlive);
    const auto [failure] = co_await timer->async_wait(http::kAwait);
    if (!failure) out = ": keep-alive\n\n";
  }
  co_await exchange.endStream();
}

}  // namespace gc::admin
