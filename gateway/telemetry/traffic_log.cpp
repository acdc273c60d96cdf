#include "gateway/telemetry/traffic_log.h"

#include <algorithm>

namespace gc::telemetry {
namespace {

constexpr std::int64_t kMicrosPerSecond = 1'000'000;

constexpr std::int64_t floorDivide(std::int64_t value, std::int64_t by) {
  return value / by - (value % by < 0 ? 1 : 0);
}

std::int64_t slotOf(WallTime time, std::int64_t stepSeconds) {
  return floorDivide(toMicros(time), stepSeconds * kMicrosPerSecond);
}

WallTime after(WallTime time, std::int64_t micros) { return time + std::chrono::microseconds(micros); }

}  // namespace

TrafficLog::TrafficLog(WallTime startedAt) : m_startedAt(startedAt), m_newest(startedAt) {}

void TrafficLog::restart(WallTime startedAt) {
  const std::lock_guard lock(m_mutex);
  for (Ring* ring : {&m_seconds, &m_minutes}) ring->cells.assign(ring->cells.size(), Cell());
  m_startedAt = m_newest = startedAt;
}

WallTime TrafficLog::startedAt() const {
  const std::lock_guard lock(m_mutex);
  return m_startedAt;
}

void TrafficLog::record(const RequestSample& request) {
  const std::lock_guard lock(m_mutex);
  for (Ring* ring : {&m_seconds, &m_minutes}) {
    recordRequest(*ring, request);
    for (const AttemptSample& attempt : request.attempts) recordAttempt(*ring, attempt);
  }
  m_newest = std::max(m_newest, after(request.startedAt, request.latencyUs));
}

void TrafficLog::recordRequest(Ring& ring, const RequestSample& request) {
  Cell* cell = cellAt(ring, after(request.startedAt, request.latencyUs));
  if (cell == nullptr) return;
  ++cell->requests;
  switch (request.ending) {
    case Ending::Ok:
      ++cell->ok;
      cell->latency.record(request.latencyUs);
      break;
    case Ending::ClientError:
      ++cell->clientErrors;
      break;
    case Ending::ClientFailure:
      ++cell->clientFailures;
      break;
    case Ending::ClientClosed:
      ++cell->clientClosed;
      break;
  }
  cell->overhead.record(request.overheadUs);
  if (request.rescued) ++cell->rescued;
  if (request.unpriced) ++cell->unpriced;
  if (!request.provider.empty()) ++providerIn(*cell, request.provider).served;
}

void TrafficLog::recordAttempt(Ring& ring, const AttemptSample& attempt) {
  Cell* cell = cellAt(ring, after(attempt.startedAt, attempt.durationUs));
  if (cell == nullptr) return;
  ProviderCell& provider = providerIn(*cell, attempt.provider);
  ++provider.attempts;
  if (attempt.firstByteUs >= 0) provider.timeToFirst.record(attempt.firstByteUs);
  if (isUpstreamFailure(attempt.category)) {
    ++cell->failedAttempts;
    ++provider.failed;
    ++provider.errors[static_cast<std::size_t>(errorKindOf(attempt.category))];
  } else if (attempt.category == FailureCategory::None) {
    provider.latency.record(attempt.durationUs);
  }
}

TrafficSum TrafficLog::sum(WallTime from, WallTime to) const {
  TrafficSum out;
  const Range range = rangeOf(from, to);
  for (std::int64_t slot = range.first; slot < range.last; ++slot) {
    const std::lock_guard lock(m_mutex);
    const Cell* cell = find(*range.ring, slot);
    if (cell == nullptr) continue;
    out.requests += cell->requests;
    out.ok += cell->ok;
    out.clientErrors += cell->clientErrors;
    out.clientFailures += cell->clientFailures;
    out.clientClosed += cell->clientClosed;
    out.rescued += cell->rescued;
    out.unpriced += cell->unpriced;
    out.failedAttempts += cell->failedAttempts;
    cell->latency.addTo(out.latency);
    cell->overhead.addTo(out.overhead);
  }
  return out;
}

ProviderSum TrafficLog::providerSum(std::string_view provider, WallTime from, WallTime to) const {
  ProviderSum out;
  const Range range = rangeOf(from, to);
  for (std::int64_t slot = range.first; slot < range.last; ++slot) {
    const std::lock_guard lock(m_mutex);
    const auto index = findName(provider);
    if (!index) return out;
    const Cell* cell = find(*range.ring, slot);
    if (cell == nullptr || *index >= cell->providers.size()) continue;
    const ProviderCell& part = cell->providers[*index];
    out.served += part.served;
    out.attempts += part.attempts;
    out.failed += part.failed;
    for (std::size_t kind = 0; kind < part.errors.size(); ++kind) out.errors[kind] += part.errors[kind];
    part.latency.addTo(out.latency);
    part.timeToFirst.addTo(out.timeToFirst);
  }
  return out;
}

TrafficSeries TrafficLog::series(WallTime from, WallTime to, std::size_t maxPoints,
                                 std::vector<std::string> providers) const {
  TrafficSeries out;
  out.providers = std::move(providers);
  const Range range = rangeOf(from, to);
  const std::int64_t slots = std::max<std::int64_t>(range.last - range.first, 0);
  const std::int64_t most = std::max<std::int64_t>(static_cast<std::int64_t>(maxPoints), 1);
  const std::int64_t slotsPerPoint = std::max<std::int64_t>((slots + most - 1) / most, 1);
  out.from = wallFromMicros(range.first * range.ring->stepSeconds * kMicrosPerSecond);
  out.stepSeconds = slotsPerPoint * range.ring->stepSeconds;
  for (std::int64_t slot = range.first; slot < range.last; slot += slotsPerPoint)
    out.points.push_back(
        pointAt(*range.ring, slot, std::min(slotsPerPoint, range.last - slot), out.providers));
  return out;
}

TrafficSeries::Point TrafficLog::pointAt(const Ring& ring, std::int64_t slot, std::int64_t slots,
                                         const std::vector<std::string>& providers) const {
  TrafficSeries::Point point;
  point.known = slot + slots > slotOf(m_startedAt, ring.stepSeconds);
  point.served.assign(providers.size(), 0);
  const bool several = slots > 1;
  std::optional<HistogramSnapshot> sum;
  if (several) sum.emplace();
  const std::lock_guard lock(m_mutex);
  for (std::int64_t i = slot; i < slot + slots; ++i) {
    const Cell* cell = find(ring, i);
    if (cell == nullptr) continue;
    point.failedAttempts += cell->failedAttempts;
    point.clientFailures += cell->clientFailures;
    for (std::size_t p = 0; p < providers.size(); ++p) {
      const auto index = findName(providers[p]);
      if (index && *index < cell->providers.size()) point.served[p] += cell->providers[*index].served;
    }
    if (several) {
      cell->latency.addTo(*sum);
    } else {
      point.p50 = cell->latency.quantile(0.50);
      point.p95 = cell->latency.quantile(0.95);
      point.p99 = cell->latency.quantile(0.99);
    }
  }
  if (several) {
    point.p50 = sum->quantile(0.50);
    point.p95 = sum->quantile(0.95);
    point.p99 = sum->quantile(0.99);
  }
  return point;
}

TrafficLog::Cell* TrafficLog::cellAt(Ring& ring, WallTime time) {
  const std::int64_t slot = slotOf(time, ring.stepSeconds);
  if (slot < 0) return nullptr;
  Cell& cell = ring.cells[static_cast<std::size_t>(slot) % ring.cells.size()];
  if (cell.slot > slot) return nullptr;
  if (cell.slot != slot) {
    cell = Cell();
    cell.slot = slot;
  }
  return &cell;
}

const TrafficLog::Cell* TrafficLog::find(const Ring& ring, std::int64_t slot) {
  if (slot < 0) return nullptr;
  const Cell& cell = ring.cells[static_cast<std::size_t>(slot) % ring.cells.size()];
  return cell.slot == slot ? &cell : nullptr;
}

TrafficLog::Range TrafficLog::rangeOf(WallTime from, WallTime to) const {
  const std::lock_guard lock(m_mutex);
  const std::int64_t secondsKept = static_cast<std::int64_t>(m_seconds.cells.size());
  const bool fine = slotOf(from, 1) > slotOf(m_newest, 1) - secondsKept;
  const Ring& ring = fine ? m_seconds : m_minutes;
  const std::int64_t kept = static_cast<std::int64_t>(ring.cells.size());
  const std::int64_t last = slotOf(after(to, ring.stepSeconds * kMicrosPerSecond - 1), ring.stepSeconds);
  return {&ring, std::max(slotOf(from, ring.stepSeconds), last - kept), last};
}

std::size_t TrafficLog::indexOf(std::string_view provider) {
  if (const auto known = findName(provider)) return *known;
  m_names.emplace_back(provider);
  return m_names.size() - 1;
}

std::optional<std::size_t> TrafficLog::findName(std::string_view provider) const {
  const auto place = std::ranges::find(m_names, provider);
  if (place == m_names.end()) return std::nullopt;
  return static_cast<std::size_t>(place - m_names.begin());
}

TrafficLog::ProviderCell& TrafficLog::providerIn(Cell& cell, std::string_view provider) {
  const std::size_t index = indexOf(provider);
  if (cell.providers.size() <= index) cell.providers.resize(index + 1);
  return cell.providers[index];
}

}  // namespace gc::telemetry
