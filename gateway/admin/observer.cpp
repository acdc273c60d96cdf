#include "gateway/admin/observer.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json/serialize.hpp>
#include <set>

#include "gateway/admin/limit_message.h"
#include "gateway/admin/request_json.h"
#include "gateway/admin/samples.h"

namespace gc::admin {
namespace {

using resilience::BreakerState;
using telemetry::MarkerKind;
using telemetry::ProviderState;

constexpr auto kRecent = std::chrono::seconds(10);

/// The members of an event as JsonWriter makes them, without the braces that EventBus adds.
template <class Write>
std::string fieldsOf(Write write) {
  std::string out;
  JsonWriter json(out);
  json.beginObject();
  write(json);
  json.endObject();
  return out.substr(1, out.size() - 2);
}

}  // namespace

Observer::Observer(const Clock& clock, telemetry::EventBus& events, telemetry::TrafficLog& traffic,
                   telemetry::StateLog& states, telemetry::MarkerLog& markers)
    : m_clock(clock), m_events(events), m_traffic(traffic), m_states(states), m_markers(markers) {}

void Observer::onConfig(const config::Snapshot& config) {
  const std::lock_guard lock(m_mutex);
  const WallTime now = m_clock.wallNow();
  for (const config::ProviderSettings& settings : config.providers) {
    providerNamed(settings.id.value);
    if (m_states.current(settings.id).state == ProviderState::Unknown)
      m_states.set(settings.id, ProviderState::Healthy, now, "started");
  }
  if (m_revision != 0 && config.revision != m_revision)
    m_events.publish("config", fieldsOf([&](JsonWriter& json) { json.field("revision", config.revision); }));
  m_revision = config.revision;
}

void Observer::restart() {
  const std::lock_guard lock(m_mutex);
  m_providers.clear();
  m_incidents = telemetry::IncidentTracker();
  m_traffic.restart(m_clock.wallNow());
  m_states.clear();
  m_markers.clear();
  m_events.skip();
}

void Observer::onCommitted(const std::vector<ledger::RequestRecord>& records) {
  const std::lock_guard lock(m_mutex);
  for (const ledger::RequestRecord& record : records) recordOne(record);
  const WallTime now = m_clock.wallNow();
  for (auto& [name, provider] : m_providers) review(name, provider, now);
}

void Observer::recordOne(const ledger::RequestRecord& record) {
  std::vector<telemetry::AttemptSample> attempts;
  const telemetry::RequestSample sample = sampleOf(record, attempts);
  m_traffic.record(sample);
  m_incidents.onRequest(sample);
  for (const telemetry::AttemptSample& attempt : attempts) {
    if (attempt.category != FailureCategory::None) continue;
    Provider& provider = providerNamed(attempt.provider);
    if (!provider.servedFrom || attempt.startedAt > *provider.servedFrom)
      provider.servedFrom = attempt.startedAt;
  }
  markFirstRescue(record);
  if (!m_events.wanted()) {
    m_events.skip();
    return;
  }
  publishFailovers(record);
  m_events.publish("request", fieldsOf([&](JsonWriter& json) {
                     json.key("request");
                     writeRequest(json, record);
                   }));
}

void Observer::publishFailovers(const ledger::RequestRecord& record) {
  for (std::size_t i = 1; i < record.attempts.size(); ++i) {
    const ledger::AttemptRecord& from = record.attempts[i - 1];
    const ledger::AttemptRecord& to = record.attempts[i];
    if (from.provider == to.provider && from.model == to.model) continue;
    m_events.publish("failover", fieldsOf([&](JsonWriter& json) {
                       json.field("request_id", record.id.toString()).key("from");
                       writeFailedTarget(json, from);
                       json.key("to")
                           .beginObject()
                           .field("provider", to.provider.value)
                           .field("model", to.model.value)
                           .endObject()
                           .field("reaction_us", known(to.reactionUs));
                     }));
  }
}

void Observer::markFirstRescue(const ledger::RequestRecord& record) {
  if (!ledger::isRescued(record)) return;
  const bool streamed = record.stream && record.firstByteUs >= 0;
  const WallTime success =
      record.startedAt + std::chrono::microseconds(streamed ? record.firstByteUs : record.latencyUs);
  for (const ledger::AttemptRecord& attempt : record.attempts) {
    Provider& provider = providerNamed(attempt.provider.value);
    if (attempt.provider == record.provider || !telemetry::isUpstreamFailure(attempt.category)) continue;
    const bool first = provider.rescueAwaited;
    // Records come in the order of their ends, so a later one may tell of an earlier first byte.
    const bool earlier = provider.firstRescue && success < provider.firstRescue->at && inTrouble(provider);
    if (!first && !earlier) continue;
    provider.rescueAwaited = false;
    provider.firstRescue = telemetry::Marker{
        first ? m_events.newest() : provider.firstRescue->sequence, success, MarkerKind::FirstRescue,
        record.provider.value,
        fmt::format("first success on {} after {} failed", record.provider.value, attempt.provider.value)};
    if (first) {
      m_markers.add(*provider.firstRescue);
    } else {
      m_markers.replace(*provider.firstRescue);
    }
  }
}

bool Observer::inTrouble(const Provider& provider) {
  return provider.fault || std::ranges::any_of(provider.circuits, [](const auto& entry) {
           return entry.second.view.state != BreakerState::Closed;
         });
}

void Observer::onBreaker(std::string_view name, std::string_view model, BreakerState from, BreakerState to,
                         FailureCategory cause) {
  const std::lock_guard lock(m_mutex);
  const WallTime now = m_clock.wallNow();
  Provider& provider = providerNamed(name);
  const bool troubledBefore = inTrouble(provider);
  Circuit& circuit = provider.circuits[std::string(model)];
  circuit.view.state = to;
  circuit.view.probeDue = false;
  const std::uint64_t sequence = m_events.publish("breaker", fieldsOf([&](JsonWriter& json) {
                                                    json.field("provider", name)
                                                        .field("model", model)
                                                        .field("from", resilience::toString(from))
                                                        .field("to", resilience::toString(to))
                                                        .field("cause", toString(cause));
                                                  }));
  MarkerKind kind = MarkerKind::Closed;
  std::string text = fmt::format("{} {}: probe succeeded, circuit closed", name, model);
  if (to == BreakerState::Open) {
    kind = MarkerKind::BreakerOpen;
    text = fmt::format("{} {}: circuit open after {}", name, model, toString(cause));
    circuit.cause = cause;
    if (from == BreakerState::Closed) circuit.view.openedAt = now;
    if (!troubledBefore) provider.rescueAwaited = true;
  } else if (to == BreakerState::HalfOpen) {
    kind = MarkerKind::HalfOpen;
    text = fmt::format("{} {}: half-open, one probe", name, model);
  } else {
    provider.closedAt = now;
    provider.servedFrom = now;
    provider.recentFailures = provider.recentAttempts = 0;
  }
  m_markers.add({sequence, now, kind, std::string(name), std::move(text)});
  review(name, provider, now);
}

void Observer::onFault(std::string_view name, const std::optional<FaultView>& fault) {
  const std::lock_guard lock(m_mutex);
  Provider& provider = providerNamed(name);
  const WallTime now = m_clock.wallNow();
  if (!fault) {
    restored(name, provider, now);
    return;
  }
  if (provider.fault && provider.fault->kind == fault->kind && provider.fault->since == fault->since) return;
  restored(name, provider, fault->since);
  provider.fault = fault;
  provider.rescueAwaited = true;
  m_incidents.onFault(name, fault->since);
  m_markers.add({publishFault(name, fault), fault->since, MarkerKind::OutageSimulated, std::string(name),
                 fmt::format("outage simulated on {}: {}", name, fault->kind)});
}

void Observer::restored(std::string_view name, Provider& provider, WallTime at) {
  if (!provider.fault) return;
  provider.fault.reset();
  m_incidents.onRestored(name, at);
  m_markers.add({publishFault(name, std::nullopt), at, MarkerKind::Restored, std::string(name),
                 fmt::format("{} restored", name)});
}

std::uint64_t Observer::publishFault(std::string_view name, const std::optional<FaultView>& fault) {
  return m_events.publish("fault", fieldsOf([&](JsonWriter& json) {
                            json.field("provider", name)
                                .field("kind",
                                       fault ? std::optional<std::string_view>(fault->kind) : std::nullopt)
                                .field("until", fault ? fault->until : std::nullopt);
                          }));
}

void Observer::tick(const Installation& installation, const FaultControl* faults) {
  const WallTime now = m_clock.wallNow();
  // Taken before the lock: breakers and faults are reported to us under locks of their own.
  const std::vector<Reading> readings = read(installation);
  std::set<std::string, std::less<>> faulty;
  for (const config::ProviderSettings& settings : installation.config->providers)
    if (faults != nullptr && settings.isSimulated && faults->fault(settings.id))
      faulty.insert(settings.id.value);

  const std::lock_guard lock(m_mutex);
  for (auto& [name, provider] : m_providers) provider.coolingDown = false;
  for (const Reading& reading : readings) {
    Provider& provider = providerNamed(reading.provider);
    provider.coolingDown = provider.coolingDown || reading.coolingDown;
    if (const auto circuit = provider.circuits.find(reading.model); circuit != provider.circuits.end())
      circuit->second.view.probeDue = circuit->second.view.state == BreakerState::Open && reading.probeDue;
  }
  for (auto& [name, provider] : m_providers) {
    const WallTime since = std::max(now - kRecent, provider.closedAt) + std::chrono::seconds(1);
    const telemetry::ProviderSum recent = m_traffic.providerSum(name, since, now);
    provider.recentAttempts = recent.attempts;
    provider.recentFailures = recent.failed;
    review(name, provider, now);
    if (provider.fault && !faulty.contains(name))
      restored(name, provider, std::min(now, provider.fault->until.value_or(now)));
  }
}

std::vector<Observer::Reading> Observer::read(const Installation& installation) const {
  const Instant now = m_clock.now();
  std::vector<Reading> readings;
  for (std::size_t i = 0; i < installation.health.size(); ++i) {
    const config::TargetSettings& target = installation.config->targets[i];
    const resilience::TargetHealth& health = *installation.health[i];
    readings.push_back({installation.config->providers[target.provider].id.value, target.model.value,
                        health.breaker().nextProbeAt() <= now, health.cooldown().active(now)});
  }
  return readings;
}

void Observer::review(std::string_view name, Provider& provider, WallTime now) {
  std::vector<CircuitView> circuits;
  for (const auto& [model, circuit] : provider.circuits) circuits.push_back(circuit.view);
  const ProviderState state = providerState({.circuits = circuits,
                                             .servedFrom = provider.servedFrom,
                                             .coolingDown = provider.coolingDown,
                                             .recentAttempts = provider.recentAttempts,
                                             .recentFailures = provider.recentFailures});
  const ProviderId id{std::string(name)};
  if (m_states.current(id).state == state) return;
  m_states.set(id, state, now, causeOf(provider, state));
  m_incidents.onState(name, state, now);
}

std::string Observer::causeOf(const Provider& provider, ProviderState state) const {
  switch (state) {
    case ProviderState::Blocked:
      for (const auto& [model, circuit] : provider.circuits)
        if (circuit.view.state == BreakerState::Open && !circuit.view.probeDue)
          return fmt::format("{}: circuit open after {}", model, toString(circuit.cause));
      return "circuit open";
    case ProviderState::HalfOpen:
      return "one request probes it";
    case ProviderState::Degraded:
      if (provider.recentFailures > 0)
        return fmt::format("{} of {} attempts failed in 10 s", provider.recentFailures,
                           provider.recentAttempts);
      return provider.coolingDown ? "rate limited, cooling down" : "some of its models are blocked";
    case ProviderState::Healthy:
      return "serves";
    case ProviderState::Unknown:
      return "";
  }
  return "";
}

std::optional<telemetry::Incident> Observer::newestIncident(WallTime from, WallTime to) const {
  const std::lock_guard lock(m_mutex);
  return m_incidents.newest(from, to);
}

Observer::Provider& Observer::providerNamed(std::string_view name) {
  const auto known = m_providers.find(name);
  return known != m_providers.end() ? known->second : m_providers[std::string(name)];
}

void Observer::onDelivery(const notify::Delivery& delivery) {
  m_events.publish("delivery", "\"delivery\":" + boost::json::serialize(notify::deliveryJson(delivery)));
}

void Observer::onAlert(const boost::json::object& alert) {
  m_events.publish("alert", "\"alert\":" + boost::json::serialize(alert));
}

void Observer::onLimit(const tenancy::Crossing& crossing) {
  const std::string object = limitJson(crossing);
  m_events.publish("limit", std::string_view(object).substr(1, object.size() - 2));
}

}  // namespace gc::admin
