#pragma once
// What happened, in order, for whoever follows: numbered, kept for a while, never waited for.
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/base/clock.h"

namespace gc::telemetry {

/// A published event. Immutable.
struct Event {
  std::uint64_t sequence = 0;
  std::string type;
  std::string json;  ///< the whole object: {"sequence":1,"at":"…","type":"…",…}
};

/// Numbers events from 1 and keeps the newest, within a count and a byte limit. Publishing never blocks on a
/// follower. Thread-safe.
///
/// A follower loops: since(last) until it is empty, then arm(); woken, it loops again.
class EventBus {
 public:
  struct Limits {
    std::size_t events = 20'000;
    std::size_t bytes = 8u << 20;
  };
  /// Events after a sequence. `gap`: some of them are no longer kept, or the sequence is not one of ours.
  struct Batch {
    std::vector<std::shared_ptr<const Event>> events;
    bool gap = false;
    std::uint64_t oldest = 0;  ///< kept now; newest + 1 when nothing is kept
    std::uint64_t newest = 0;
  };
  /// A follower's place on the list; leaving it ends the wake-ups. The bus must outlive it.
  class Subscription {
   public:
    ~Subscription();
    Subscription(const Subscription&) = delete;
    Subscription& operator=(const Subscription&) = delete;
    /// Asks for one wake-up at the first event after `sequence`; false when there is one already.
    bool arm(std::uint64_t sequence);

   private:
    friend class EventBus;
    Subscription(EventBus& bus, std::function<void()> wake) : m_bus(bus), m_wake(std::move(wake)) {}
    EventBus& m_bus;
    std::function<void()> m_wake;
    bool m_armed = false;
  };

  explicit EventBus(const Clock& clock);
  EventBus(const Clock& clock, Limits limits) : m_clock(clock), m_limits(limits) {}

  /// `fields` is the JSON text of further members, without braces: `"revision":3`. Returns the sequence.
  std::uint64_t publish(std::string_view type, std::string_view fields);
  /// Somebody looks at the gateway: events are worth their text for the next minute, and while they follow.
  void want() { m_wantedUntil.store(nowRep() + kWantedFor.count(), std::memory_order_relaxed); }
  bool wanted() const;
  /// Stands for events that nobody wanted: a later follower sees a gap instead of a silent loss.
  void skip();
  /// Wakes every armed follower without an event.
  void wakeAll();
  /// Sequence of the last event; 0 before the first.
  std::uint64_t newest() const;
  /// At most `limit` events after `sequence`, oldest first.
  Batch since(std::uint64_t sequence, std::size_t limit) const;
  /// `wake` runs on the publishing thread under the bus's lock: it may only post.
  std::unique_ptr<Subscription> subscribe(std::function<void()> wake);

 private:
  static constexpr Duration kWantedFor = std::chrono::minutes(1);
  Duration::rep nowRep() const { return m_clock.now().time_since_epoch().count(); }
  void wakeArmed();

  const Clock& m_clock;
  Limits m_limits;
  std::atomic<Duration::rep> m_wantedUntil{Duration::min().count()};
  std::atomic<std::size_t> m_followers{0};
  mutable std::mutex m_mutex;
  std::deque<std::shared_ptr<const Event>> m_events;
  std::vector<Subscription*> m_subscriptions;
  std::size_t m_bytes = 0;
  std::uint64_t m_newest = 0;
};

}  // namespace gc::telemetry
