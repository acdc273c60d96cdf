#include "gateway/telemetry/event_bus.h"

#include <fmt/format.h>

#include <algorithm>

namespace gc::telemetry {

EventBus::EventBus(const Clock& clock) : EventBus(clock, Limits{}) {}

std::uint64_t EventBus::publish(std::string_view type, std::string_view fields) {
  const std::string at = formatRfc3339(m_clock.wallNow());
  const std::lock_guard lock(m_mutex);
  auto event = std::make_shared<Event>();
  event->sequence = ++m_newest;
  event->type = type;
  event->json = fmt::format(R"({{"sequence":{},"at":"{}","type":"{}"{}{}}})", m_newest, at, type,
                            fields.empty() ? "" : ",", fields);
  m_bytes += event->json.size();
  m_events.push_back(std::move(event));
  while (m_events.size() > m_limits.events || (m_bytes > m_limits.bytes && m_events.size() > 1)) {
    m_bytes -= m_events.front()->json.size();
    m_events.pop_front();
  }
  wakeArmed();
  return m_newest;
}

bool EventBus::wanted() const {
  return m_followers.load(std::memory_order_relaxed) > 0 ||
         nowRep() < m_wantedUntil.load(std::memory_order_relaxed);
}

void EventBus::skip() {
  const std::lock_guard lock(m_mutex);
  ++m_newest;
  m_events.clear();
  m_bytes = 0;
  wakeArmed();
}

void EventBus::wakeAll() {
  const std::lock_guard lock(m_mutex);
  wakeArmed();
}

void EventBus::wakeArmed() {
  for (Subscription* subscription : m_subscriptions) {
    if (!subscription->m_armed) continue;
    subscription->m_armed = false;
    subscription->m_wake();
  }
}

std::uint64_t EventBus::newest() const {
  const std::lock_guard lock(m_mutex);
  return m_newest;
}

EventBus::Batch EventBus::since(std::uint64_t sequence, std::size_t limit) const {
  const std::lock_guard lock(m_mutex);
  Batch batch;
  batch.newest = m_newest;
  batch.oldest = m_newest - m_events.size() + 1;
  if (sequence > m_newest) {
    batch.gap = true;
    return batch;
  }
  batch.gap = sequence + 1 < batch.oldest;
  const std::uint64_t first = std::max(sequence + 1, batch.oldest);
  const std::uint64_t count = std::min<std::uint64_t>(limit, m_newest + 1 - first);
  const auto begin = m_events.begin() + static_cast<std::ptrdiff_t>(first - batch.oldest);
  batch.events.assign(begin, begin + static_cast<std::ptrdiff_t>(count));
  return batch;
}

std::unique_ptr<EventBus::Subscription> EventBus::subscribe(std::function<void()> wake) {
  std::unique_ptr<Subscription> subscription(new Subscription(*this, std::move(wake)));
  const std::lock_guard lock(m_mutex);
  m_subscriptions.push_back(subscription.get());
  m_followers.store(m_subscriptions.size(), std::memory_order_relaxed);
  return subscription;
}

EventBus::Subscription::~Subscription() {
  const std::lock_guard lock(m_bus.m_mutex);
  std::erase(m_bus.m_subscriptions, this);
  m_bus.m_followers.store(m_bus.m_subscriptions.size(), std::memory_order_relaxed);
}

bool EventBus::Subscription::arm(std::uint64_t sequence) {
  const std::lock_guard lock(m_bus.m_mutex);
  m_armed = m_bus.m_newest <= sequence;
  return m_armed;
}

}  // namespace gc::telemetry
