#pragma once
// What all requests of one io thread share.
#include <memory>
#include <vector>

#include "gateway/base/clock.h"
#include "gateway/base/log.h"
#include "gateway/base/random.h"
#include "gateway/ledger/journal.h"
#include "gateway/ledger/records.h"
#include "gateway/llm/chat_answer.h"
#include "gateway/llm/json_document.h"
#include "gateway/proxy/authenticate.h"
#include "gateway/proxy/live_requests.h"
#include "gateway/proxy/serving.h"
#include "gateway/resilience/retry_budget.h"
#include "gateway/routing/target_state.h"
#include "gateway/tenancy/admission.h"
#include "gateway/upstream/call.h"

namespace gc::proxy {

/// Memory that a request borrows, so that the next one finds it warm. Confined to its io thread.
struct Scratch {
  llm::JsonDocument document;
  llm::ChatAnswer answer;
  std::string frames;
  std::string text;
};

/// Confined to its io thread.
struct Worker {
  const Clock& clock;
  const Log& log;
  Random& random;
  ledger::Journal& journal;
  upstream::Client& client;
  resilience::RetryBudget& retryBudget;
  /// The configuration new requests begin with; replaced by a task posted to this thread.
  std::shared_ptr<const Serving> serving;
  /// Tenants and keys of the admin API; replaced likewise.
  std::shared_ptr<const tenancy::Directory> directory;
  const tenancy::OnCrossing& onCrossing;
  tenancy::TouchedKeys& touchedKeys;

  LiveRequests live{};
  KeyCache keys{};
  bool stopping = false;  ///< the process ends: no further attempts

  std::vector<routing::TargetState> states{};         ///< reused for each decision
  std::vector<std::unique_ptr<Scratch>> scratches{};  ///< free ones

  std::unique_ptr<Scratch> borrow() {
    if (scratches.empty()) return std::make_unique<Scratch>();
    auto out = std::move(scratches.back());
    scratches.pop_back();
    return out;
  }
  void giveBack(std::unique_ptr<Scratch> scratch) {
    if (scratches.size() < 64) scratches.push_back(std::move(scratch));
  }
};

/// Nobody can guess it.
inline RequestId newRequestId(Worker& worker, WallTime at) {
  const std::uint64_t first = worker.random.next();
  return RequestId::make(at, first, worker.random.next());
}

}  // namespace gc::proxy
