#include "gateway/proxy/live_requests.h"

#include "gateway/proxy/attempt.h"

namespace gc::proxy {

void LiveRequests::add(LiveRequest& request) {
  request.next = m_first;
  if (m_first != nullptr) m_first->previous = &request;
  m_first = &request;
}

void LiveRequests::remove(LiveRequest& request) {
  if (request.previous != nullptr) request.previous->next = request.next;
  if (request.next != nullptr) request.next->previous = request.previous;
  if (m_first == &request) m_first = request.next;
}

void LiveRequests::endStopped() {
  // Cancelling only closes a socket: the coroutines run on later, so the list stays as it is meanwhile.
  for (LiveRequest* request = m_first; request != nullptr; request = request->next) {
    if (!request->keyRevoked.load(std::memory_order_relaxed) &&
        !request->tenantStopped.load(std::memory_order_relaxed))
      continue;
    request->ended = true;
    if (request->attempt != nullptr) request->attempt->cancel();
  }
}

}  // namespace gc::proxy
