#pragma once
// What a simulated provider has served, for holding a ledger against it.
#include <cstdint>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "gateway/base/clock.h"
#include "gateway/simulator/fault.h"

namespace gc::simulator {

/// One request as the provider saw it. Plain value.
struct ServedRequest {
  WallTime at{};
  std::string model;
  int status = 0;  ///< 0: no answer was sent
  bool stream = false;
  bool complete = false;           ///< the answer was made and sent off to its end
  std::optional<FaultKind> fault;  ///< in effect when the request came
  std::int64_t promptTokens = 0;
  std::int64_t completionTokens = 0;  ///< sent; less than asked for when the answer broke off
};

/// Sums since the start. Plain value.
struct ServedTotals {
  std::int64_t requests = 0;
  std::int64_t completed = 0;     ///< answered 200 to the end
  std::int64_t interrupted = 0;   ///< answered 200, broken off
  std::int64_t rateLimited = 0;   ///< 429 by the provider's own limits
  std::int64_t faulted = 0;       ///< while a fault was in effect
  std::int64_t promptTokens = 0;  ///< of completed and interrupted answers
  std::int64_t completionTokens = 0;

  friend bool operator==(const ServedTotals&, const ServedTotals&) = default;
};

/// Keeps totals, totals by model and the last requests of one provider. Thread-safe.
class ServedLog {
 public:
  static constexpr std::size_t kKept = 1000;

  void add(ServedRequest request);
  ServedTotals totals() const;
  std::map<std::string, ServedTotals> totalsByModel() const;
  /// The last kKept, oldest first.
  std::vector<ServedRequest> recent() const;

 private:
  mutable std::mutex m_mutex;  ///< guards what follows
  ServedTotals m_totals;
  std::map<std::string, ServedTotals> m_byModel;
  std::deque<ServedRequest> m_recent;
};

}  // namespace gc::simulator
