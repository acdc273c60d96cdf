#pragma once
// The requests of one io thread that an administrator may end while they run.
#include <atomic>

namespace gc::proxy {

class Attempt;

/// One of them: its key was issued by the admin API. Lives with its request. Confined to its io thread.
struct LiveRequest {
  const std::atomic<bool>& keyRevoked;
  const std::atomic<bool>& tenantStopped;
  Attempt* attempt = nullptr;  ///< the one under way
  bool ended = false;
  LiveRequest* previous = nullptr;
  LiveRequest* next = nullptr;
};

/// Confined to its io thread.
class LiveRequests {
 public:
  void add(LiveRequest& request);
  void remove(LiveRequest& request);
  /// Ends those whose key was revoked or whose tenant was stopped: their upstream calls break off now.
  void endStopped();

 private:
  LiveRequest* m_first = nullptr;
};

}  // namespace gc::proxy
