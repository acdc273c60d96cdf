#include "gateway/http/deadlines.h"

#include <algorithm>

namespace gc::http {
namespace {
constexpr auto kFinest = std::chrono::milliseconds(10);
constexpr auto kCoarsest = std::chrono::milliseconds(500);
}  // namespace

Deadline::~Deadline() { disarm(); }

void Deadline::arm(Deadlines& list, Instant at) {
  m_at = at;
  m_expired = false;
  if (m_list == nullptr) {
    m_list = &list;
    list.insert(*this);
  }
  list.wakeAt(at);
}

void Deadline::disarm() {
  if (m_list == nullptr) return;
  m_list->remove(*this);
  m_list = nullptr;
}

void Deadlines::insert(Deadline& deadline) {
  deadline.m_previous = nullptr;
  deadline.m_next = m_first;
  if (m_first != nullptr) m_first->m_previous = &deadline;
  m_first = &deadline;
}

void Deadlines::remove(Deadline& deadline) {
  if (m_cursor == &deadline) m_cursor = deadline.m_next;
  if (deadline.m_previous != nullptr) deadline.m_previous->m_next = deadline.m_next;
  if (deadline.m_next != nullptr) deadline.m_next->m_previous = deadline.m_previous;
  if (m_first == &deadline) m_first = deadline.m_next;
}

void Deadlines::wakeAt(Instant at) {
  // A wake that is due anyway finds the new deadline by itself: no timer call.
  if (m_wake <= at) return;
  const Instant latest = std::min(at, std::chrono::steady_clock::now() + kCoarsest);
  if (m_wake <= latest) return;
  m_wake = latest;
  m_timer.expires_at(latest);
  m_timer.async_wait([this](const ErrorCode& ec) {
    if (!ec) onTick();
  });
}

void Deadlines::onTick() {
  m_wake = Instant::max();
  const Instant now = std::chrono::steady_clock::now();
  Instant nearest = Instant::max();
  for (Deadline* entry = m_first; entry != nullptr; entry = m_cursor) {
    m_cursor = entry->m_next;
    if (entry->m_at > now) {
      nearest = std::min(nearest, entry->m_at);
      continue;
    }
    expire(*entry);
  }
  if (m_first != nullptr) wakeAt(std::max(nearest, now + kFinest));
}

void Deadlines::expire(Deadline& deadline) {
  deadline.m_expired = true;
  deadline.disarm();
  deadline.onDeadline();
}

void Deadlines::expireAll() {
  while (m_first != nullptr) expire(*m_first);
}

}  // namespace gc::http
