#pragma once
// The gateway's events as server-sent events.
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "gateway/http/exchange.h"
#include "gateway/telemetry/event_bus.h"

namespace gc::admin {

/// `id: 7\nevent: breaker\ndata: {…}\n\n`
void appendFrame(std::string& out, std::uint64_t sequence, std::string_view type, std::string_view json);

/// Appends what follows `last` and returns the sequence to go on from: a gap event first where events are
/// missing, then the events.
std::uint64_t appendBatch(std::string& out, const telemetry::EventBus::Batch& batch, std::uint64_t last,
                          WallTime now);

/// Serves one follower until the client goes away or `ended` says so (asked whenever it wakes). `since` is
/// the last event the client knows; nothing: from now. Confined to the exchange's io thread.
http::asio::awaitable<void> followEvents(http::Exchange& exchange, telemetry::EventBus& bus,
                                         const Clock& clock, std::optional<std::uint64_t> since,
                                         std::string_view headers, const std::function<bool()>& ended);

}  // namespace gc::admin
