#pragma once
// Deadlines of one io thread's connections, without a timer each: re-arming a timer costs 0.5 µs a time.
#include <boost/asio/steady_timer.hpp>

#include "gateway/base/clock.h"
#include "gateway/http/net.h"

namespace gc::http {

class Deadlines;

/// Something with a time limit. Armed, it sits in its thread's list; destruction takes it out.
/// Confined to its io thread.
class Deadline {
 public:
  virtual ~Deadline();
  Deadline() = default;
  Deadline(const Deadline&) = delete;
  Deadline& operator=(const Deadline&) = delete;

  void arm(Deadlines& list, Instant at);
  void disarm();
  bool expired() const { return m_expired; }

 protected:
  /// Called once on the io thread when the time is up; closes what it guards. May not destroy *this.
  virtual void onDeadline() = 0;

 private:
  friend class Deadlines;
  Deadlines* m_list = nullptr;
  Deadline* m_previous = nullptr;
  Deadline* m_next = nullptr;
  Instant m_at;
  bool m_expired = false;
};

/// The list of armed deadlines, looked through every 10 to 500 ms (as near as the nearest one asks), so a
/// deadline is met at most 10 ms late. Confined to its io thread; must outlive its deadlines.
class Deadlines {
 public:
  explicit Deadlines(asio::io_context& context) : m_timer(context) {}

  /// Lets every armed deadline pass now: the thread is about to end.
  void expireAll();

 private:
  friend class Deadline;
  void expire(Deadline& deadline);
  void insert(Deadline& deadline);
  void remove(Deadline& deadline);
  void wakeAt(Instant at);
  void onTick();

  asio::steady_timer m_timer;
  Deadline* m_first = nullptr;
  Deadline* m_cursor = nullptr;  ///< next to look at during a tick; kept right when entries leave
  Instant m_wake = Instant::max();
};

}  // namespace gc::http
