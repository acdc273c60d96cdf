#include "gateway/telemetry/incident_tracker.h"

#include <algorithm>

namespace gc::telemetry {
namespace {

constexpr std::size_t kSuspectsKept = 256;
constexpr std::size_t kSecondsKept = 900;
constexpr std::int64_t kMicrosPerSecond = 1'000'000;

WallTime after(WallTime time, std::int64_t micros) { return time + std::chrono::microseconds(micros); }
WallTime endOf(const AttemptSample& attempt) { return after(attempt.startedAt, attempt.durationUs); }
WallTime endOf(const RequestSample& request) { return after(request.startedAt, request.latencyUs); }

bool earlier(WallTime time, std::optional<WallTime> than) { return !than || time < *than; }

}  // namespace

WallTime Incident::begin() const {
  std::optional<WallTime> first;
  for (const auto& time : {t0, t1, t2})
    if (time && earlier(*time, first)) first = time;
  return first.value_or(WallTime{});
}

std::optional<std::int64_t> Incident::span(std::optional<WallTime> from, std::optional<WallTime> to) {
  if (!from || !to) return std::nullopt;
  return std::max<std::int64_t>(toMicros(*to) - toMicros(*from), 0);
}

void IncidentTracker::onFault(std::string_view provider, WallTime at) {
  Tracked* known = latest(provider);
  if (known != nullptr && !known->endedAt) {
    if (known->faulty) return;
    known->endedAt = at;
  }
  Tracked& tracked = begin(provider);
  tracked.faulty = true;
  tracked.incident.t0 = at;
}

void IncidentTracker::onRestored(std::string_view provider, WallTime at) {
  Tracked* tracked = latest(provider);
  if (tracked == nullptr || !tracked->faulty) return;
  tracked->faulty = false;
  tracked->incident.restoredAt = at;
  endIfOver(*tracked, at);
}

void IncidentTracker::onState(std::string_view provider, ProviderState state, WallTime at) {
  Tracked* tracked = latest(provider);
  const bool current = tracked != nullptr && !tracked->endedAt;
  switch (state) {
    case ProviderState::Blocked: {
      if (!current) {
        tracked = &begin(provider);
        if (const auto suspects = m_suspects.find(provider); suspects != m_suspects.end()) {
          for (const Affected& affected : suspects->second) {
            takeIn(*tracked, affected);
            if (affected.clientFailure) ++tracked->incident.clientFailures;
          }
        }
      }
      tracked->blocked = true;
      if (!tracked->incident.t2) tracked->incident.t2 = at;
      tracked->incident.t6.reset();
      return;
    }
    case ProviderState::HalfOpen:
      if (current && tracked->blocked) tracked->incident.t5 = at;
      return;
    case ProviderState::Healthy:
    case ProviderState::Degraded:
      if (!current || !tracked->blocked) return;
      tracked->blocked = false;
      tracked->incident.t6 = at;
      endIfOver(*tracked, at);
      return;
    case ProviderState::Unknown:
      return;
  }
}

void IncidentTracker::onRequest(const RequestSample& request) {
  const WallTime end = endOf(request);
  const std::int64_t second = toMicros(end) / kMicrosPerSecond;
  m_newestSecond = std::max(m_newestSecond, second);
  noteSuspects(request);
  for (Tracked& tracked : m_incidents) {
    if (tracked.endedAt && request.startedAt > *tracked.endedAt) continue;
    Incident& incident = tracked.incident;
    const auto affected = affectedBy(request, incident.provider);
    if (affected && !earlier(affected->lastFailure, incident.t0.value_or(WallTime{})))
      takeIn(tracked, *affected);
    if (end < incident.begin()) continue;
    if (request.ending == Ending::ClientFailure) ++incident.clientFailures;
    if (request.ending != Ending::Ok || request.provider.empty()) continue;
    if (tracked.seconds.size() >= kSecondsKept && !tracked.seconds.contains(second)) continue;
    Served& served = tracked.seconds[second];
    ++served.all;
    if (request.provider != incident.provider) ++served.elsewhere;
  }
}

std::optional<Incident> IncidentTracker::newest(WallTime from, WallTime to) const {
  for (auto tracked = m_incidents.rbegin(); tracked != m_incidents.rend(); ++tracked) {
    if (tracked->incident.begin() >= to) continue;
    if (tracked->endedAt && *tracked->endedAt < from) continue;
    Incident incident = tracked->incident;
    incident.t4 = firstSecondElsewhere(*tracked);
    return incident;
  }
  return std::nullopt;
}

std::optional<IncidentTracker::Affected> IncidentTracker::affectedBy(const RequestSample& request,
                                                                     std::string_view provider) {
  Affected affected;
  affected.arrival = request.startedAt;
  const AttemptSample* last = nullptr;
  bool failedHere = false;
  for (const AttemptSample& attempt : request.attempts) {
    if (failedHere && attempt.reactionUs >= 0) affected.reactionsUs.push_back(attempt.reactionUs);
    failedHere = attempt.provider == provider && isUpstreamFailure(attempt.category);
    if (failedHere) {
      ++affected.failedAttempts;
      affected.lastFailure = endOf(attempt);
    }
    last = &attempt;
  }
  if (affected.failedAttempts == 0) return std::nullopt;
  affected.rescued = request.ending == Ending::Ok;
  affected.clientFailure = request.ending == Ending::ClientFailure;
  if (affected.rescued && last->provider != provider) {
    const bool firstByteKnown = request.stream && request.firstByteUs >= 0;
    affected.success = firstByteKnown ? after(request.startedAt, request.firstByteUs) : endOf(request);
  }
  return affected;
}

void IncidentTracker::takeIn(Tracked& tracked, const Affected& affected) {
  Incident& incident = tracked.incident;
  if (earlier(affected.arrival, incident.t1)) incident.t1 = affected.arrival;
  incident.failedAttempts += affected.failedAttempts;
  for (const std::int64_t reaction : affected.reactionsUs) incident.reactions.record(reaction);
  if (affected.rescued) ++incident.rescued;
  if (!affected.success) return;
  if (earlier(*affected.success, incident.t3)) incident.t3 = affected.success;
  incident.slowestRescueUs =
      std::max(incident.slowestRescueUs, toMicros(*affected.success) - toMicros(affected.arrival));
}

void IncidentTracker::endIfOver(Tracked& tracked, WallTime at) {
  if (!tracked.faulty && !tracked.blocked) tracked.endedAt = at;
}

IncidentTracker::Tracked* IncidentTracker::latest(std::string_view provider) {
  for (auto tracked = m_incidents.rbegin(); tracked != m_incidents.rend(); ++tracked)
    if (tracked->incident.provider == provider) return &*tracked;
  return nullptr;
}

IncidentTracker::Tracked& IncidentTracker::begin(std::string_view provider) {
  m_incidents.emplace_back();
  m_incidents.back().incident.provider = provider;
  if (m_incidents.size() > m_kept) m_incidents.pop_front();
  return m_incidents.back();
}

void IncidentTracker::noteSuspects(const RequestSample& request) {
  std::string_view failedBefore;
  for (const AttemptSample& attempt : request.attempts) {
    const auto known = m_suspects.find(attempt.provider);
    if (attempt.category == FailureCategory::None) {
      if (known != m_suspects.end()) known->second.clear();
      continue;
    }
    if (!isUpstreamFailure(attempt.category) || attempt.provider == failedBefore) continue;
    failedBefore = attempt.provider;
    auto& suspects = known != m_suspects.end() ? known->second : m_suspects[std::string(attempt.provider)];
    if (suspects.size() >= kSuspectsKept) continue;
    if (auto affected = affectedBy(request, attempt.provider)) suspects.push_back(std::move(*affected));
  }
}

std::optional<WallTime> IncidentTracker::firstSecondElsewhere(const Tracked& tracked) const {
  if (!tracked.incident.t1) return std::nullopt;
  const std::int64_t arrival = toMicros(*tracked.incident.t1);
  const std::int64_t first = (arrival + kMicrosPerSecond - 1) / kMicrosPerSecond;
  for (auto second = tracked.seconds.lower_bound(first); second != tracked.seconds.end(); ++second) {
    if (second->first >= m_newestSecond) break;
    const Served& served = second->second;
    if (served.elsewhere * 100 >= served.all * 99)
      return wallFromMicros((second->first + 1) * kMicrosPerSecond);
  }
  return std::nullopt;
}

}  // namespace gc::telemetry
