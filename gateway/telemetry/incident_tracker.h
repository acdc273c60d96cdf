#pragma once
// The story of an outage in seven instants, from events alone. Pure: no clock, no locks, no threads.
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/base/clock.h"
#include "gateway/telemetry/provider_state.h"
#include "gateway/telemetry/samples.h"
#include "gateway/telemetry/sparse_histogram.h"

namespace gc::telemetry {

/// One provider's outage as its clients lived it. Instants that have not come are nothing.
///
/// t0 fault confirmed; t1 arrival of the first affected request (not its first error, so that a hang cannot
/// hide its deadline); t2 circuit opens; t3 the first success elsewhere of an affected request (first byte
/// when streaming); t4 end of the first whole second after t1 in which >= 99 % was served elsewhere; t5 the
/// probe that led to t6, circuit closed.
struct Incident {
  std::string provider;
  std::optional<WallTime> t0, t1, t2, t3, t4, t5, t6;
  std::optional<WallTime> restoredAt;  ///< the fault was taken away
  std::uint64_t rescued = 0;           ///< affected requests that then succeeded
  std::uint64_t failedAttempts = 0;    ///< by the provider's fault, within the incident
  std::uint64_t clientFailures = 0;    ///< failures that any client saw while it lasted
  std::int64_t slowestRescueUs = -1;   ///< arrival to success; -1: none
  SparseHistogram reactions;           ///< failure known to the next attempt's first byte sent

  /// In microseconds; nothing until both ends are known.
  std::optional<std::int64_t> failoverUs() const { return span(t1, t3); }
  std::optional<std::int64_t> detectUs() const { return span(t1, t2); }
  /// From the restore, or from the last probe's start when nothing was injected.
  std::optional<std::int64_t> recoverUs() const { return span(restoredAt ? restoredAt : t5, t6); }
  WallTime begin() const;

 private:
  static std::optional<std::int64_t> span(std::optional<WallTime> from, std::optional<WallTime> to);
};

/// Builds incidents from faults, provider states and finished requests. An incident begins with a fault or
/// with a circuit that opens, and ends when the fault is gone and the circuit is closed. Requests finish
/// later than they arrive, so an ended incident still takes in those that arrived before its end. Not
/// thread-safe.
class IncidentTracker {
 public:
  explicit IncidentTracker(std::size_t kept = 64) : m_kept(kept) {}

  void onFault(std::string_view provider, WallTime at);
  void onRestored(std::string_view provider, WallTime at);
  void onState(std::string_view provider, ProviderState state, WallTime at);
  void onRequest(const RequestSample& request);

  /// The newest incident that began before `to` and had not ended at `from`.
  std::optional<Incident> newest(WallTime from, WallTime to) const;

 private:
  /// What a request says about one provider that failed it.
  struct Affected {
    WallTime arrival;
    WallTime lastFailure;
    std::optional<WallTime> success;  ///< elsewhere: completion, or first byte when streaming
    std::uint64_t failedAttempts = 0;
    bool rescued = false;
    bool clientFailure = false;
    std::vector<std::int64_t> reactionsUs;
  };
  struct Served {
    std::uint64_t elsewhere = 0, all = 0;
  };
  struct Tracked {
    Incident incident;
    bool faulty = false;   ///< an injected fault is in force
    bool blocked = false;  ///< the circuit is not closed
    std::optional<WallTime> endedAt;
    std::map<std::int64_t, Served> seconds;
  };

  static std::optional<Affected> affectedBy(const RequestSample& request, std::string_view provider);
  static void takeIn(Tracked& tracked, const Affected& affected);
  static void endIfOver(Tracked& tracked, WallTime at);
  Tracked* latest(std::string_view provider);
  Tracked& begin(std::string_view provider);
  void noteSuspects(const RequestSample& request);
  std::optional<WallTime> firstSecondElsewhere(const Tracked& tracked) const;

  std::size_t m_kept;
  std::deque<Tracked> m_incidents;
  /// Requests that a provider failed since its last success: the beginning of what may become an incident.
  std::map<std::string, std::vector<Affected>, std::less<>> m_suspects;
  std::int64_t m_newestSecond = 0;
};

}  // namespace gc::telemetry
