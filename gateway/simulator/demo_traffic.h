#pragma once
// Seeded, lifelike requests over real sockets, for a demo that has no applications yet.
#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "gateway/base/result.h"
#include "gateway/base/secret.h"

namespace gc::simulator {

/// Who sends: one API key and the tags of its requests. Plain value.
struct DemoCaller {
  std::string name;  ///< sent as the customer
  Secret key;
  std::vector<std::string> models = {"auto"};  ///< drawn evenly
  std::string tags;                            ///< X-GC-Tags
  std::string tenant;                          ///< whose key it is
  std::int64_t weight = 1;                     ///< of this caller among all; 0: silent
};

struct DemoTrafficSettings {
  std::string baseUrl;  ///< "http://127.0.0.1:8080/v1"; a literal address and plain HTTP
  std::vector<DemoCaller> callers;
  double requestsPerS = 5;
  double streamShare = 0.5;
  double reasoningShare = 0;  ///< of the requests ask the model to reason
  int mostInFlight = 64;  ///< above it, turns are skipped rather than piled up
  std::uint64_t seed = 1;
};

/// What the callers saw. Plain value.
struct DemoTrafficTotals {
  std::int64_t sent = 0;
  std::int64_t ok = 0;
  std::int64_t failed = 0;  ///< an error answer, a broken connection, or no answer: before any byte of it
  std::int64_t interrupted = 0;  ///< a stream that broke off after its first byte
  std::int64_t skipped = 0;      ///< turns without a free place
  int inFlight = 0;
};

struct DemoTrafficCounters;
class DemoRun;

/// Sends chat completions at a set rate from its own thread until stopped. Thread-safe.
class DemoTraffic {
 public:
  explicit DemoTraffic(DemoTrafficSettings settings);
  ~DemoTraffic();
  DemoTraffic(const DemoTraffic&) = delete;
  DemoTraffic& operator=(const DemoTraffic&) = delete;

  /// Errc::InvalidArgument when the base URL or the callers cannot be used. Does nothing while running.
  Result<void> start();
  /// Breaks off what is under way; those requests count as neither ok nor failed.
  void stop();
  bool running() const;
  /// Requests a second, from now on; 0 pauses.
  void setRate(double requestsPerS);
  double rate() const;
  DemoTrafficTotals totals() const;

 private:
  const DemoTrafficSettings m_settings;
  std::atomic<double> m_rate;
  const std::shared_ptr<DemoTrafficCounters> m_counters;
  mutable std::mutex m_mutex;  ///< guards what follows
  std::unique_ptr<DemoRun> m_run;
};

}  // namespace gc::simulator
